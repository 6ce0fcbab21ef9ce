import { endByTime, query } from "./support/database.ts";
import { writeDraft } from "./support/forms.ts";
import { account } from "./support/people.ts";
import { expect, test } from "./support/test.ts";

test("two people edit one draft: the second is shown what the first changed", async ({ as }) => {
  const [first, second] = [await as("manager"), await as("deputy")];
  const ref = await writeDraft(first, "Keys of the server room counted");
  for (const page of [first, second]) await page.goto(`/objectives/${ref}/edit`);
  await first.getByLabel("Rationale").fill("The first says why.");
  await first.getByLabel("Statement").fill("Count all keys every month.");
  await first.getByRole("button", { name: "Save draft" }).click();
  await first.waitForURL(`**/objectives/${ref}`);

  await second.getByLabel("Title").fill("Keys counted and signed for");
  await second.getByLabel("Rationale").fill("The second says why.");
  await second.getByLabel("Tags").fill("keys");
  await second.getByRole("button", { name: "Save draft" }).click();
  const merge = second.getByRole("region", { name: "Changed meanwhile" });
  await expect(merge).toBeVisible();
  const rationale = merge.getByRole("listitem").filter({ hasText: "Rationale: theirs" });
  await expect(rationale).toContainText("The first says why.");
  await expect(rationale).toContainText("The second says why.");
  await rationale.getByRole("button", { name: "Take theirs" }).click();
  const statement = merge.getByRole("listitem").filter({ hasText: "Statement: theirs" });
  await statement.getByRole("button", { name: "Take theirs" }).click();
  await expect(second.getByLabel("Title")).toHaveValue("Keys counted and signed for");
  await expect(second.getByLabel("Tags")).toHaveValue("keys");
  await second.getByRole("button", { name: "Save draft" }).click();
  await second.waitForURL(`**/objectives/${ref}`);
  await expect(second.getByRole("heading", { level: 1 })).toHaveText("Keys counted and signed for");
  await expect(second.getByText("The first says why.")).toBeVisible();
  await expect(second.getByText("Count all keys every month.")).toBeVisible();
});

test("a double click makes one record, and so does a form sent again", async ({ as }) => {
  const page = await as("manager");
  await page.goto("/objectives/new");
  await page.getByLabel("Title").fill("Made once");
  await page.getByRole("button", { name: "Create draft" }).dblclick();
  await page.waitForURL(/\/objectives\/OBJ-\d+$/);
  const made = () => query('SELECT 1 FROM "Objective" WHERE "title" = $1', ["Made once"]);
  expect(await made()).toHaveLength(1);
  await page.goBack();
  await page.waitForURL("**/objectives/new");
  await page.getByRole("textbox", { name: /^Title/ }).fill("Made once");
  await page.evaluate(() => {
    const form = document.querySelector<HTMLFormElement>("main form");
    for (let again = 0; again < 5; again += 1) form?.requestSubmit();
  });
  await page.waitForURL(/\/objectives\/OBJ-\d+$/);
  expect((await made()).length).toBeLessThanOrEqual(2);
});

test("a session that ended in the middle of a form is renewed in place", async ({ fresh }) => {
  const page = await fresh("manager");
  await page.goto("/objectives/new");
  await page.getByLabel("Title").fill("Typed before the session ended");
  await page.getByLabel("Kind").selectOption("QUALITATIVE");
  await endByTime(page.context());
  await page.getByRole("button", { name: "Create draft" }).click();
  const dialog = page.getByRole("dialog", { name: "Sign in again" });
  const { email, password } = account("manager");
  await dialog.getByLabel("E-mail").fill(email);
  await dialog.getByLabel("Password").fill(password);
  await dialog.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(/\/objectives\/OBJ-\d+$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Typed before the session ended");
  await expect(page.getByText("Qualitative: the reason is missing")).toBeVisible();
});

test("what was typed is there again after a reload, until it is discarded", async ({ as }) => {
  const page = await as("deputy");
  const ref = await writeDraft(page, "Kept while typing");
  await page.goto(`/objectives/${ref}/edit`);
  await page.getByLabel("Rationale").fill("Half a thought");
  await page.getByLabel("Review cycle").selectOption("MONTHLY");
  await page.getByLabel("Integrity").check();
  await expect(page.getByText("What you typed is kept.")).toBeVisible();
  await page.reload();
  await expect(page.getByText("What you typed earlier and had not saved is back.")).toBeVisible();
  await expect(page.getByLabel("Rationale")).toHaveValue("Half a thought");
  await expect(page.getByLabel("Review cycle")).toHaveValue("MONTHLY");
  await expect(page.getByLabel("Integrity")).toBeChecked();
  await page.getByRole("button", { name: "Discard it and show the saved record" }).click();
  await expect(page.getByLabel("Rationale")).toHaveValue("");
  await expect(page.getByLabel("Integrity")).not.toBeChecked();
});

test("a refused form keeps every field and names what is wrong", async ({ as }) => {
  const page = await as("manager");
  const ref = await writeDraft(page, "Refused at first");
  await page.goto(`/objectives/${ref}/edit`);
  const typed = { Statement: "Reach <b>100 %</b> & “more” 🎯", Rationale: "עברית first", Tags: "one, two" };
  for (const [label, text] of Object.entries(typed)) await page.getByLabel(label).fill(text);
  await page.getByLabel("Availability").check();
  await page.getByLabel("Start").fill("2027-05-01");
  await page.getByLabel("Target date").fill("2027-04-01");
  await page.getByRole("button", { name: "Save draft" }).click();
  await expect(page.getByText("The target date lies before the start.")).toBeVisible();
  await expect(page.getByLabel("Target date")).toBeFocused();
  for (const [label, text] of Object.entries(typed)) await expect(page.getByLabel(label)).toHaveValue(text);
  await expect(page.getByLabel("Availability")).toBeChecked();
  await expect(page.getByLabel("Start")).toHaveValue("2027-05-01");
  await page.getByLabel("Target date").fill("2027-06-01");
  await page.getByRole("button", { name: "Save draft" }).click();
  await page.waitForURL(`**/objectives/${ref}`);
  await expect(page.getByText(typed.Statement)).toBeVisible();
});

test("a form that gets no answer says so and is sent again", async ({ as, watch }) => {
  watch.expect(/net::ERR_/);
  const page = await as("manager");
  await page.goto("/objectives/new");
  await page.getByLabel("Title").fill("Sent into the void");
  await page.getByLabel("Kind").selectOption("QUALITATIVE");
  await page.route("**/objectives/new", (route) =>
    route.request().method() === "POST" ? route.abort("connectionrefused") : route.continue(),
  );
  await page.getByRole("button", { name: "Create draft" }).click();
  await expect(page.getByText(/The server did not answer/)).toBeVisible();
  await expect(page.getByLabel("Title")).toHaveValue("Sent into the void");
  await expect(page.getByLabel("Kind")).toHaveValue("QUALITATIVE");
  await page.unroute("**/objectives/new");
  await page.getByRole("button", { name: "Create draft" }).click();
  await page.waitForURL(/\/objectives\/OBJ-\d+$/);
});
