import { existsSync, mkdirSync, renameSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";
import { root } from "../../scripts/launch/root.ts";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];
const macApp = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/** No sandbox, for tests run as root as well; and no traffic of the browser's own. */
const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

function onPath(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const candidates = [...folders.flatMap((folder) => names.map((name) => join(folder, name))), macApp];
  return candidates.find((file) => existsSync(file));
}

/** Unpacks the packaged browser once per clone; the package itself would put it where all users of a machine meet. */
async function unpacked(): Promise<string> {
  const folder = join(root, "node_modules", ".cache", "chromium");
  if (existsSync(folder)) return join(folder, "chromium");
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = draft;
  try {
    const { default: packaged } = await import("@sparticuz/chromium");
    await packaged.executablePath();
    renameSync(draft, folder);
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  return join(folder, "chromium");
}

/** The browser of the tests: Playwright's own where it is installed, the system's, or the one inside an npm package. */
export async function findChromium(): Promise<{ executablePath: string; args: string[] }> {
  const own = chromium.executablePath();
  if (existsSync(own)) return { executablePath: own, args };
  const system = onPath();
  if (system !== undefined) return { executablePath: system, args };
  return { executablePath: await unpacked(), args: [...args, "--no-zygote"] };
}
