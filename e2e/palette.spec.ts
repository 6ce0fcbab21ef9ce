import { expect, test } from "./support/test.ts";

test("everything is reached by typing: a mistyped word, a pasted reference, a place", async ({ as }) => {
  const page = await as("manager");
  await page.goto("/objectives", { waitUntil: "networkidle" });
  const palette = page.getByRole("dialog", { name: "Search or jump to" });
  const input = palette.getByRole("combobox");

  // Typed at once, before the palette is loaded: nothing is lost, and no letter is a command.
  await page.keyboard.press("Control+k");
  await page.keyboard.type("phisihng");
  await expect(input).toBeFocused();
  await expect(input).toHaveValue("phisihng");
  await expect(palette.getByRole("option", { name: /Phishing resilience/ }).first()).toBeVisible();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/objectives\/OBJ-\d+$/);
  const ref = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  await expect(palette).toBeHidden();

  await page.keyboard.press("Control+k");
  await expect(palette.getByRole("option", { name: `Plan of ${ref}` })).toBeVisible();
  await input.fill(`plan of ${ref}`);
  await palette.getByRole("option", { name: `Plan of ${ref}` }).click();
  await page.waitForURL(`**/objectives/${ref}/plan`);

  await page.goto("/my-work");
  await page.getByRole("button", { name: /Search or jump to/ }).click();
  await input.fill(ref.toLowerCase().replace("-0", " "));
  await expect(palette.getByRole("option").first()).toContainText(ref);
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/objectives/${ref}`);

  await page.keyboard.press("Control+k");
  await input.fill("zzzzqqqq");
  await expect(palette.getByText("Nothing is called “zzzzqqqq” that you may see.")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(palette).toBeHidden();
});

test("single keys go to places, are letters in fields, and can be switched off", async ({ fresh }) => {
  const page = await fresh("manager");
  // Keys work once the page's script runs.
  await page.waitForLoadState("networkidle");
  await page.keyboard.press("g");
  await page.keyboard.press("o");
  await page.waitForURL("**/objectives");
  await page.getByRole("searchbox").fill("");
  await page.getByRole("searchbox").pressSequentially("go c?");
  await expect(page.getByRole("searchbox")).toHaveValue("go c?");
  await page.getByRole("heading", { level: 1 }).click();

  await page.keyboard.press("?");
  const sheet = page.getByRole("dialog", { name: "Keys" });
  await expect(sheet.getByText("New objective")).toBeVisible();
  await sheet.getByRole("button", { name: "Switch single keys off" }).click();
  await page.waitForLoadState();
  await expect(sheet).toBeHidden();
  await page.keyboard.press("g");
  await page.keyboard.press("h");
  await page.keyboard.press("?");
  await expect(sheet).toBeHidden();
  expect(new URL(page.url()).pathname).toBe("/objectives");
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog", { name: "Search or jump to" })).toBeVisible();
});

test("who may not see a record does not find it", async ({ as }) => {
  const page = await as("staff");
  await page.waitForLoadState("networkidle");
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog", { name: "Search or jump to" });
  await palette.getByRole("combobox").fill("Aisha Rahman");
  await expect(palette.getByText(/Nothing is called/)).toBeVisible();
});
