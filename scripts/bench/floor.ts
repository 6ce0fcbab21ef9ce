import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { runNode } from "#scripts/launch/build.ts";
import { root } from "#scripts/launch/root.ts";

const folder = join(root, "scripts", "bench", "floor");
const nextBin = join(root, "node_modules", "next", "dist", "bin", "next");
const nextFolder = join(folder, "next");

/** Where the floors run: Next takes what it finds beside it for its own. */
export const floorFolder = nextFolder;

/** Arguments that start the floors; `{port}` is where they listen. */
export const floorNode = [join(folder, "node.mjs")];
export const floorNext = [nextBin, "start", nextFolder, "-H", "127.0.0.1", "-p", "{port}"];

/** SHA-256 over names and contents of the floor's sources: a floor that moves measures nothing. */
export function floorHash(): string {
  const hash = createHash("sha256");
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => !/(^|[/\\])(\.next|next-env\.d\.ts)/.test(name))
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
  for (const name of names)
    hash.update(`\0${name.replaceAll("\\", "/")}\0`).update(readFileSync(join(folder, name)));
  return hash.digest("hex");
}

/** The hash the floor was accepted with. */
export const acceptedFloor = () => readFileSync(`${folder}.sha256`, "utf8").trim();

/** Builds the floor's Next app unless it is built. @throws when the floor is not the accepted one */
export async function buildFloor(): Promise<void> {
  if (floorHash() !== acceptedFloor())
    throw new Error(
      "The floor in scripts/bench/floor is not the one that was accepted (scripts/bench/floor.sha256).",
    );
  if (existsSync(join(nextFolder, ".next", "BUILD_ID"))) return;
  console.log("Building the floor …");
  if ((await runNode([nextBin, "build", nextFolder], { NODE_ENV: "production" })) !== 0)
    throw new Error("The floor could not be built; the message is above.");
}
