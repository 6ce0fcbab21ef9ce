import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#lib/actor.ts";
import { database } from "#lib/db.ts";
import { knownDevice, rememberDevice } from "#lib/people/devices.ts";
import { setPasswordByLink } from "#lib/people/links.ts";
import { deactivatePerson, makeResetLink } from "#lib/people/service.ts";
import { findSession } from "#lib/people/sessions.ts";
import { type Seen, signIn } from "#lib/people/sign-in.ts";
import { testDatabase } from "#tests/support/database.ts";
import { firstAdmin, member, password, signedIn, stranger, visitor } from "./support.ts";

await testDatabase();

let admin: Actor;
beforeAll(async () => {
  admin = await firstAdmin();
});

const wrong = (email: string, seen: Seen) => signIn({ email, password: "wrong password entirely" }, seen);
const right = (email: string, seen: Seen) => signIn({ email, password }, seen);
const checks = async () => database().trailEntry.count({ where: { act: "person.sign-in-failed" } });

it("opens a session, ends the browser's earlier one, and stores only digests", async () => {
  const first = await right(" ADA@example.org ", stranger());
  const second = await right("ada@example.org", stranger({ sessionToken: first?.token ?? "" }));
  expect(await findSession(first?.token ?? "")).toBeNull();
  expect((await findSession(second?.token ?? ""))?.name).toBe("Ada Admin");
  expect(
    await database().session.count({
      where: { tokenSha256: { in: [first?.token ?? "", second?.token ?? ""] } },
    }),
  ).toBe(0);
  expect(
    await database().trailEntry.count({ where: { act: "person.sign-in", change: "EVENT" } }),
  ).toBeGreaterThanOrEqual(2);
});

it("answers unknown, wrong, disabled and locked alike and in the same time", async () => {
  const { id, email } = await member(admin, "Dora", ["OWNER"]);
  await deactivatePerson(admin, { id, version: 1 });
  const attacker = stranger();
  for (let n = 0; n < 6; n++) await wrong("locked@example.org", attacker);
  const timed = async (attempt: () => Promise<unknown>) => {
    const started = performance.now();
    return { answer: await attempt(), ms: performance.now() - started };
  };
  const results = await Promise.all([
    timed(() => wrong("nobody@example.org", stranger())),
    timed(() => wrong("ada@example.org", stranger())),
    timed(() => right(email, stranger())),
    timed(() => wrong("locked@example.org", attacker)),
  ]);
  for (const { answer, ms } of results) {
    expect(answer).toBeNull();
    expect(ms).toBeGreaterThan(245);
    expect(ms).toBeLessThan(1500);
  }
  await right("ada@example.org", stranger());
});

describe("throttling", () => {
  it("checks at most ten guesses on one account in a minute, from however many addresses", async () => {
    const { email } = await member(admin, "Tess", ["OWNER"]);
    const before = await checks();
    await Promise.all(Array.from({ length: 60 }, () => wrong(email, stranger())));
    const counted = (await checks()) - before;
    expect(counted).toBeGreaterThan(0);
    expect(counted).toBeLessThanOrEqual(10);
  });

  it("slows one address down and still takes the right password from another", async () => {
    const { email } = await member(admin, "Theo", ["OWNER"]);
    const attacker = stranger();
    for (let n = 0; n < 8; n++) await wrong(email, attacker);
    expect(await right(email, attacker)).toBeNull();
    expect(await right(email, stranger())).not.toBeNull();
  });

  it("takes the right password from a known browser while the account is closed to others", async () => {
    const { email } = await member(admin, "Tina", ["OWNER"]);
    const { deviceCookie } = (await right(email, stranger())) ?? { deviceCookie: "" };
    await Promise.all(Array.from({ length: 30 }, () => wrong(email, stranger())));
    expect(await right(email, stranger())).toBeNull();
    expect(await right(email, stranger({ deviceCookie }))).not.toBeNull();
  });

  it("stops spraying from one address before fifty accounts", async () => {
    const attacker = stranger();
    const before = await checks();
    for (let n = 0; n < 60; n += 10)
      await Promise.all(Array.from({ length: 10 }, (_, k) => wrong(`spray${n + k}@example.org`, attacker)));
    expect((await checks()) - before).toBeLessThanOrEqual(50);
  });

  it("closes an account after 80 failures in a row until a reset link is used", async () => {
    const { id, email } = await member(admin, "Toni", ["OWNER"]);
    // Minutes pass between the attempts: every counter but the one without an end is forgotten.
    const passMinutes = () => database().rateLimit.deleteMany({ where: { expire: { not: null } } });
    const before = await checks();
    for (let round = 0; round < 14; round++) {
      await Promise.all(Array.from({ length: 8 }, () => wrong(email, stranger())));
      await passMinutes();
    }
    expect((await checks()) - before).toBe(80);
    expect(await right(email, stranger())).toBeNull();
    await passMinutes();
    const { link } = await makeResetLink(await signedIn("ada@example.org"), { id, version: 1 });
    await setPasswordByLink(visitor, "PASSWORD_RESET", {
      token: link?.split("/").at(-1) ?? "",
      password,
      passwordAgain: password,
    });
    expect(await right(email, stranger())).not.toBeNull();
  });
});

it("knows a device only for the accounts that signed in with it", () => {
  const cookie = rememberDevice(null, "a@example.org");
  const both = rememberDevice(cookie, "b@example.org");
  expect(knownDevice(cookie, "a@example.org")).not.toBeNull();
  expect(knownDevice(cookie, "b@example.org")).toBeNull();
  expect(knownDevice(both, "a@example.org")).toBe(knownDevice(both, "b@example.org"));
  for (const forged of ["", "x", "x~y", `${cookie}x`, `${"a".repeat(43)}~${"b".repeat(22)}`, "~".repeat(500)])
    expect(knownDevice(forged, "a@example.org")).toBeNull();
});
