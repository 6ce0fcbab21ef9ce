import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#lib/actor.ts";
import { database } from "#lib/db.ts";
import { openLink, setPasswordByLink } from "#lib/people/links.ts";
import { pickPeople } from "#lib/people/pickers.ts";
import { getPerson, listPeople } from "#lib/people/queries.ts";
import { invitation, peopleFilter, roleChange } from "#lib/people/schema.ts";
import {
  changeRoles,
  deactivatePerson,
  editPerson,
  inviteAgain,
  invitePerson,
  makeResetLink,
  reactivatePerson,
} from "#lib/people/service.ts";
import { findSession } from "#lib/people/sessions.ts";
import { signIn } from "#lib/people/sign-in.ts";
import { createToken, findToken } from "#lib/people/tokens.ts";
import { addDays, todayIn } from "#lib/time/day.ts";
import type { Role } from "#prisma/generated/enums.ts";
import { testDatabase } from "#tests/support/database.ts";
import {
  firstAdmin,
  member,
  password,
  rolesForm,
  signedIn,
  signedInWithToken,
  stranger,
  visitor,
} from "./support.ts";

await testDatabase();

let admin: Actor;
const today = todayIn("Europe/Berlin");
beforeAll(async () => {
  admin = await firstAdmin();
});

const tokenOf = (link: string | null) => link?.split("/").at(-1) ?? "";
const twice = (token: string) => ({ token, password, passwordAgain: password });
const versionOf = async (id: string) =>
  (await database().person.findUniqueOrThrow({ where: { id } })).version;
const setRoles = async (actor: Actor, id: string, roles: Role[]) =>
  changeRoles(actor, roleChange.parse({ id, version: await versionOf(id), ...rolesForm(roles) }));

describe("links", () => {
  it("are not used up by looking, work once, and only the newest one", async () => {
    const { id, link } = await invitePerson(
      admin,
      invitation.parse({ name: "Lena", email: "lena@example.org", ...rolesForm(["OWNER"]) }),
    );
    await openLink("INVITATION", tokenOf(link));
    expect((await openLink("INVITATION", tokenOf(link))).state).toBe("open");
    const again = await inviteAgain(admin, { id, version: 1 });
    expect((await openLink("INVITATION", tokenOf(link))).state).toBe("used");
    await expect(openLink("PASSWORD_RESET", tokenOf(again.link))).rejects.toMatchObject({ status: 404 });
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, () => setPasswordByLink(visitor, "INVITATION", twice(tokenOf(again.link)))),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expect(inviteAgain(admin, { id, version: 1 })).rejects.toThrow("reset link");
  });

  it.each([
    ["INVITATION", 71, 73],
    ["PASSWORD_RESET", 0.9, 1.1],
  ] as const)("%s ends in time", async (purpose, from, to) => {
    const person = await member(admin, `Exp${purpose.length}`, ["OWNER"]);
    if (purpose === "INVITATION")
      await invitePerson(
        admin,
        invitation.parse({ name: "Late", email: "late@example.org", ...rolesForm(["OWNER"]) }),
      );
    else await makeResetLink(admin, { id: person.id, version: 1 });
    const link = await database().oneTimeLink.findFirstOrThrow({
      where: { purpose, usedAt: null },
      orderBy: { id: "desc" },
    });
    const hours = (link.expiresAt.getTime() - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(from);
    expect(hours).toBeLessThan(to);
  });

  it("are refused once expired", async () => {
    const { id } = await member(admin, "Exa", ["OWNER"]);
    const { link } = await makeResetLink(admin, { id, version: 1 });
    await database().$transaction(async (tx) => {
      await tx.$queryRaw`SELECT set_config('app.actor', 'system', true), set_config('app.act', 'test', true), set_config('app.operation', gen_random_uuid()::text, true)`;
      await tx.oneTimeLink.updateMany({
        where: { personId: id, usedAt: null },
        data: { expiresAt: new Date(Date.now() - 1000) },
      });
    });
    expect((await openLink("PASSWORD_RESET", tokenOf(link))).state).toBe("expired");
    await expect(setPasswordByLink(visitor, "PASSWORD_RESET", twice(tokenOf(link)))).rejects.toMatchObject({
      status: 409,
    });
  });

  it("end every session when the password is set", async () => {
    const { id, email } = await member(admin, "Rita", ["OWNER"]);
    const { token } = await signedInWithToken(email);
    const { link } = await makeResetLink(admin, { id, version: 1 });
    await setPasswordByLink(visitor, "PASSWORD_RESET", twice(tokenOf(link)));
    expect(await findSession(token)).toBeNull();
  });

  it("give the link of a repeated form to nobody", async () => {
    const keyed = { ...admin, submission: { key: crypto.randomUUID(), requestSha256: "0".repeat(64) } };
    const input = invitation.parse({ name: "Twin", email: "twin@example.org", ...rolesForm(["OWNER"]) });
    const first = await invitePerson(keyed, input);
    const second = await invitePerson(keyed, input);
    expect(second).toEqual({ id: first.id, link: null });
    const { response } = await database().submission.findFirstOrThrow({
      where: { key: keyed.submission.key },
    });
    expect(response).not.toContain(tokenOf(first.link));
  });
});

describe("access ends at the next request", () => {
  it("when roles change", async () => {
    const { id, email } = await member(admin, "Rolf", ["OWNER"]);
    const { token } = await signedInWithToken(email);
    await setRoles(admin, id, ["STAFF"]);
    expect(await findSession(token)).toBeNull();
    expect((await signedIn(email)).roles).toEqual(["STAFF"]);
  });

  it("when somebody is deactivated, with their tokens and links", async () => {
    const { id, email } = await member(admin, "Dirk", ["OWNER"]);
    const { actor, token } = await signedInWithToken(email);
    const api = await createToken(actor, { name: "t", scopes: ["READ"], expiresOn: addDays(today, 3) });
    expect(await findToken(api.token ?? "", { ip: null })).not.toBeNull();
    const { link } = await makeResetLink(admin, { id, version: 1 });
    await deactivatePerson(admin, { id, version: await versionOf(id) });
    expect(await findSession(token)).toBeNull();
    expect(await findToken(api.token ?? "", { ip: null })).toBeNull();
    expect((await openLink("PASSWORD_RESET", tokenOf(link))).state).toBe("used");
    await reactivatePerson(admin, { id, version: await versionOf(id) });
    expect(await findSession(token)).toBeNull();
    expect(await findToken(api.token ?? "", { ip: null })).toBeNull();
    expect((await signedIn(email)).roles).toEqual(["OWNER"]);
  });

  it.each([
    ["before the first day", 1, 30, false],
    ["on the first day", 0, 30, true],
    ["on the last day", -30, 0, true],
    ["after the last day", -30, -1, false],
  ])("for an external auditor %s", async (_, from, to, maySignIn) => {
    const { email } = await member(admin, `Audit${from}x${to}`, [
      { role: "AUDITOR", validFrom: addDays(today, from), validTo: addDays(today, to) },
    ]);
    expect((await signIn({ email, password }, stranger())) !== null).toBe(maySignIn);
  });
});

it("asks for both days of an external auditor and at least one role", () => {
  const base = { name: "A", email: "a@example.org" };
  expect(
    invitation.safeParse({ ...base, auditor: { held: "yes", from: today, to: null } }).error?.issues[0]?.path,
  ).toEqual(["auditor"]);
  expect(invitation.safeParse(base).error?.issues[0]?.path).toEqual(["roles"]);
  expect(
    invitation.safeParse({ ...base, owner: { held: "yes", from: today, to: addDays(today, -1) } }).success,
  ).toBe(false);
  expect(invitation.safeParse({ ...base, email: "ADA @example.org", ...rolesForm(["OWNER"]) }).success).toBe(
    false,
  );
});

it("keeps the last administrator, also when two step down at once", async () => {
  await expect(setRoles(admin, admin.personId, ["ISMS_MANAGER"])).rejects.toMatchObject({ status: 409 });
  await expect(
    deactivatePerson(admin, { id: admin.personId, version: await versionOf(admin.personId) }),
  ).rejects.toThrow("last administrator");
  for (let round = 0; round < 5; round++) {
    const other = await member(await signedIn("ada@example.org"), `Second${round}`, ["ADMIN"]);
    const [ada, second] = [await signedIn("ada@example.org"), await signedIn(other.email)];
    const results = await Promise.allSettled([
      setRoles(ada, other.id, ["OWNER"]),
      setRoles(second, ada.personId, ["OWNER"]),
    ]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const left = await database().roleGrant.findMany({ where: { role: "ADMIN" } });
    expect(left).toHaveLength(1);
    if (left[0]?.personId !== ada.personId)
      await setRoles(await signedIn(other.email), ada.personId, ["ADMIN", "ISMS_MANAGER"]).then(async () =>
        setRoles(await signedIn("ada@example.org"), other.id, ["OWNER"]),
      );
  }
});

it("lets administrators write, some read, and everybody else find nothing", async () => {
  const ada = await signedIn("ada@example.org");
  const people = await Promise.all(
    (["EXECUTIVE", "OWNER", "STAFF"] as const).map((role) => member(ada, `Reader${role}`, [role])),
  );
  const [executive, owner, staff] = await Promise.all(people.map(({ email }) => signedIn(email)));
  const filter = peopleFilter.parse({ q: "reader" });
  if (!executive || !owner || !staff) throw new Error("missing");
  expect((await listPeople(executive, filter)).total).toBe(3);
  for (const actor of [owner, staff]) {
    await expect(listPeople(actor, filter)).rejects.toMatchObject({ status: 404 });
    await expect(getPerson(actor, ada.personId)).rejects.toMatchObject({ status: 404 });
  }
  const edit = {
    id: staff.personId,
    version: await versionOf(staff.personId),
    name: "Other",
    email: staff.email,
    jobTitle: null,
    functionId: null,
    locale: "en-GB" as const,
    timeZone: "UTC",
  };
  await expect(editPerson(executive, edit)).rejects.toMatchObject({ status: 403 });
  expect(
    await database().trailEntry.count({ where: { act: "access.denied", actor: executive.personId } }),
  ).toBe(1);
  await expect(editPerson(ada, { ...edit, version: 99 })).rejects.toMatchObject({
    code: "stale",
    current: { name: "ReaderSTAFF" },
  });
  await expect(editPerson(ada, { ...edit, email: "ada@example.org" })).rejects.toMatchObject({
    fields: [{ path: "email" }],
  });
  await editPerson(ada, edit);
  const names = (await pickPeople(owner)).map(({ label }) => label);
  expect(names).toContain("ReaderOWNER");
  expect(names).not.toContain("Other");
  await expect(
    changeRoles(
      { ...ada, reauthenticatedAt: null },
      roleChange.parse({ id: staff.personId, version: 2, ...rolesForm(["OWNER"]) }),
    ),
  ).rejects.toMatchObject({ code: "reauthentication-required" });
});
