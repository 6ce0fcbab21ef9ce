import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import readExcelFile from "read-excel-file/node";
import writeExcelFile from "write-excel-file/node";
import { textOfPdf } from "../tests/support/pdf.ts";
import { forgetPassword } from "./support/database.ts";
import { confirmPassword, press } from "./support/forms.ts";
import { account, dataFolder } from "./support/people.ts";
import { expect, test } from "./support/test.ts";

const goTo = (page: Page, step: string) =>
  page.getByRole("navigation", { name: "Steps of the import" }).getByRole("link", { name: step }).click();

async function download(page: Page, click: () => Promise<void>): Promise<Buffer> {
  const waiting = page.waitForEvent("download");
  await click();
  return readFileSync(await (await waiting).path());
}

async function uploadFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const file = join(dataFolder(), name);
  writeFileSync(file, bytes);
  await page.goto("/imports");
  await page.getByLabel("File").setInputFiles(file);
  await page.getByRole("button", { name: "Upload and look at it" }).click();
}

test("a workbook comes in sheet by sheet, its list goes out as a workbook", async ({ fresh }) => {
  test.setTimeout(90_000);
  const page = await fresh("manager");
  const bytes = await writeExcelFile([
    { sheet: "Read me", data: [["How we keep this register"], ["Ask the ISMS manager"]] },
    {
      sheet: "Objectives",
      dateFormat: "dd/mm/yyyy",
      data: [
        ["Title", "Statement", "Target date", "Baseline"],
        ["Workbook: laptops ≥ 95 %", "=1+1 stays text", new Date("2027-06-30T00:00:00Z"), 82.5],
        ["Workbook: training", "95 % trained", new Date("2027-12-31T00:00:00Z"), 0.1 + 0.2],
      ],
    },
  ]).toBuffer();
  await uploadFile(page, "register.xlsx", new Uint8Array(bytes));
  await expect(page.getByText("Excel workbook", { exact: true })).toBeVisible();
  await expect(page.getByLabel("Sheet", { exact: true })).toHaveValue("Objectives");
  await expect(page.getByRole("cell", { name: "2027-06-30" })).toBeVisible();
  await goTo(page, "Columns");
  await expect(page.getByLabel("Target date")).toHaveValue("targetOn");
  await goTo(page, "Import");
  await press(page, "Import now");
  await expect(page.getByText(/came in as drafts\./)).toBeVisible();
  await page.goto("/objectives?q=Workbook&sort=title&dir=desc");
  await page.getByText("Export", { exact: true }).click();
  const list = await download(page, () => page.getByRole("link", { name: "Excel workbook (XLSX)" }).click());
  const sheets = await readExcelFile(list);
  expect(sheets[0]?.data.slice(1).map((row) => row[1])).toEqual([
    "Workbook: training",
    "Workbook: laptops ≥ 95 %",
  ]);
  expect(sheets[1]?.data.map((row) => row[0])).toContain("Filter and order");
});

test("rows are pasted as they come from a spreadsheet", async ({ fresh }) => {
  const page = await fresh("manager");
  await page.goto("/imports");
  await page
    .getByLabel("Rows")
    .fill(
      'Title\tStatement\tTarget date\nPasted one\t"two\nlines, ""quoted"""\t2027-01-31\nPasted two\tplain\t2027-02-28',
    );
  await press(page, "Look at what I pasted");
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}/);
  await expect(page.getByText("2 rows, 3 columns")).toBeVisible();
  await goTo(page, "Import");
  await press(page, "Import now");
  await expect(page.getByText(/came in as drafts\./)).toBeVisible();
  await page.goto("/objectives?q=Pasted");
  await expect(page.getByText("2 objectives match the filter.")).toBeVisible();
});

test("the whole register as PDF: password, job, reload, download; a large import is cancelled", async ({
  fresh,
  watch,
}) => {
  test.setTimeout(120_000);
  watch.expect(/status of 422.*reauthenticate/);
  const page = await fresh("manager");
  await forgetPassword(page.context());
  await page.goto("/objectives");
  await page.getByText("Export", { exact: true }).click();
  await page.getByRole("button", { name: "Register as PDF" }).click();
  await confirmPassword(page, account("manager"));
  await expect(page.getByText("It is being made.")).toBeVisible();
  await page.reload();
  await page.getByRole("button", { name: /^Jobs/ }).click();
  const jobs = page.locator("#jobs");
  const pdf = await download(page, () =>
    jobs.getByRole("link", { name: "Download Register as PDF" }).first().click({ timeout: 60_000 }),
  );
  const pages = await textOfPdf(pdf);
  expect(pages[0]).toContain("Information security objectives");
  expect(pages.at(-1)).toContain(`Page ${pages.length} of ${pages.length}`);

  const rows = Array.from({ length: 4000 }, (_, at) => `Large ${at};Somebody`);
  await uploadFile(page, "large.csv", new TextEncoder().encode(`Title;Remarks\n${rows.join("\n")}\n`));
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}/);
  await goTo(page, "Import");
  await press(page, "Import now");
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}$/);
  await page.getByRole("button", { name: /^Jobs/ }).click();
  await jobs.getByRole("button", { name: "Cancel Import of large.csv" }).click();
  await expect(jobs.getByText("Cancelled")).toBeVisible({ timeout: 60_000 });
  await page.goto("/objectives?q=Large");
  await expect(page.getByText("0 objectives match the filter.")).toBeVisible();
});

test("a file too large is refused before it is sent, an archive in disguise after", async ({ fresh }) => {
  const page = await fresh("manager");
  await uploadFile(page, "huge.xlsx", new Uint8Array(6_000_000));
  expect(
    await page.getByLabel("File").evaluate((input: HTMLInputElement) => input.validationMessage),
  ).toContain("larger than 5 MB");
  await uploadFile(
    page,
    "old.xlsx",
    Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(2000)]),
  );
  await expect(page.getByText(/old Excel workbook \(\.xls\)/).first()).toBeVisible();
});
