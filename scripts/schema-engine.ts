import { readFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { PrismaPg } from "@prisma/adapter-pg";
import type { SchemaEngine as Engine } from "@prisma/schema-engine-wasm/schema_engine_bg";
import type { Pool } from "pg";

const root = new URL("../", import.meta.url);

/** Prisma's schema files as [path, content] pairs, the form its engine takes. */
export async function datamodels(): Promise<[string, string][]> {
  const folder = new URL("prisma/schema/", root);
  const names = (await readdir(folder)).filter((name) => name.endsWith(".prisma")).sort();
  return Promise.all(
    names.map(
      async (name): Promise<[string, string]> => [name, await readFile(new URL(name, folder), "utf8")],
    ),
  );
}

/**
 * The adapter cuts a script at every semicolon, also inside a function's body. Sent whole, PostgreSQL parses it itself
 * and runs it as one transaction, so a failed migration leaves nothing behind.
 */
function wholeScripts(factory: PrismaPg): PrismaPg {
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const connection = await connect();
    connection.executeScript = async (script: string) => {
      await connection.underlyingDriver().query(script);
    };
    return connection;
  };
  return factory;
}

/** Prisma's own schema engine, compiled to WebAssembly, so that nothing has to be downloaded. */
export async function schemaEngine(pool: Pool): Promise<Engine> {
  const glue = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const { bindMigrationAwareSqlAdapterFactory } = await import("@prisma/driver-adapter-utils");
  // Not import.meta.resolve: Vitest, whose global set-up migrates, does not have it.
  const glueFile = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const wasm = glueFile.replace(/\.js$/, ".wasm");
  const module = await WebAssembly.compile(readFileSync(wasm));
  const instance = await WebAssembly.instantiate(module, { "./schema_engine_bg.js": glue as never });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  const adapter = bindMigrationAwareSqlAdapterFactory(wholeScripts(new PrismaPg(pool)));
  return glue.SchemaEngine.new({ datamodels: await datamodels() }, () => undefined, adapter);
}

/** The migrations folder in the form the engine takes. */
export async function migrationsList() {
  const folder = new URL("prisma/migrations/", root);
  const names = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  return {
    baseDir: fileURLToPath(folder),
    lockfile: {
      path: "migration_lock.toml",
      content: await readFile(new URL("migration_lock.toml", folder), "utf8"),
    },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(
      names.sort().map(async (name) => ({
        path: name,
        migrationFile: {
          path: "migration.sql",
          content: {
            tag: "ok" as const,
            value: await readFile(new URL(`${name}/migration.sql`, folder), "utf8"),
          },
        },
      })),
    ),
  };
}
