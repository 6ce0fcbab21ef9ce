import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { oneLine, Refusal } from "./refusal.ts";
import type { Kind } from "./settings.ts";

/** What an unfinished first start may have left, and what a fresh volume brings along. */
const beginnings = /^(secrets|launcher\.lock.*|\.writable.*|lost\+found)$/;

const kindFile = (path: string) => join(path, "kind");

/** The kind a data folder was made as, or null when it holds no data yet. */
export function dataKind(path: string): Kind | null {
  if (!existsSync(kindFile(path))) return null;
  return readFileSync(kindFile(path), "utf8").trim() === "demo" ? "demo" : "real";
}

/** Not `mkdir` with `recursive`, for Node goes round in circles with it where nothing can be made, e.g. below /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path, { mode: 0o700 });
}

function entries(path: string): string[] {
  try {
    makeFolder(path);
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
    // Root passes every permission test; only writing tells of a read-only file system.
    const probe = join(path, `.writable.${process.pid}`);
    writeFileSync(probe, "");
    rmSync(probe);
    return readdirSync(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? oneLine(error);
    throw new Refusal(
      `the data folder ${path} cannot be written (${code}); make it writable or set SIXTWO_DATA to another folder.`,
    );
  }
}

/**
 * Makes sure that a folder can hold this kind of data, creating it when it is not there.
 * Returns whether it is fresh, i.e. `markDataFolder` has not finished it yet.
 */
export function prepareDataFolder(path: string, kind: Kind): { fresh: boolean } {
  const found = entries(path);
  const present = dataKind(path);
  if (present === null) {
    const foreign = found.find((name) => !beginnings.test(name));
    if (foreign === undefined) return { fresh: true };
    throw new Refusal(
      `${path} is not empty (it holds "${foreign}") and no data folder of SixTwo; set SIXTWO_DATA to an empty one.`,
    );
  }
  if (present === kind) return { fresh: false };
  throw new Refusal(
    kind === "demo"
      ? `${path} is the data folder of a real installation; the demo never writes there. Unset SIXTWO_DATA.`
      : `${path} is a data folder of the demo; real data needs one of its own. Unset SIXTWO_DATA.`,
  );
}

/** Declares a fresh folder complete; from now on missing secrets are a fault, not a beginning. */
export function markDataFolder(path: string, kind: Kind): void {
  writeFileSync(kindFile(path), `${kind}\n`, { mode: 0o600 });
}
