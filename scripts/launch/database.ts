import { Client } from "pg";
import { checkDatabase, UnsafeDatabase } from "#lib/startup-checks.ts";
import { startEmbedded } from "./embedded.ts";
import { oneLine, Refusal } from "./refusal.ts";
import { rolesHowTo, serviceRole } from "./roles.ts";

export interface DatabaseUrls {
  /** For migrations only. */
  readonly ownerUrl: string;
  /** For the serving process. */
  readonly serviceUrl: string;
}

export interface Database extends DatabaseUrls {
  readonly embedded: boolean;
  stop(): Promise<void>;
}

/** The URLs of somebody's own server, or null when none is configured. Throws a Refusal when one of both is missing. */
export function externalUrls(): DatabaseUrls | null {
  const serviceUrl = process.env.DATABASE_URL;
  const ownerUrl = process.env.DATABASE_OWNER_URL;
  if (!serviceUrl && !ownerUrl) return null;
  if (serviceUrl && ownerUrl) return { serviceUrl, ownerUrl };
  const [set, missing] = serviceUrl
    ? ["DATABASE_URL", "DATABASE_OWNER_URL"]
    : ["DATABASE_OWNER_URL", "DATABASE_URL"];
  throw new Refusal(
    `${set} is set but ${missing} is not; SixTwo serves as one role (DATABASE_URL) and migrates as another (DATABASE_OWNER_URL). Create both: ${rolesHowTo}`,
  );
}

function parseUrl(variable: string, url: string): URL {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed === null || !/^postgres(ql)?:$/.test(parsed.protocol)) {
    throw new Refusal(`${variable} must look like postgresql://user:password@host:5432/database.`);
  }
  return parsed;
}

/** What a failed connection means to whoever wrote the URL. */
function explain(variable: string, url: URL, error: unknown): Refusal {
  const { code = "" } = error as { code?: string };
  const user = decodeURIComponent(url.username);
  const server = `${url.hostname}:${url.port || "5432"}`;
  if (code === "28P01" || code === "28000") {
    return new Refusal(
      `the database at ${server} refuses user "${user}" (${oneLine(error)}); correct name and password in ${variable}.`,
    );
  }
  if (code === "3D000") {
    return new Refusal(
      `there is no database "${url.pathname.slice(1)}" at ${server} (${variable}); create it: ${rolesHowTo}`,
    );
  }
  return new Refusal(
    `the database at ${server} does not answer (${code || oneLine(error)}); start it or correct ${variable}.`,
  );
}

async function ask(variable: string, url: string, sql: string): Promise<Record<string, unknown>> {
  const parsed = parseUrl(variable, url);
  let client: Client;
  try {
    client = new Client({ connectionString: url, connectionTimeoutMillis: 5000, query_timeout: 10_000 });
    client.on("error", () => {});
    await client.connect();
  } catch (error) {
    throw explain(variable, parsed, error);
  }
  try {
    return (await client.query(sql)).rows[0];
  } finally {
    await client.end();
  }
}

const identity = `
  SELECT (SELECT system_identifier FROM pg_control_system())::text || '/' || current_database() AS database,
         current_user AS role, (SELECT count(*)::int FROM pg_roles WHERE rolname = '${serviceRole}') AS service_roles`;

/** Throws a Refusal unless both URLs open the same database as different, fitting roles. */
export async function checkExternal({ serviceUrl, ownerUrl }: DatabaseUrls): Promise<void> {
  const service = await ask("DATABASE_URL", serviceUrl, identity);
  const owner = await ask("DATABASE_OWNER_URL", ownerUrl, identity);
  if (service.database !== owner.database) {
    throw new Refusal(
      "DATABASE_URL and DATABASE_OWNER_URL name different databases; both must name the same one.",
    );
  }
  await checkSafety(serviceUrl);
  if (service.role === serviceRole) return;
  throw new Refusal(
    `DATABASE_URL signs in as "${service.role}", but the rights are granted to the role ${serviceRole}; use that one. Create both roles: ${rolesHowTo}`,
  );
}

/** The startup checks, refused in one line. */
export async function checkSafety(serviceUrl: string): Promise<void> {
  try {
    await checkDatabase(serviceUrl);
  } catch (error) {
    if (error instanceof UnsafeDatabase) throw new Refusal(error.message);
    throw explain("DATABASE_URL", parseUrl("DATABASE_URL", serviceUrl), error);
  }
}

/** Opens the database a data folder works with: somebody's own server when configured, the embedded one otherwise. */
export async function openDatabase(data: string): Promise<Database> {
  const external = externalUrls();
  if (external === null) return { ...(await startEmbedded(data)), embedded: true };
  await checkExternal(external);
  return { ...external, embedded: false, stop: () => Promise.resolve() };
}
