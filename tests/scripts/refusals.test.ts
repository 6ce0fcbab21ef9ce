import { chmodSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { freePort } from "#scripts/launch/port.ts";
import { createSecrets } from "#scripts/launch/secrets.ts";
import { ownerUrl, serviceUrl } from "../support/cluster.ts";
import { Script, temporaryFolder } from "../support/product.ts";

const busy = createServer();
let busyPort = 0;
const folders: string[] = [];

beforeAll(async () => {
  await new Promise<void>((resolve) => busy.listen(0, "127.0.0.1", resolve));
  busyPort = (busy.address() as { port: number }).port;
});

afterAll(() => {
  busy.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function fresh(): string {
  const folder = temporaryFolder();
  folders.push(folder);
  return folder;
}

/** A data folder as it is after a first start, changed by `spoil`. */
function used(spoil: (folder: string) => void, kind = "real"): string {
  const folder = fresh();
  createSecrets(folder);
  writeFileSync(join(folder, "kind"), `${kind}\n`);
  spoil(folder);
  return folder;
}

const inSecrets = (name: string) => (folder: string) => join(folder, "secrets", name);
const session = inSecrets("session");

interface Case {
  name: string;
  script?: string;
  env: () => Record<string, string>;
  line: RegExp;
}

const server = inject("server");
const service = serviceUrl(server, "sixtwo_template");
const owner = ownerUrl(server, "sixtwo_template");
const noServer = "postgresql://sixtwo_app:x@127.0.0.1:1/sixtwo";

const cases: Case[] = [
  { name: "busy port", env: () => ({ PORT: String(busyPort) }), line: /port \d+ is in use.*PORT=/ },
  { name: "port that is none", env: () => ({ PORT: "70000" }), line: /PORT must be a number/ },
  { name: "open host without address", env: () => ({ HOST: "0.0.0.0" }), line: /HOST=0\.0\.0\.0.*APP_URL/ },
  {
    name: "foreign host",
    env: () => ({ HOST: "192.0.2.1", APP_URL: "http://a.test" }),
    line: /no address of this machine/,
  },
  { name: "address with a path", env: () => ({ APP_URL: "http://a.test/x" }), line: /APP_URL must be/ },
  {
    name: "data folder on a file",
    env: () => ({ SIXTWO_DATA: join(root(), "x") }),
    line: /cannot be written \(ENOTDIR\)/,
  },
  {
    name: "data folder that cannot be written",
    env: () => ({ SIXTWO_DATA: "/proc/sixtwo" }),
    line: /cannot be written \(E/,
  },
  {
    name: "folder of somebody else",
    env: () => ({ SIXTWO_DATA: foreign() }),
    line: /is not empty \(it holds "photos"\)/,
  },
  {
    name: "real start on demo data",
    env: () => ({ SIXTWO_DATA: used(() => {}, "demo") }),
    line: /data folder of the demo/,
  },
  {
    name: "demo start on real data",
    script: "scripts/demo.ts",
    env: () => ({ SIXTWO_DATA: used(() => {}) }),
    line: /data folder of a real installation/,
  },
  {
    name: "demo with a configured database",
    script: "scripts/demo.ts",
    env: () => ({ DATABASE_URL: service }),
    line: /demo fills only its own embedded database/,
  },
  {
    name: "data without a secret",
    env: () => ({ SIXTWO_DATA: used((folder) => rmSync(session(folder))) }),
    line: /holds data but its secret .*session is missing/,
  },
  {
    name: "data without any secrets",
    env: () => ({ SIXTWO_DATA: used((folder) => rmSync(join(folder, "secrets"), { recursive: true })) }),
    line: /holds data but its secret .* is missing/,
  },
  {
    name: "secret that others can read",
    env: () => ({ SIXTWO_DATA: used((folder) => chmodSync(session(folder), 0o644)) }),
    line: /can be read by others.*chmod 600/,
  },
  {
    name: "secrets folder that others can enter",
    env: () => ({ SIXTWO_DATA: used((folder) => chmodSync(join(folder, "secrets"), 0o755)) }),
    line: /can be read by others.*chmod 700/,
  },
  {
    name: "weak secret in a file",
    env: () => ({ SIXTWO_DATA: used((folder) => writeFileSync(session(folder), "short")) }),
    line: /SESSION_SECRET \(.*\) has fewer than 32 bytes/,
  },
  {
    name: "weak secret in the environment",
    env: () => ({ TOKEN_PEPPER: "hunter2" }),
    line: /TOKEN_PEPPER \(environment\) has fewer/,
  },
  {
    name: "signing key that is no key",
    env: () => ({ TRAIL_SIGNING_KEY: "this is long enough but it is no base64 of 32 bytes" }),
    line: /exactly 32 bytes/,
  },
  {
    name: "secret file that is missing",
    env: () => ({ SESSION_SECRET_FILE: "/nowhere" }),
    line: /SESSION_SECRET_FILE names \/nowhere/,
  },
  {
    name: "only the service URL",
    env: () => ({ DATABASE_URL: service }),
    line: /DATABASE_OWNER_URL is not.*CREATE ROLE sixtwo_app/,
  },
  {
    name: "only the owner URL",
    env: () => ({ DATABASE_OWNER_URL: owner }),
    line: /DATABASE_URL is not.*CREATE ROLE sixtwo_owner/,
  },
  {
    name: "URL that is none",
    env: () => ({ DATABASE_URL: "mysql://x/y", DATABASE_OWNER_URL: owner }),
    line: /DATABASE_URL must look like/,
  },
  {
    name: "server that does not answer",
    env: () => ({ DATABASE_URL: noServer, DATABASE_OWNER_URL: owner }),
    line: /127\.0\.0\.1:1 does not answer \(ECONNREFUSED\).*DATABASE_URL/,
  },
  {
    name: "wrong password",
    env: () => ({ DATABASE_URL: service, DATABASE_OWNER_URL: owner.replace(server.ownerPassword, "wrong") }),
    line: /refuses user "sixtwo_owner".*DATABASE_OWNER_URL/,
  },
  {
    name: "database that does not exist",
    env: () => ({ DATABASE_URL: `${service}_no`, DATABASE_OWNER_URL: owner }),
    line: /no database "sixtwo_template_no"/,
  },
  {
    name: "two databases",
    env: () => ({ DATABASE_URL: service, DATABASE_OWNER_URL: ownerUrl(server, "postgres") }),
    line: /name different databases/,
  },
  {
    name: "database of another major version",
    env: () => ({ SIXTWO_DATA: used((folder) => otherVersion(folder)) }),
    line: /made by PostgreSQL 9, this release brings \d+; run pg_upgrade/,
  },
];

const root = () => join(import.meta.dirname, "refusals.test.ts");

function foreign(): string {
  const folder = fresh();
  mkdirSync(join(folder, "photos"));
  return folder;
}

function otherVersion(folder: string): void {
  chmodSync(folder, 0o711);
  mkdirSync(join(folder, "postgres"), { mode: 0o755 });
  writeFileSync(join(folder, "postgres", "PG_VERSION"), "9\n");
}

describe("a start that cannot work ends in one plain line", () => {
  test.each(cases)("$name", { timeout: 120_000 }, async ({ script = "scripts/up.ts", env, line }) => {
    const port = String(await freePort());
    const { code, stderr } = await new Script(script, { SIXTWO_DATA: fresh(), PORT: port, ...env() }).end();
    expect(stderr).toMatch(/^SixTwo: [^\n]+\n$/);
    expect(stderr).toMatch(line);
    expect(code).toBe(1);
  });
});
