import { rmSync } from "node:fs";
import { buildIfNeeded } from "#scripts/launch/build.ts";
import { freePort } from "#scripts/launch/port.ts";
import { Script, temporaryFolder } from "../../tests/support/product.ts";

/**
 * Starts the real demo, with a data folder of its own, for the whole run. Tests find its address in E2E_BASE_URL and
 * its data folder, with demo-people.json, in E2E_DATA. While writing tests, a demo that runs already is taken when both
 * are set.
 */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.E2E_BASE_URL && process.env.E2E_DATA) return;
  await buildIfNeeded();
  const data = temporaryFolder();
  const port = await freePort();
  const script = new Script("scripts/demo.ts", { SIXTWO_DATA: data, PORT: String(port) });
  await script.says(/demo is ready/, 120_000);
  process.env.E2E_BASE_URL = `http://localhost:${port}`;
  process.env.E2E_DATA = data;
  return async () => {
    const { code, stdout, stderr } = await script.end("SIGTERM");
    rmSync(data, { recursive: true, force: true });
    if (code !== 0) throw new Error(`the demo did not stop cleanly:\n${stdout}${stderr}`);
  };
}
