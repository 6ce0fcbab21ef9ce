import { expect, test } from "./support/test.ts";

test("somebody is mentioned, finds it in the inbox, answers, and takes the answer back", async ({
  fresh,
}) => {
  const manager = await fresh("manager");
  await manager.goto("/objectives?q=Critical+patches");
  await manager.getByRole("link", { name: "Critical patches within 48 hours" }).click();
  const discussion = manager.getByRole("region", { name: "Discussion" });
  const field = discussion.getByLabel("Comment", { exact: false }).last();
  await field.click();
  await field.pressSequentially("Could you report weekly, @Yusuf");
  await discussion.getByRole("button", { name: "Yusuf Demir" }).waitFor();
  await manager.keyboard.press("Enter");
  await expect(field).toHaveValue("Could you report weekly, @Yusuf Demir ");
  await field.pressSequentially("<script>alert(1)</script> **until spring**?");
  await discussion.getByRole("button", { name: "Comment", exact: true }).click();
  await expect(discussion.getByText("until spring", { exact: true })).toHaveCSS(
    "font-weight",
    /[67]00|bolder/,
  );
  await expect(
    discussion.getByRole("paragraph").filter({ hasText: "<script>alert(1)</script>" }),
  ).toBeVisible();

  const owner = await fresh("operationsOwner");
  await expect(owner.getByRole("link", { name: /Inbox \d+ unread/ }).first()).toBeVisible();
  await owner.goto("/inbox");
  const news = owner.getByRole("listitem").filter({ hasText: "Could you report weekly" });
  await expect(news).toContainText("mentioned you on");
  await news.getByRole("button", { name: "Open" }).click();
  await owner.waitForURL(/\/objectives\/OBJ-\d+#discussion$/);
  const answer = owner.getByRole("region", { name: "Discussion" });
  await answer.getByLabel("Comment", { exact: false }).last().fill("From Monday on.");
  await answer.getByRole("button", { name: "Comment", exact: true }).click();
  const said = answer
    .getByRole("listitem")
    .filter({ has: owner.getByRole("paragraph").filter({ hasText: "From Monday on." }) });
  await said.getByText("Change or take back").click();
  await said.getByRole("button", { name: "Take it back" }).click();
  await expect(answer.getByText("This comment was taken back.")).toBeVisible();
  await expect(owner.getByRole("paragraph").filter({ hasText: "From Monday on." })).toHaveCount(0);
});

test("a mention of somebody who may not read it is refused, and what was typed stays", async ({ as }) => {
  const page = await as("manager");
  await page.goto("/objectives?q=Critical+patches");
  await page.getByRole("link", { name: "Critical patches within 48 hours" }).click();
  const discussion = page.getByRole("region", { name: "Discussion" });
  const field = discussion.getByLabel("Comment", { exact: false }).last();
  await field.fill("What do you say, @Greta Sommer?");
  await discussion.getByRole("button", { name: "Comment", exact: true }).click();
  await expect(discussion.getByText(/Greta Sommer may not read this record/).first()).toBeVisible();
  await expect(field).toHaveValue("What do you say, @Greta Sommer?");
});

test("an auditor reads the discussion and has no field to write in", async ({ as }) => {
  const page = await as("auditor");
  await page.goto("/objectives?q=Critical+patches");
  await page.getByRole("link", { name: "Critical patches within 48 hours" }).click();
  const discussion = page.getByRole("region", { name: "Discussion" });
  await expect(discussion.getByText(/I will sample ten of these/)).toBeVisible();
  await expect(discussion.getByRole("textbox")).toHaveCount(0);
});
