/** Prints the SQL from the schema of a git revision (or nothing) to today's: a draft for a new migration. */
import { execFileSync } from "node:child_process";
import pg from "pg";
import { datamodels, schemaEngine } from "./schema-engine.ts";

const revision = process.argv[2];
const git = (...args: string[]) => execFileSync("git", args, { encoding: "utf8" });
const before = revision
  ? git("ls-tree", "--name-only", revision, "prisma/schema/")
      .split("\n")
      .filter(Boolean)
      .map((path) => ({
        path: path.replace("prisma/schema/", ""),
        content: git("show", `${revision}:${path}`),
      }))
  : [];
const after = (await datamodels()).map(([path, content]) => ({ path, content }));
// The engine wants a connection, but a comparison of two schemas uses nothing of it.
const pool = new pg.Pool({ connectionString: process.env.DATABASE_OWNER_URL });
const engine = await schemaEngine(pool);
const result = await engine.diff({
  from: revision ? { tag: "schemaDatamodel", files: before } : { tag: "empty" },
  to: { tag: "schemaDatamodel", files: after },
  script: true,
  exitCode: null,
  filters: { externalTables: [], externalEnums: [] },
});
process.stdout.write(result.stdout ?? "");
await pool.end();
