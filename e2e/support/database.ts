import { createHash } from "node:crypto";
import type { BrowserContext } from "@playwright/test";
import { Client } from "pg";
import { runningEmbedded } from "#scripts/launch/embedded.ts";
import { dataFolder } from "./people.ts";

/** Reads (or sets the clock of) the running demo's database, with the rights of the app itself. */
export async function query<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
  const urls = runningEmbedded(dataFolder());
  if (urls === null) throw new Error("the demo's database does not run");
  const client = new Client({ connectionString: urls.serviceUrl });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** The single value of a single row. */
export async function value<T>(sql: string, values: unknown[] = []): Promise<T> {
  const [row] = await query<Record<string, T>>(sql, values);
  const [first] = Object.values(row ?? {});
  if (first === undefined) throw new Error(`no row: ${sql}`);
  return first;
}

/** The reference of an objective by its title. */
export const refOf = (title: string) =>
  value<string>('SELECT "ref" FROM "Objective" WHERE "title" = $1 ORDER BY "number" DESC LIMIT 1', [title]);

async function digestOf(context: BrowserContext): Promise<string> {
  const cookie = (await context.cookies()).find(({ name }) => name.endsWith("sixtwo-session"));
  if (!cookie) throw new Error("nobody is signed in here");
  return createHash("sha256").update(cookie.value).digest("hex");
}

// The trail lets nothing be written without saying who does what.
const asTest = `SELECT set_config('app.actor', 'system', true), set_config('app.act', 'account.reauthenticate', true),
  set_config('app.operation', gen_random_uuid()::text, true)`;

/** As if the password had been given more than five minutes ago in this browser. */
export async function forgetPassword(context: BrowserContext): Promise<void> {
  const digest = await digestOf(context);
  // Several statements sent at once are one transaction; it cannot take parameters, and a digest is hex.
  await query(
    `${asTest}; UPDATE "Session" SET "reauthenticatedAt" = now() - interval '6 minutes' WHERE "tokenSha256" = '${digest}'`,
  );
}

/** As if an objective had been approved before KPIs were asked for. */
export async function forgetKpis(ref: string): Promise<void> {
  const of = `"objectiveId" = (SELECT "id" FROM "Objective" WHERE "ref" = '${ref.replaceAll(/[^A-Z0-9-]/g, "")}')`;
  await query(
    `${asTest}; UPDATE "Kpi" SET "approvedAt" = NULL WHERE ${of}; UPDATE "Kpi" SET "archivedAt" = now() WHERE ${of}`,
  );
}

/** As if nothing had been done in this browser for longer than a session lives. */
export async function endByTime(context: BrowserContext): Promise<void> {
  const digest = await digestOf(context);
  await query(
    'UPDATE "Session" SET "idleExpiresAt" = now() - interval \'1 minute\' WHERE "tokenSha256" = $1',
    [digest],
  );
}
