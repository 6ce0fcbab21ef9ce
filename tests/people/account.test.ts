import { beforeAll, expect, it } from "vitest";
import type { Actor } from "#lib/actor.ts";
import { database } from "#lib/db.ts";
import { discardFormDraft, getFormDraft, saveFormDraft } from "#lib/form-drafts.ts";
import { ownPath } from "#lib/own-path.ts";
import { changePassword, listSessions, revokeSession, signOutEverywhere } from "#lib/people/account.ts";
import { reauthenticate } from "#lib/people/reauthenticate.ts";
import { findSession } from "#lib/people/sessions.ts";
import { signIn } from "#lib/people/sign-in.ts";
import { signOut } from "#lib/people/sign-out.ts";
import { testDatabase } from "#tests/support/database.ts";
import { actorOf, firstAdmin, member, password, signedIn, signedInWithToken, stranger } from "./support.ts";

await testDatabase();

let admin: Actor;
beforeAll(async () => {
  admin = await firstAdmin();
});

it("lists own sessions and ends them, never somebody else's", async () => {
  const { email } = await member(admin, "Sam", ["OWNER"]);
  const [here, there] = [await signedInWithToken(email), await signedInWithToken(email)];
  expect((await listSessions(here.actor)).map(({ isThis }) => isThis).sort()).toEqual([false, true]);
  await expect(revokeSession(here.actor, admin.sessionId ?? "")).rejects.toMatchObject({ status: 404 });
  await revokeSession(here.actor, there.actor.sessionId ?? "");
  expect(await findSession(there.token)).toBeNull();
  await signOut(here.actor);
  await signOut(here.actor);
  expect(await findSession(here.token)).toBeNull();
  const again = await signedInWithToken(email);
  await expect(signOutEverywhere(again.actor, admin.personId)).rejects.toMatchObject({ status: 403 });
  await signOutEverywhere(again.actor, again.actor.personId);
  expect(await findSession(again.token)).toBeNull();
});

it("changes the password with the current one, and every older session dies", async () => {
  const { email } = await member(admin, "Pia", ["OWNER"]);
  const [here, there] = [await signedInWithToken(email), await signedInWithToken(email)];
  const next = "another staple of battery horses";
  await expect(
    changePassword(here.actor, { currentPassword: "wrong", password: next, passwordAgain: next }, null),
  ).rejects.toMatchObject({ fields: [{ path: "currentPassword" }] });
  await expect(
    changePassword(
      here.actor,
      { currentPassword: password, password: "password1234", passwordAgain: "password1234" },
      null,
    ),
  ).rejects.toMatchObject({ fields: [{ path: "password" }] });
  const token = await changePassword(
    here.actor,
    { currentPassword: password, password: next, passwordAgain: next },
    null,
  );
  expect(await findSession(here.token)).toBeNull();
  expect(await findSession(there.token)).toBeNull();
  expect((await actorOf(token)).email).toBe(email);
  expect(await signIn({ email, password }, stranger())).toBeNull();
  expect(await signIn({ email, password: next }, stranger())).not.toBeNull();
});

it("notes the password given again, throttled", async () => {
  const { email } = await member(admin, "Kim", ["EXECUTIVE"]);
  const { actor, token } = await signedInWithToken(email);
  const before = (await findSession(token))?.reauthenticatedAt?.getTime() ?? 0;
  await reauthenticate(actor, password);
  expect((await findSession(token))?.reauthenticatedAt?.getTime()).toBeGreaterThan(before);
  await expect(reauthenticate(actor, "wrong")).rejects.toMatchObject({ status: 422 });
  for (let n = 0; n < 5; n++) await reauthenticate(actor, "wrong").catch(() => undefined);
  await expect(reauthenticate(actor, password)).rejects.toMatchObject({ status: 429 });
});

it("ends sessions that were idle for 30 minutes or open for 8 hours", async () => {
  for (const column of ["idleExpiresAt", "absoluteExpiresAt"] as const) {
    const { actor, token } = await signedInWithToken("ada@example.org");
    const session = await database().session.findUniqueOrThrow({ where: { id: actor.sessionId ?? "" } });
    const minutes = (session[column].getTime() - session.createdAt.getTime()) / 60_000;
    expect(Math.round(minutes)).toBe(column === "idleExpiresAt" ? 30 : 480);
    await database().$transaction(async (tx) => {
      await tx.$queryRaw`SELECT set_config('app.actor', 'system', true), set_config('app.act', 'test', true), set_config('app.operation', gen_random_uuid()::text, true)`;
      await tx.session.update({ where: { id: session.id }, data: { [column]: new Date(Date.now() - 1000) } });
    });
    expect(await findSession(token)).toBeNull();
  }
});

it("keeps what was typed for its person only, without passwords", async () => {
  const other = await signedIn((await member(admin, "Uma", ["OWNER"])).email);
  await saveFormDraft(admin, {
    form: "x",
    fields: [
      ["title", "half"],
      ["tags[]", "a"],
      ["tags[]", "b"],
      ["newPassword", "secret"],
      ["submission", "1"],
    ],
  });
  expect(await getFormDraft(admin, "x")).toEqual({ title: "half", "tags[]": ["a", "b"] });
  expect(await getFormDraft(other, "x")).toBeNull();
  await discardFormDraft(other, "x");
  expect(await getFormDraft(admin, "x")).not.toBeNull();
  await discardFormDraft(admin, "x");
  expect(await getFormDraft(admin, "x")).toBeNull();
  for (let n = 0; n < 50; n++) await saveFormDraft(other, { form: `f${n}`, fields: [["a", "b"]] });
  await saveFormDraft(other, { form: "f0", fields: [["a", "c"]] });
  await expect(saveFormDraft(other, { form: "one too many", fields: [] })).rejects.toMatchObject({
    status: 409,
  });
});

it.each([
  ["/objectives?page=2#top", "/objectives?page=2#top"],
  ["//evil.example", "/"],
  ["/\\evil.example", "/"],
  ["https://evil.example", "/"],
  ["/\t/evil.example", "/"],
  ["/.//evil.example", "/"],
  ["javascript:alert(1)", "/"],
  ["/sign-in?next=/", "/"],
  ["/api/v1/people", "/"],
  [undefined, "/"],
])("leads from %s to %s after signing in", (next, path) => {
  expect(ownPath(next)).toBe(path);
});
