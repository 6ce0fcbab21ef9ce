import { readFileSync } from "node:fs";
import { forgetKpis, forgetPassword, refOf } from "./support/database.ts";
import { card, confirmPassword, press, writeDraft, writeKpi } from "./support/forms.ts";
import { account } from "./support/people.ts";
import { expect, test } from "./support/test.ts";

test("a KPI is written: the form shows what matters, refuses by field, and what it hides is not meant", async ({
  as,
}) => {
  const page = await as("manager");
  const ref = await writeDraft(page, "Laptops encrypted");
  await card(page, "KPIs").getByRole("link", { name: "Add a KPI" }).click();
  await page.waitForURL(`**/objectives/${ref}/kpis/new`);
  const main = page.getByRole("main");
  await main.getByLabel("Name").fill("Encrypted laptops");
  await expect(main.getByLabel("Levels")).toBeHidden();
  await expect(main.getByLabel("Lower end")).toBeHidden();
  await main.getByLabel("Target", { exact: true }).fill("98");
  await main.getByLabel("Direction").selectOption("RANGE");
  await expect(main.getByLabel("Target", { exact: true })).toBeHidden();
  await main.getByLabel("Lower end").fill("4");
  await main.getByLabel("Upper end").fill("2");
  await press(main, "Add the KPI");
  await expect(main.getByText("A number needs its unit")).toBeVisible();
  await expect(main.getByText("The upper end of the range lies below the lower one.")).toBeVisible();
  await main.getByLabel("Scale").selectOption("MATURITY");
  await expect(main.getByLabel("Unit", { exact: true })).toBeHidden();
  await main.getByLabel("Levels").fill("0: none\n1: some\n2: all");
  await main.getByLabel("Lower end").fill("1");
  await press(main, "Add the KPI");
  await page.waitForURL(new RegExp(`/objectives/${ref}(#kpis)?$`));
  const kpis = card(page, "KPIs");
  await expect(kpis).toContainText("Target 1 to 2 of 2");
  await kpis.getByRole("link", { name: "Encrypted laptops" }).click();
  await page.waitForURL(/\/kpis\/KPI-\d+$/);
  await page.getByRole("link", { name: "Edit" }).click();
  await main.getByLabel("How values arrive").selectOption("ROLL_UP");
  await expect(main.getByLabel("Parts")).toBeVisible();
  await expect(main.getByLabel("Measured by")).toBeHidden();
  await main.getByLabel("How values arrive").selectOption("MANUAL");
  await main.getByLabel("Scale").selectOption("SIGN_OFF");
  await expect(main.getByLabel("Direction")).toBeHidden();
  await press(main, "Save the KPI");
  await expect(card(page, "Definition")).toContainText("sign-off");
  const discussion = card(page, "Discussion");
  await discussion.getByRole("textbox").fill("Who signs?");
  await press(discussion, "Comment");
  await expect(discussion.getByRole("paragraph").filter({ hasText: "Who signs?" })).toBeVisible();
  await press(page, "Take this KPI away");
  await page.waitForURL(new RegExp(`/objectives/${ref}(#kpis)?$`));
  await expect(card(page, "KPIs")).toContainText("Nothing is measured yet.");
});

test("the register of KPIs is filtered, and exported as it is filtered", async ({ as }) => {
  const page = await as("manager");
  await page.goto("/kpis?q=vulnerabilities");
  await expect(page.getByText(/KPIs? match the filter/)).toBeVisible();
  await expect(page.getByRole("row", { name: /vulnerabilities patched within 48/ })).toBeVisible();
  await page.getByLabel("Any scale").selectOption("SIGN_OFF");
  await page.getByRole("searchbox").fill("");
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page.getByRole("row", { name: /sign-off of the quarter/ })).toBeVisible();
  await expect(page.getByRole("link", { name: "Critical vulnerabilities patched" })).toHaveCount(0);
  const waiting = page.waitForEvent("download");
  await page.getByText("Export", { exact: true }).click();
  await page.getByRole("link", { name: "CSV" }).click();
  const text = readFileSync(await (await waiting).path(), "utf8");
  expect(text).toContain("Board's sign-off of the quarter's reviews");
  expect(text).not.toContain("Critical vulnerabilities patched");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("load of the session");
  await page.getByRole("option", { name: /Load of the session store/ }).click();
  await page.waitForURL(/\/kpis\/KPI-\d+$/);
});

test("an objective that was approved without a KPI is completed", async ({ fresh, as }) => {
  const ref = await refOf("A culture in which people speak up");
  await forgetKpis(ref);
  const manager = await as("manager");
  await manager.goto(`/objectives/${ref}`);
  await expect(card(manager, "KPIs")).toContainText("This objective was approved without a KPI");
  await expect(card(manager, "What you can do now")).toContainText("At least one KPI");
  await writeKpi(manager, ref, "People who reported a mistake");
  await press(manager, "Propose its KPIs");
  await expect(card(manager, "KPIs")).toContainText("KPIs wait for their approval");

  const chief = await fresh("executive");
  await forgetPassword(chief.context());
  await chief.goto("/");
  await card(chief, /^Waiting for your decision/)
    .getByRole("link", { name: "A culture in which people speak up" })
    .click();
  const steps = card(chief, "What you can do now");
  await steps.getByLabel("Note to the completion").fill("What we agreed in the steering group.");
  await steps.getByRole("button", { name: "Complete the objective" }).click();
  await confirmPassword(chief, account("executive"));
  await expect(chief.getByRole("link", { name: "Version 2" })).toBeVisible();
  await expect(chief.getByRole("button", { name: "Complete the objective" })).toHaveCount(0);
  await chief.getByRole("link", { name: "Version 2" }).click();
  await expect(chief.getByText("People who reported a mistake")).toBeVisible();
  await expect(chief.getByText(/completion/)).toBeVisible();
  await manager.goto(`/objectives/${ref}`);
  await expect(card(manager, "KPIs").getByRole("link", { name: "Add a KPI" })).toHaveCount(0);
});
