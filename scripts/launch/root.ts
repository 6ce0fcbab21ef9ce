import { fileURLToPath } from "node:url";

/** The folder of this clone, without a trailing slash. */
export const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/[/\\]$/, "");

/** The flags every script of ours is started with: `server-only` must resolve to its server half. */
export const nodeFlags = ["--conditions=react-server"];
