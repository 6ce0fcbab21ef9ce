import { afterAll, beforeAll, expect, test } from "vitest";
import { Demo } from "../support/demo.ts";
import type { Visitor } from "../support/visitor.ts";
import { Visitor as Stranger } from "../support/visitor.ts";

let demo: Demo;
let visitor: Visitor;
beforeAll(async () => {
  demo = await Demo.start();
  visitor = await demo.visitor("ISMS_MANAGER");
}, 150_000);
afterAll(() => demo.stop(), 60_000);

async function sql<Row extends object>(text: string): Promise<Row[]> {
  const client = await demo.database();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}
const age = () =>
  sql(`BEGIN; SELECT set_config('app.actor', 'test', true), set_config('app.act', 'test', true), set_config('app.operation', gen_random_uuid()::text, true);
    UPDATE "Session" SET "reauthenticatedAt" = now() - interval '6 minutes'; COMMIT`);
const exports = () =>
  sql<{ act: string }>(`SELECT "act" FROM "TrailEntry" WHERE "act" LIKE '%.export' ORDER BY "seq"`);
const get = async (path: string, who: Visitor = visitor) => {
  const answer = await who.fetch(path);
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
};
const whole = [
  "/objectives/export?format=csv",
  "/objectives/export?format=json&archived=yes&sort=title&page=3",
];

test("who is not signed in is sent to sign in; staff find nothing", async () => {
  const stranger = await get(whole[0] ?? "", new Stranger(demo.base));
  expect([stranger.status, stranger.headers.get("location")]).toEqual([303, "/sign-in?next=%2Fobjectives"]);
  expect((await get(whole[0] ?? "", await demo.visitor("STAFF"))).status).toBe(404);
  expect(await exports()).toEqual([]);
});

test("just after the password the file comes, never cached, and the trail says so once", async () => {
  const { status, headers, text } = await get(whole[0] ?? "");
  expect([status, headers.get("cache-control")]).toEqual([200, "no-store"]);
  expect(headers.get("content-disposition")).toMatch(
    /^attachment; filename="sixtwo-objectives-[\d-]+\.csv"$/,
  );
  expect(text.split("\n").length).toBeGreaterThan(5);
  expect(await exports()).toEqual([{ act: "register.export" }]);
});

test("later the whole register waits for the password, a filtered part does not", async () => {
  await age();
  for (const path of whole) {
    const format = path.includes("json") ? "json" : "csv";
    const { status, headers, text } = await get(path);
    expect([status, headers.get("location"), text]).toEqual([303, `/objectives?confirm=${format}`, ""]);
  }
  expect((await get("/objectives/export?format=csv&q=e")).headers.get("content-disposition")).toMatch(
    /^attachment/,
  );
  expect((await get("/objectives?confirm=csv")).text).toContain("Confirm and export as CSV");
  expect((await get("/objectives?confirm=exe")).text).not.toContain("Confirm and export");
  const refused = await visitor.send("/objectives?confirm=csv", "format", {});
  expect(await refused.text()).toContain("Confirm your password");
  const { password } = demo.person("ISMS_MANAGER");
  const confirmed = await visitor.fetch("/api/reauthenticate", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ password }),
  });
  expect(confirmed.status).toBeLessThan(300);
  expect((await get("/objectives?confirm=json")).text).toContain("Download the whole register as");
  expect((await get(whole[1] ?? "")).headers.get("content-disposition")).toMatch(/\.json"$/);
  expect((await exports()).map(({ act }) => act)).toEqual([
    "register.export",
    "objective.export",
    "register.export",
  ]);
});
