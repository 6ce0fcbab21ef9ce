/** Run by the test of a full disk, where the folder of the store has room for a megabyte: keeps files and tells what came of it. */
import { randomBytes } from "node:crypto";
import { Refusal } from "#lib/errors.ts";
import { localStore } from "#lib/files/local-store.ts";
import { discard, receiveStream } from "#lib/files/receive.ts";

const data = process.argv[2] ?? "";
Object.assign(process.env, {
  DATABASE_URL: "postgres://nobody@127.0.0.1/none",
  APP_URL: "http://localhost:3000",
  SESSION_SECRET: "x".repeat(40),
  TRAIL_SIGNING_KEY: "x".repeat(40),
  TOKEN_PEPPER: "x".repeat(40),
});
// RLIMIT_FSIZE warns with a signal first.
process.on("SIGXFSZ", () => undefined);

const store = localStore(`${data}/files`);
const names = new Map<string, string>();

async function keep(name: string, size: number): Promise<string> {
  try {
    const file = await receiveStream(text(size), `${name}.txt`, 100_000_000);
    names.set(file.sha256, name);
    await store.put(file.sha256, file.path, file.size);
    await discard(file);
    return "kept";
  } catch (error) {
    return error instanceof Refusal ? `${error.status} ${error.code}` : String(error);
  }
}

async function* text(size: number) {
  for (let left = size; left > 0; left -= 65_536)
    yield Buffer.from(randomBytes(65_536).toString("hex").slice(0, Math.min(left, 65_536)));
}

const small = await keep("small", 100_000);
const large = await keep("large", 3_000_000);
const left: (string | undefined)[] = [];
for await (const { sha256 } of store.list()) left.push(names.get(sha256));
const again = await keep("again", 100_000);
process.stdout.write(JSON.stringify({ small, large, left, again }));
