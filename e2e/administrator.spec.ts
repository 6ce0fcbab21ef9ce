import type { Page } from "@playwright/test";
import { forgetPassword } from "./support/database.ts";
import { card, confirmPassword, press } from "./support/forms.ts";
import { account } from "./support/people.ts";
import { expect, signIn, test } from "./support/test.ts";

const person = { name: "Nora Lund", email: "nora.lund@nordlicht.example" };
const passwords = ["granite-otter-ladder-41", "velvet-quarry-signal-72"] as const;

const shownLink = async (page: Page) =>
  new URL((await page.getByTestId("shown-once").textContent()) ?? "").pathname;

async function choosePassword(page: Page, link: string, password: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel("Password", { exact: false }).first().fill(password);
  await page.getByLabel("Password again").fill(password);
  await page.getByRole("button", { name: "Set password" }).click();
  await page.waitForURL(/\/sign-in/);
}

test("somebody joins, changes roles, forgets the password and leaves", async ({ fresh, visit, watch }) => {
  test.setTimeout(120_000);
  watch.expect(/status of (401|404)/);
  const page = await fresh("admin");
  await forgetPassword(page.context());
  await page.goto("/people/new");
  await page.getByLabel("Name", { exact: false }).first().fill(person.name);
  await page.getByLabel("E-mail").fill(person.email);
  await page.getByLabel("Owner", { exact: true }).check();
  await page.getByRole("button", { name: "Make invitation link" }).click();
  await confirmPassword(page, account("admin"));
  const invitation = await shownLink(page);

  const guest = await visit();
  await guest.goto(invitation);
  await expect(guest.getByText(`as ${person.name} (${person.email})`)).toBeVisible();
  await choosePassword(guest, invitation, passwords[0]);
  await guest.goto(invitation);
  await expect(guest.getByText("This link has been used already")).toBeVisible();
  await signIn(guest, { email: person.email, password: passwords[0] });
  await expect(guest.getByRole("heading", { level: 1 })).toContainText("Nora");
  await guest.goto("/objectives");

  await page.goto(`/people?q=${encodeURIComponent(person.email)}`);
  await page.getByRole("link", { name: person.name }).click();
  await card(page, "Roles").getByLabel("Owner", { exact: true }).uncheck();
  await card(page, "Roles").getByLabel("Staff", { exact: true }).check();
  await press(page, "Save roles");
  await expect(page.getByText("The roles are saved.")).toBeVisible();
  await guest.getByRole("link", { name: "My work" }).click();
  await guest.waitForURL(/\/sign-in/);
  await signIn(guest, { email: person.email, password: passwords[0] });
  await expect(guest.getByText("Objectives of your function")).toBeVisible();

  await press(page, "Make reset link");
  await choosePassword(guest, await shownLink(page), passwords[1]);
  await guest.goto("/sign-in");
  await guest.getByLabel("E-mail").fill(person.email);
  await guest.getByLabel("Password").fill(passwords[0]);
  await guest.getByRole("button", { name: "Sign in" }).click();
  await expect(guest.getByRole("main").getByRole("alert")).toContainText("do not match");
  await signIn(guest, { email: person.email, password: passwords[1] });

  await press(page, "Deactivate");
  await expect(page.getByRole("button", { name: "Reactivate" })).toBeVisible();
  await expect(card(page, "Access").getByText("Deactivated. Sessions, tokens and links ended")).toBeVisible();
  await guest.reload();
  await guest.waitForURL(/\/sign-in/);
});
