import { mkdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium } from "@playwright/test";
import { findChromium } from "../tests/support/chromium.ts";
import { Script, temporaryFolder } from "../tests/support/product.ts";
import { freePort } from "./launch/port.ts";
import { Refusal, runScript } from "./launch/refusal.ts";
import { root } from "./launch/root.ts";

interface Picture {
  name: string;
  path: string;
  who: string;
  colorScheme?: "dark";
  width?: number;
}

// What README.md shows; the references are those of the demo's story.
const pictures: Picture[] = [
  { name: "home", path: "/", who: "ingrid.halvorsen" },
  { name: "objectives", path: "/objectives", who: "aisha.rahman" },
  { name: "approval", path: "/objectives/OBJ-003", who: "ingrid.halvorsen" },
  { name: "plan", path: "/objectives/OBJ-002/plan", who: "aisha.rahman" },
  { name: "trail", path: "/trail", who: "aisha.rahman" },
  { name: "objectives-dark", path: "/objectives", who: "aisha.rahman", colorScheme: "dark" },
  { name: "phone", path: "/", who: "yusuf.demir", width: 390 },
];
const mostBytes = 200_000;
const folder = join(root, "docs", "images");

async function take(browser: Browser, baseURL: string, password: (who: string) => string, picture: Picture) {
  const { name, path, who, width = 1440 } = picture;
  const context = await browser.newContext({
    baseURL,
    colorScheme: picture.colorScheme ?? "light",
    viewport: { width, height: width < 500 ? 800 : 900 },
    locale: "en-GB",
  });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(`${who}@nordlicht.example`);
  await page.getByLabel("Password").fill(password(who));
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
  await page.goto(path, { waitUntil: "networkidle" });
  const file = join(folder, `${name}.png`);
  await page.screenshot({ path: file });
  await context.close();
  const { size } = statSync(file);
  if (size > mostBytes) throw new Refusal(`${file} has ${size} bytes, more than ${mostBytes}.`);
  console.log(`docs/images/${name}.png, ${Math.ceil(size / 1000)} kB`);
}

await runScript(async () => {
  mkdirSync(folder, { recursive: true });
  const data = temporaryFolder();
  const port = await freePort();
  const demo = new Script("scripts/demo.ts", { SIXTWO_DATA: data, PORT: String(port) });
  try {
    await demo.says(/demo is ready/, 300_000);
    const people: { email: string; password: string }[] = JSON.parse(
      readFileSync(join(data, "demo-people.json"), "utf8"),
    );
    const password = (who: string) => people.find(({ email }) => email.startsWith(`${who}@`))?.password ?? "";
    const browser = await chromium.launch(await findChromium());
    try {
      for (const picture of pictures) await take(browser, `http://localhost:${port}`, password, picture);
    } finally {
      await browser.close();
    }
  } finally {
    await demo.end("SIGTERM");
    rmSync(data, { recursive: true, force: true });
  }
  return 0;
});
