import { query } from "./support/database.ts";
import { card, press } from "./support/forms.ts";
import { expect, test } from "./support/test.ts";

const kpiOf = async (name: string) =>
  (await query<{ ref: string }>('SELECT "ref" FROM "Kpi" WHERE "name" = $1', [name]))[0]?.ref ?? "";
const values = (ref: string) =>
  query<{ value: string; source: string; comment: string | null; revision: number }>(
    `SELECT trim_scale(m."value")::text AS value, m."source", m."comment", m."revision" FROM "Measurement" m
     JOIN "Kpi" k ON k."id" = m."kpiId" WHERE k."ref" = $1 AND m."voidedAt" IS NULL ORDER BY m."periodStart" DESC`,
    [ref],
  );

test("an owner brings two overdue values in by keyboard, judged while they are typed", async ({ as }) => {
  const page = await as("platformOwner");
  const kpi = await kpiOf("Load of the session store");
  await page.goto("/measurements");
  const inputs = page.getByRole("textbox", { name: new RegExp(`^Value of ${kpi}`) });
  await expect(inputs).toHaveCount(2);
  await inputs.first().focus();
  await page.keyboard.type("12,5");
  await expect(page.getByText("Write a point: 12.5.")).toBeVisible();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("64");
  const [first, second] = [page.getByRole("row").nth(1), page.getByRole("row").nth(2)];
  await expect(first.getByText("On target")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(inputs.nth(1)).toBeFocused();
  await page.keyboard.type("95");
  await expect(second.getByText("Off target")).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(second.getByText("This value is off target. Say why in a comment.")).toBeVisible();
  expect(await values(kpi)).toHaveLength(14);
  await second.getByRole("textbox", { name: /^Comment/ }).fill("Load test before the campaign.");
  await press(page, "Save these values");
  await expect(inputs).toHaveCount(0);
  expect((await values(kpi)).slice(0, 2)).toEqual([
    { value: "95", source: "SCREEN", comment: "Load test before the campaign.", revision: 1 },
    { value: "64", source: "SCREEN", comment: null, revision: 1 },
  ]);
  await page.goto(`/kpis/${kpi}`);
  const history = card(page, "Values");
  await history.getByText("Correct", { exact: true }).first().click();
  await history.getByRole("textbox", { name: /^Value/ }).fill("69");
  await history
    .getByRole("textbox", { name: /^Reason for the correction/ })
    .fill("The load test was counted twice.");
  await press(history, "Correct this value");
  await expect(history.getByText("Corrected because: The load test was counted twice.")).toBeVisible();
  await expect(history.getByRole("listitem").first().getByText("On target")).toBeVisible();
});

test("a column is pasted from a spreadsheet into earlier periods; the analyst concludes", async ({ as }) => {
  const page = await as("operationsOwner");
  const kpi = await kpiOf("Internet-facing systems that no scan has seen");
  await page.goto(`/kpis/${kpi}/measure`);
  const inputs = page.getByRole("textbox", { name: new RegExp(`^Value of ${kpi}`) });
  await inputs.first().focus();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData("text", "10\tBefore the inventory\r\n11\tBefore the inventory\r\n");
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(inputs.nth(1)).toHaveValue("11");
  const before = (await values(kpi)).length;
  await press(page, "Save these values");
  await expect(page.getByText("2 values saved.")).toBeVisible();
  expect(await values(kpi)).toHaveLength(before + 2);

  const analyst = await as("deputy");
  await analyst.goto(`/kpis/${kpi}`);
  const evaluation = card(analyst, "Evaluation");
  await evaluation.getByLabel("Conclusion").fill("The inventory works: no unseen system for a week.");
  await press(evaluation, "Record the evaluation");
  await expect(evaluation.getByText("The inventory works: no unseen system for a week.")).toBeVisible();
});

test("an auditor reads every value and can change none", async ({ as }) => {
  const page = await as("auditor");
  const kpi = await kpiOf("Critical vulnerabilities patched within 48 hours");
  await page.goto(`/kpis/${kpi}`);
  const history = card(page, "Values");
  await expect(history.getByText("36 of 41")).toBeVisible();
  await expect(history.getByRole("link", { name: "Record values" })).toHaveCount(0);
  await expect(history.getByText("Correct", { exact: true })).toHaveCount(0);
  await expect(card(page, "Evaluation").getByRole("button")).toHaveCount(0);
});
