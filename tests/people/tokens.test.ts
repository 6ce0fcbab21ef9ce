import { beforeAll, expect, it, vi } from "vitest";
import { can } from "#lib/access.ts";
import type { Actor } from "#lib/actor.ts";
import { database } from "#lib/db.ts";
import { roleChange } from "#lib/people/schema.ts";
import { changeRoles } from "#lib/people/service.ts";
import { endOf, expiryProblem, lastDayOf } from "#lib/people/token-rules.ts";
import { createToken, findToken, listAllTokens, mintToken, revokeToken } from "#lib/people/tokens.ts";
import { addDays, todayIn } from "#lib/time/day.ts";
import { testDatabase } from "#tests/support/database.ts";
import { firstAdmin, member, rolesForm, signedIn } from "./support.ts";

await testDatabase();

let admin: Actor;
const today = todayIn("Europe/Berlin");
beforeAll(async () => {
  admin = await firstAdmin();
});
const here = { ip: null };
const input = { name: "Export", scopes: ["READ" as const], expiresOn: addDays(today, 30) };

it("makes a token that is its person with its scopes and nothing more", async () => {
  const { token } = await createToken(admin, input);
  expect(token).toMatch(/^sixtwo_[\w-]{43}$/);
  const found = await findToken(token ?? "", here);
  expect(found?.actor).toMatchObject({
    personId: admin.personId,
    via: "api",
    scopes: ["READ"],
    sessionId: null,
  });
  const actor = found?.actor ?? admin;
  expect(can(actor, "person.read")).toBe(true);
  expect(can(actor, "objective.create")).toBe(false);
  expect(can(actor, "trail.read-administration")).toBe(false);
  expect(can(actor, "role.change")).toBe(false);
  expect(await findToken(`${token}x`, here)).toBeNull();
  expect(await findToken("", here)).toBeNull();
  expect(await database().apiToken.count({ where: { tokenSha256: { contains: token ?? "" } } })).toBe(0);
});

it("asks for the password and refuses those who hold no tokens", async () => {
  await expect(createToken({ ...admin, reauthenticatedAt: null }, input)).rejects.toMatchObject({
    code: "reauthentication-required",
  });
  const staff = await signedIn((await member(admin, "Stan", ["STAFF"])).email);
  await expect(createToken(staff, input)).rejects.toMatchObject({ status: 403 });
  await expect(mintToken({ email: staff.email, scopes: ["READ"] })).rejects.toMatchObject({ status: 422 });
  await expect(mintToken({ email: "nobody@example.org", scopes: ["READ"] })).rejects.toMatchObject({
    status: 422,
  });
});

it("dies with its roles, its day and its revocation", async () => {
  const { id, email } = await member(admin, "Olga", ["OWNER"]);
  const owner = await signedIn(email);
  const token = await mintToken({ email: "OLGA@example.org", scopes: ["READ", "WRITE"] });
  expect((await findToken(token, here))?.actor.roles).toEqual(["OWNER"]);
  const entry = await database().trailEntry.findFirstOrThrow({
    where: { recordKind: "ApiToken", rootId: id },
  });
  expect(entry).toMatchObject({ via: "command line", act: "token.create" });
  const row = await database().apiToken.findFirstOrThrow({ where: { personId: id } });
  const other = await signedIn((await member(admin, "Otto", ["OWNER"])).email);
  await expect(revokeToken(other, row.id)).rejects.toMatchObject({ status: 404 });
  await expect(listAllTokens(other)).rejects.toMatchObject({ status: 404 });
  expect((await listAllTokens(admin)).length).toBeGreaterThan(0);
  await changeRoles(admin, roleChange.parse({ id, version: 1, ...rolesForm(["STAFF"]) }));
  expect(await findToken(token, here)).toBeNull();
  await changeRoles(admin, roleChange.parse({ id, version: 2, ...rolesForm(["OWNER"]) }));
  expect(await findToken(token, here)).not.toBeNull();
  await revokeToken(admin, row.id);
  expect(await findToken(token, here)).toBeNull();
  expect(owner.roles).toEqual(["OWNER"]);
});

it("notes its last use at most once a minute, outside the trail", async () => {
  const token = await mintToken({ email: admin.email, scopes: ["READ"] });
  const entries = await database().trailEntry.count();
  const newest = () => database().apiToken.findFirstOrThrow({ orderBy: { id: "desc" } });
  await findToken(token, here);
  // The answer does not wait for the note.
  const first = await vi.waitFor(async () => {
    const noted = await newest();
    expect(noted.lastUsedAt).not.toBeNull();
    return noted;
  });
  await findToken(token, here);
  const second = await newest();
  expect(second.lastUsedAt).toEqual(first.lastUsedAt);
  expect(await database().trailEntry.count()).toBe(entries);
});

it.each([
  [-1, false],
  [0, true],
  [365, true],
  [367, false],
])("ends in %i days: %s", (days, isGood) => {
  expect(expiryProblem(addDays("2026-03-01", days), "2026-03-01") === null).toBe(isGood);
});

it("shows the last day it was made for", () => {
  for (const day of ["2026-02-28", "2026-12-31"]) expect(lastDayOf(endOf(day))).toBe(day);
});
