import { Demo } from "../tests/support/demo.ts";
import { card, choose, press } from "./support/forms.ts";
import { expect, signIn, test } from "./support/test.ts";

// A product of its own: whoever leaves here still works in the tests of the others.
let demo: Demo;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  demo = await Demo.start();
});
test.afterAll(() => demo.stop());

const leaves = { name: "Hanna Virtanen", objective: "Access rights reviewed every quarter" };
const draft = "Fewer personal data in test systems";
const takesOver = "Yusuf Demir";
const reason = "Hanna left the company; IT Operations runs the reviews from now on.";

test("somebody leaves, the ISMS manager hands over, an executive notes it", async ({ visit }) => {
  test.setTimeout(120_000);
  const baseURL = demo.base.replace("127.0.0.1", "localhost");
  const as = async (role: string) => {
    const page = await visit({ baseURL });
    await signIn(page, demo.person(role));
    return page;
  };

  const admin = await as("ADMIN");
  await admin.goto(`/people?q=${encodeURIComponent(leaves.name)}`);
  await admin.getByRole("link", { name: leaves.name }).click();
  await press(card(admin, "Access"), "Deactivate");
  await expect(
    card(admin, "Access").getByText("Deactivated. Sessions, tokens and links ended"),
  ).toBeVisible();
  await expect(admin.getByText("What this person owns is ownerless.")).toBeVisible();

  const manager = await as("ISMS_MANAGER");
  await expect(manager.getByText("objectives ownerless")).toBeVisible();
  await manager.getByRole("link", { name: "objectives ownerless" }).click();
  await manager.waitForURL(/\/handover/);
  const estate = card(manager, `${leaves.name} (deactivated)`);
  await expect(estate).toContainText(leaves.objective);
  await expect(estate).toContainText(draft);
  await choose(estate.getByLabel("To"), takesOver);
  await estate.getByLabel("Reason").fill(reason);
  await press(estate, "Hand everything over");
  await expect(manager.getByText("Nothing is ownerless")).toBeVisible();
  await manager.goto("/objectives?q=Access+rights");
  await expect(manager.getByRole("row", { name: leaves.objective })).toContainText(takesOver);

  const executive = await as("EXECUTIVE");
  const decisions = card(executive, /^Waiting for your decision/);
  await decisions.getByRole("link", { name: leaves.objective }).click();
  await expect(executive.getByText(`handover: ${reason}`)).toBeVisible();
  await expect(card(executive, leaves.objective)).toContainText(takesOver);
  await press(executive, "Note this hand-over");
  await expect(executive.getByRole("button", { name: "Note this hand-over" })).toHaveCount(0);
  await executive.goto("/");
  await expect(decisions.getByRole("link", { name: leaves.objective })).toHaveCount(0);
  // A draft has no approved content; nobody has to note that it changed hands.
  await expect(decisions.getByRole("link", { name: draft })).toHaveCount(0);
});
