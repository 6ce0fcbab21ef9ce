import { afterAll, beforeAll, expect, test } from "vitest";
import { Demo } from "../support/demo.ts";
import { Visitor } from "../support/visitor.ts";

let demo: Demo;
beforeAll(async () => {
  demo = await Demo.start();
}, 150_000);
afterAll(() => demo.stop(), 60_000);

test("an address that a client claims for itself opens no new account with the throttle", {
  timeout: 60_000,
}, async () => {
  const visitor = new Visitor(demo.base);
  const { csrfToken } = (await (await visitor.fetch("/api/auth/csrf")).json()) as { csrfToken: string };
  const attempt = async (at: number) => {
    const claimed = `203.0.113.${at}`;
    const response = await visitor.fetch("/api/auth/callback/credentials", {
      method: "POST",
      headers: {
        "x-forwarded-for": claimed,
        "x-real-ip": claimed,
        forwarded: `for=${claimed}`,
        "x-forwarded-host": "evil.example",
        "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy",
      },
      body: new URLSearchParams({
        csrfToken,
        email: `person${at}@example.org`,
        password: "wrong, of course",
        json: "true",
      }),
    });
    await response.arrayBuffer();
    return response.status;
  };
  const statuses: number[] = [];
  for (let from = 0; from < 60; from += 4)
    statuses.push(...(await Promise.all([0, 1, 2, 3].map((at) => attempt(from + at)))));
  // Every refusal looks the same; what was checked and what was throttled is told by the trail.
  expect(new Set(statuses)).toEqual(new Set([401]));
  const client = await demo.database();
  const { rows } = await client.query<{ ip: string; count: number }>(
    `SELECT "after"::jsonb->>'ip' AS ip, count(*)::int FROM "TrailEntry" WHERE "act" = 'person.sign-in-failed' GROUP BY 1`,
  );
  await client.end();
  expect(rows).toEqual([{ ip: "127.0.0.1", count: 40 }]);
  // The next person from this address, with the right password and an address of their own making, waits as well.
  await expect(demo.visitor("OWNER")).rejects.toThrow("sign-in answered 401");
});
