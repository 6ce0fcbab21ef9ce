import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { forgetPassword, refOf } from "./support/database.ts";
import { confirmPassword } from "./support/forms.ts";
import { account, dataFolder } from "./support/people.ts";
import { expect, test } from "./support/test.ts";

const card = (page: Page) => page.getByRole("region", { name: "Evidence" });

function fileOf(name: string, content: string | Buffer): string {
  const path = join(dataFolder(), name);
  writeFileSync(path, content);
  return path;
}

async function attach(page: Page, objective: string, path: string, title = ""): Promise<void> {
  await page.goto(`/objectives/${objective}`);
  const form = card(page);
  await form.getByText("Add a file", { exact: true }).click();
  await form.getByLabel("Title", { exact: true }).first().fill(title);
  await form.getByLabel("File", { exact: false }).first().setInputFiles(path);
  await form.getByRole("button", { name: "Add the file" }).click();
}

test("an owner attaches a file to their objective; it is seen, downloaded byte for byte, revised and found", async ({
  fresh,
}) => {
  const owner = await fresh("operationsOwner");
  const objective = await refOf("Critical patches within 48 hours");
  // Some megabytes, so that the progress has something to show.
  const first = Buffer.alloc(3_000_001, "patched within 31 hours\n");
  await attach(owner, objective, fileOf("Patch report – Q4.log", first), "Report of the last quarter");
  await expect(card(owner).getByText(/^Kept as EVD-\d+\.$/)).toBeVisible();
  await card(owner).getByRole("link", { name: "Report of the last quarter" }).click();
  await owner.waitForURL(/\/evidence\/EVD-\d+$/);
  await expect(owner.getByRole("heading", { level: 1 })).toHaveText("Report of the last quarter");
  await expect(owner.getByLabel("Beginning of Patch report – Q4.log")).toHaveValue(
    /^patched within 31 hours\n/,
  );
  expect((await download(owner)).equals(first)).toBe(true);

  const second = Buffer.from("patched within 29 hours\n");
  await owner.getByText("New revision of the file").click();
  await owner.getByLabel("What changed", { exact: false }).fill("The last week was missing");
  await owner.getByLabel("File", { exact: false }).setInputFiles(fileOf("report-2.log", second));
  await owner.getByRole("button", { name: "Put it in place" }).click();
  await expect(owner.getByText("Revision 2", { exact: true })).toBeVisible();
  await expect(owner.getByText("The last week was missing")).toBeVisible();
  expect((await download(owner)).equals(second)).toBe(true);

  const ref = owner.url().split("/").at(-1) ?? "";
  const auditor = await fresh("auditor");
  await auditor.goto(`/evidence?record=${objective}`);
  await auditor.getByRole("link", { name: "Report of the last quarter" }).click();
  expect((await download(auditor)).equals(second)).toBe(true);
  await expect(auditor.getByText("New revision of the file")).toHaveCount(0);
  await auditor.getByRole("link", { name: "History" }).click();
  await expect(auditor.getByText("downloaded evidence").first()).toBeVisible();
  await auditor.goto(`/evidence?q=${ref}`);
  await expect(auditor.getByRole("link", { name: "Report of the last quarter" })).toBeVisible();
});

async function download(page: Page): Promise<Buffer> {
  const waiting = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download", exact: true }).click();
  return readFileSync(await (await waiting).path());
}

const script = `document.title = "ran"; console.error("a script of a file ran"); fetch("/api/sign-out", { method: "POST" })`;
const hostile: [string, string][] = [
  ["page.html", `<!doctype html><script>${script}</script><img src=x onerror='${script}'>`],
  [
    "drawing.svg",
    `<svg xmlns="http://www.w3.org/2000/svg" onload='${script}'><script>${script}</script></svg>`,
  ],
  ["mail.eml", `Content-Type: text/html\r\n\r\n<script>${script}</script>`],
  ["picture.gif", `GIF89a/*<script>${script}</script>*/=1;${script}`],
  ["table.csv", `"=HYPERLINK(""javascript:alert(1)"")","<script>${script}</script>"`],
];
for (const [name, content] of hostile)
  test(`${name} with scripts is kept, shown and downloaded, and no script runs`, async ({ fresh, watch }) => {
    // What is no picture is not found there; of a picture the sandbox stops the browser's own styles and the test's own scripts.
    watch.expect(/\/files\/1\/picture/);
    const page = await fresh("manager");
    const objective = await refOf("Phishing resilience");
    await attach(page, objective, fileOf(name, content));
    await expect(card(page).getByText(/^Kept as EVD-\d+\.$/)).toBeVisible();
    await card(page).getByRole("link", { name, exact: true }).first().click();
    await page.waitForURL(/\/evidence\/EVD-\d+$/);
    const address = `${page.url()}/files/1`;
    expect((await download(page)).toString("utf8")).toBe(content);
    // Opened as a page, framed and embedded: it is downloaded or refused, never run.
    await page.goto(address).catch(() => undefined);
    await page.goto(`${address}/picture`).catch(() => undefined);
    expect(await page.title()).not.toBe("ran");
    await page.goto("/evidence");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Evidence");
  });

test("what is refused is refused in words, and the form stands as it was", async ({ as, watch }) => {
  watch.expect(/422/);
  const page = await as("manager");
  const objective = await refOf("Phishing resilience");
  await attach(
    page,
    objective,
    fileOf("setup.exe", Buffer.concat([Buffer.from("MZ"), Buffer.alloc(200)])),
    "A tool",
  );
  await expect(
    card(page)
      .getByText(/Files ending in \.exe are programs/)
      .first(),
  ).toBeVisible();
  await expect(card(page).getByLabel("Title", { exact: true }).first()).toHaveValue("A tool");
});

test("a link, a note and evidence that is there already are added by keyboard", async ({ as }) => {
  const page = await as("manager");
  await page.goto(`/objectives/${await refOf("Phishing resilience")}`);
  const evidence = card(page);
  await evidence.getByText("Write a note").press("Enter");
  const note = evidence.locator("form").filter({ hasText: "Add the note" });
  await note.getByLabel("Title", { exact: false }).fill("Talk with the help desk");
  await note.getByLabel("Note", { exact: false }).fill("They saw forty reports in a week.");
  await note.getByRole("button", { name: "Add the note" }).press("Enter");
  await expect(evidence.getByRole("link", { name: "Talk with the help desk" })).toBeVisible();
  await evidence.getByText("Use evidence that is here already").press("Enter");
  const existing = evidence.locator("form").filter({ hasText: "Use it here too" });
  await existing.getByLabel("Evidence", { exact: false }).fill("EVD-001");
  await existing.getByRole("button", { name: "Use it here too" }).press("Enter");
  await expect(evidence.getByRole("link", { name: "Export of the vulnerability scanner" })).toBeVisible();
});

test("a legal hold stands before disposal; content past its retention goes, its record stays", async ({
  fresh,
}) => {
  const page = await fresh("manager");
  await page.goto("/evidence/EVD-002");
  await page.getByText("Dispose of the content").click();
  await expect(page.getByText("It is under legal hold. Release the hold first.")).toBeVisible();
  await page.getByText("Release the legal hold").click();
  await page.getByLabel("Reason", { exact: false }).fill("The insurer has paid.");
  await page.getByRole("button", { name: "Release the hold" }).click();
  await expect(page.getByText("Hold released because")).toBeVisible();
  await forgetPassword(page.context());
  await page.getByLabel("Reason", { exact: false }).last().fill("Past its retention.");
  await page.getByRole("button", { name: "Dispose of the content" }).click();
  await confirmPassword(page, account("manager"));
  await expect(page.getByText("The content was disposed of past its retention.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Download" })).toHaveCount(0);
  await expect(page.getByText(/^SHA-256/)).toBeVisible();
});

test("without scripts a file is sent as a plain form", async ({ fresh, visit }) => {
  const storageState = await (await fresh("manager")).context().storageState();
  const page = await visit({ javaScriptEnabled: false, storageState });
  await page.goto("/evidence/new");
  const form = page.getByRole("region", { name: "A file" });
  await form.getByLabel("File", { exact: false }).setInputFiles(fileOf("plain.txt", "sent plainly\n"));
  await form.getByRole("button", { name: "Add the file" }).click();
  await page.waitForURL(/\/evidence\/EVD-\d+$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("plain.txt");
});
