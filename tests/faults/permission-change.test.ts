import { afterAll, beforeAll, expect, test } from "vitest";
import { type Actor, systemActor } from "#lib/actor.ts";
import { disconnect } from "#lib/db.ts";
import { revokeSession } from "#lib/people/account.ts";
import { changeRoles, deactivatePerson } from "#lib/people/service.ts";
import { findSession, openSession } from "#lib/people/sessions.ts";
import { createToken, revokeToken } from "#lib/people/tokens.ts";
import { inTransaction } from "#lib/transaction.ts";
import { Demo } from "../support/demo.ts";
import { makePerson } from "../support/people.ts";

const trials = process.env.SIXTWO_TEST_FULL ? 50 : 12;
let demo: Demo;
let admin: Actor;
beforeAll(async () => {
  demo = await Demo.start();
  demo.join();
  admin = await makePerson("Second Process", ["ADMIN"]);
}, 150_000);
afterAll(async () => {
  await disconnect();
  await demo.stop();
}, 60_000);

type Access = { person: Actor; cookie: string; token: string; tokenId: string };

/** A manager with an open session and a token, both working at this moment. */
async function manager(name: string): Promise<Access> {
  const made = await makePerson(name, ["ISMS_MANAGER"]);
  const cookie = await inTransaction(systemActor("setup"), "person.sign-in", (tx) =>
    openSession(tx, made.personId, { ip: null, userAgent: "Test" }),
  );
  const signedIn = await findSession(cookie);
  if (!signedIn) throw new Error("the session does not work");
  const person = { ...made, ...signedIn };
  const { id, token } = await createToken(person, {
    name: "Test",
    scopes: ["READ"],
    expiresOn: "2027-01-31",
  });
  const access = { person, cookie, token: token ?? "", tokenId: id };
  expect([await page(access), await api(access)]).toEqual([200, 200]);
  return access;
}

const status = async (path: string, headers: Record<string, string>) => {
  const answer = await fetch(demo.base + path, {
    headers,
    redirect: "manual",
    signal: AbortSignal.timeout(15_000),
  });
  const text = await answer.text();
  // A page that turns out to be somewhere else after its head was sent answers 200 and says so in its text.
  return answer.status === 200 && text.includes("NEXT_REDIRECT") ? 307 : answer.status;
};
const page = ({ cookie }: Access) => status("/imports", { cookie: `sixtwo-session=${cookie}` });
const api = ({ token }: Access) => status("/api/v1/people", { authorization: `Bearer ${token}` });

const version = 1;
const changes: [string, (access: Access) => Promise<unknown>, number[]][] = [
  [
    "role taken away",
    ({ person }) =>
      changeRoles(admin, {
        id: person.personId,
        version,
        owner: { held: true, from: null, to: null },
      } as Parameters<typeof changeRoles>[1]),
    [307, 403],
  ],
  ["deactivation", ({ person }) => deactivatePerson(admin, { id: person.personId, version }), [307, 401]],
  ["end of the session", ({ person }) => revokeSession(person, person.sessionId ?? ""), [307, 200]],
  ["revocation of the token", ({ person, tokenId }) => revokeToken(person, tokenId), [200, 401]],
];

test.each(changes)(
  "%s in another process counts for the next request",
  {
    timeout: 60_000,
  },
  async (name, change, refused) => {
    const seen = new Map<string, number>();
    for (let trial = 0; trial < trials; trial++) {
      const access = await manager(`${name.replaceAll(" ", "-")} ${trial}`);
      await change(access);
      const after = String(await Promise.all([page(access), api(access)]));
      seen.set(after, (seen.get(after) ?? 0) + 1);
    }
    expect([...seen]).toEqual([[String(refused), trials]]);
  },
);
