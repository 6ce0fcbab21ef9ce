import { rmSync } from "node:fs";
import { freePort } from "#scripts/launch/port.ts";
import { Script, temporaryFolder } from "../tests/support/product.ts";
import { expect, signIn, test } from "./support/test.ts";

const password = "harbour-lantern-birch-58";

test("a new installation is set up once, by a link", async ({ visit, watch }) => {
  test.setTimeout(180_000);
  watch.expect(/status of 404/);
  const data = temporaryFolder();
  const port = await freePort();
  const script = new Script("scripts/up.ts", { SIXTWO_DATA: data, PORT: String(port) });
  try {
    await script.says(/http:\S+\/setup\/\S+/, 120_000);
    const link = /http:\/\/\S+\/setup\/\S+/.exec(script.stdout)?.[0] ?? "";
    const page = await visit({ baseURL: `http://localhost:${port}` });
    await page.goto("/");
    await expect(page.getByText("SixTwo is not set up yet.")).toBeVisible();
    await page.goto(`/setup/${"x".repeat(43)}`);
    await expect(page.getByText("This set-up link is not good")).toBeVisible();

    await page.goto(link);
    await page.getByLabel("Name of the organisation").fill("Fjordlys");
    await page.getByLabel("Your name").fill("Ida Strand");
    await page.getByLabel("E-mail").fill("ida@fjordlys.example");
    await page.locator("input[name=password]").fill("password1234");
    await page.getByLabel("Password again").fill("password1234");
    await page.getByRole("button", { name: "Set up SixTwo" }).click();
    await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
    await expect(page.getByLabel("Name of the organisation")).toHaveValue("Fjordlys");
    await page.locator("input[name=password]").fill(password);
    await page.getByLabel("Password again").fill(password);
    await page.getByRole("button", { name: "Set up SixTwo" }).click();
    await page.waitForURL((url) => !url.pathname.startsWith("/setup"));
    await signIn(page, { email: "ida@fjordlys.example", password });

    await expect(page.getByRole("region", { name: "First steps" })).toBeVisible();
    await page.getByRole("button", { name: "Ida Strand" }).click();
    await expect(page.getByText("Administrator · ISMS manager")).toBeVisible();
    for (const [path, lesson] of [
      ["/objectives", "Clause 6.2 asks for information security objectives"],
      ["/imports", "Nothing has been imported yet"],
      ["/my-work", "Nothing waits for you"],
      ["/handover", "Nothing is ownerless"],
      ["/functions", "New function"],
    ] as const) {
      await page.goto(path);
      await expect(page.getByRole("main")).toContainText(lesson);
    }
    expect((await page.goto(link))?.status()).toBe(404);
    await page.close();
  } finally {
    const { code } = await script.end("SIGTERM");
    rmSync(data, { recursive: true, force: true });
    expect(code).toBe(0);
  }
});
