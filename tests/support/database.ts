import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, inject } from "vitest";
import { createDatabase } from "#scripts/launch/roles.ts";
import { asSuperuser, ownerUrl, serviceUrl } from "./cluster.ts";

/** The database of one test file. */
export interface TestDatabase {
  readonly name: string;
  /** The service role's URL, which DATABASE_URL holds as well. */
  readonly serviceUrl: string;
  /** The owner role's URL, for tests that do what only a migration may. */
  readonly ownerUrl: string;
  /** The data folder, which SIXTWO_DATA names as well. */
  readonly data: string;
}

const secret = () => randomBytes(32).toString("base64");

/**
 * Gives the test file a migrated database of its own and sets the environment as the launcher does for the app.
 * Call it at the top of the file, before lib/db.ts or lib/env.ts are used; both vanish after the file's last test.
 */
export async function testDatabase(template = "sixtwo_template"): Promise<TestDatabase> {
  const server = inject("server");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const data = mkdtempSync(join(tmpdir(), "sixtwo-data-"));
  await asSuperuser(server, (client) => createDatabase(client, name, template));
  afterAll(async () => {
    await asSuperuser(server, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
    rmSync(data, { recursive: true, force: true });
  });
  Object.assign(process.env, {
    DATABASE_URL: serviceUrl(server, name),
    SIXTWO_DATA: data,
    APP_URL: "http://localhost:3000",
    NEXTAUTH_URL: "http://localhost:3000",
    HOST: "127.0.0.1",
    PORT: "3000",
    SESSION_SECRET: secret(),
    TRAIL_SIGNING_KEY: secret(),
    TOKEN_PEPPER: secret(),
  });
  return { name, data, serviceUrl: serviceUrl(server, name), ownerUrl: ownerUrl(server, name) };
}
