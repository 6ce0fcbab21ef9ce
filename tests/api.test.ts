import { afterAll, beforeAll, expect, test } from "vitest";
import { type ChainEntry, entryHash, entryProblem, payloadHash } from "#lib/trail/chain.ts";
import { runGeneratedClient } from "./support/api-client.ts";
import { walk } from "./support/api-walk.ts";
import { Demo } from "./support/demo.ts";

let demo: Demo;
let reader: string;
let auditor: string;
let cookie: string;
beforeAll(async () => {
  demo = await Demo.start();
  reader = await demo.token("ISMS_MANAGER", "read");
  auditor = await demo.token("INTERNAL_AUDITOR", "trail");
  cookie = (await demo.visitor("ISMS_MANAGER")).cookie;
}, 150_000);
afterAll(() => demo.stop(), 60_000);

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
async function call(path: string, headers: Record<string, string> = {}, method = "GET", body?: string) {
  const answer = await fetch(`${demo.base}/api/v1${path}`, {
    method,
    headers,
    redirect: "manual",
    signal: AbortSignal.timeout(15_000),
    ...(body === undefined ? {} : { body }),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, json: safely(text) };
}
function safely(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

async function sql<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
  const client = await demo.database();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** Every row of every table but counters, when a session or token was last seen, and noted refusals. */
async function digest(): Promise<string> {
  const tables = await sql<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
       AND table_name NOT IN ('RateLimit', 'TrailCheckpoint') ORDER BY 1`,
  );
  const parts = tables.map(({ name }) => {
    const row = `(to_jsonb(t) - '{lastSeenAt,idleExpiresAt,lastUsedAt}'::text[])::text`;
    const where = name === "TrailEntry" ? `WHERE "act" <> 'access.denied'` : "";
    return `SELECT '${name}' AS name, md5(string_agg(${row}, '' ORDER BY ${row})) AS hash FROM "${name}" t ${where}`;
  });
  return JSON.stringify(await sql(`${parts.join(" UNION ALL ")} ORDER BY 1`));
}
const denied = () =>
  sql<{ act: string; actor: string; requestId: string | null; via: string; ip: string }>(
    `SELECT "after"::jsonb->>'act' AS act, "actor", "requestId", "via", "after"::jsonb->>'ip' AS ip FROM "TrailEntry" WHERE "act" = 'access.denied' ORDER BY "seq"`,
  );

const refusals: [string, () => ReturnType<typeof call>, number][] = [
  ["no token", () => call("/objectives"), 401],
  ["a token nobody made", () => call("/objectives", bearer(`sixtwo_${"x".repeat(43)}`)), 401],
  ["a token with something behind it", () => call("/objectives", bearer(`${reader}x`)), 401],
  ["the cookie of somebody signed in", () => call("/objectives", { cookie }), 401],
  ["basic authentication", () => call("/objectives", { authorization: `Basic ${reader}` }), 401],
  ["a scope the token lacks", () => call("/trail", bearer(reader)), 403],
  ["another scope the token lacks", () => call("/objectives", bearer(auditor)), 403],
  ["a record that does not exist", () => call("/objectives/OBJ-9999", bearer(reader)), 404],
  ["a reference that holds NUL", () => call("/objectives/OBJ-001%00", bearer(reader)), 400],
  ["a parameter that holds NUL", () => call("/trail?act=%00", bearer(auditor)), 400],
  ["a reference that is none", () => call("/objectives/OBJ-x", bearer(reader)), 404],
  ["a person who does not exist", () => call(`/people/${crypto.randomUUID()}`, bearer(reader)), 404],
  ["an unknown parameter", () => call("/objectives?colour=red", bearer(reader)), 422],
  ["a page size out of range", () => call("/objectives?limit=100000", bearer(reader)), 422],
  ["a method nobody offers", () => call("/objectives", bearer(reader), "PUT", "{}"), 405],
  ["a deletion", () => call("/objectives/OBJ-001", bearer(reader), "DELETE"), 405],
  ["a resource nobody offers", () => call("/secrets", bearer(reader)), 404],
];

test("every refusal has its status, is no page, is never cached and changes nothing", {
  timeout: 60_000,
}, async () => {
  await call("/objectives", bearer(reader));
  const before = await digest();
  const seen: [string, number][] = [];
  for (const [name, ask, status] of refusals) {
    const { status: given, headers, text } = await ask();
    seen.push([name, given]);
    expect([name, text.includes("at Object."), text.includes(reader)]).toEqual([name, false, false]);
    if (status === 401) expect(headers.get("www-authenticate")).toBe("Bearer");
    if ([401, 403, 422].includes(status)) {
      expect([name, headers.get("content-type")]).toEqual([name, "application/problem+json"]);
      expect([name, headers.get("cache-control")]).toEqual([name, "no-store"]);
    }
  }
  expect(seen).toEqual(refusals.map(([name, , status]) => [name, status]));
  expect(await digest()).toBe(before);
});

const json = { "content-type": "application/json" };
const smart = (body: unknown) =>
  call("/smart-check", { ...bearer(reader), ...json }, "POST", JSON.stringify(body));

test("the SMART check of a statement gives codes, letters, spans and patterns, and writes nothing", async () => {
  await smart({ statement: "x", kind: "QUANTITATIVE" });
  const before = await digest();
  const { status, json: answer } = await smart({ statement: "Improve security", kind: "QUANTITATIVE" });
  expect(status).toBe(200);
  expect(answer).toMatchObject({
    findings: [
      { code: "vague", letter: "S", severity: "blocking", span: [0, 16] },
      { code: "no-measure", letter: "M", severity: "blocking" },
      { code: "no-deadline", letter: "T", severity: "blocking" },
    ],
  });
  const dated = { statement: "Improve security", kind: "QUALITATIVE", targetDate: "2027-06-30" };
  expect((await smart({ ...dated, startDate: "2027-01-01", reviewCycle: "ANNUAL" })).json).toMatchObject({
    findings: [{ code: "vague", message: expect.any(String), suggestion: expect.any(String) }],
  });
  expect(await digest()).toBe(before);
});

test.each([
  ["statement", { kind: "QUANTITATIVE" }],
  ["statement", { statement: "   ", kind: "QUANTITATIVE" }],
  ["statement", { statement: "x".repeat(20_001), kind: "QUANTITATIVE" }],
  ["statement", { statement: { $ne: "" }, kind: "QUANTITATIVE" }],
  ["kind", { statement: "x" }],
  ["kind", { statement: "x", kind: "quantitative" }],
  ["startDate", { statement: "x", kind: "QUANTITATIVE", startDate: "2027-02-30" }],
  ["targetDate", { statement: "x", kind: "QUANTITATIVE", targetDate: 20270630 }],
  ["reviewCycle", { statement: "x", kind: "QUANTITATIVE", reviewCycle: "DAILY" }],
  ["colour", { statement: "x", kind: "QUANTITATIVE", colour: "red" }],
])("the SMART check refuses a wrong %s with its path", async (path, body) => {
  const { status, json: answer } = await smart(body);
  expect(status).toBe(422);
  expect(answer).toMatchObject({ errors: [{ path }] });
});

test("a refused call of somebody known leaves one note with who, what, where and which request", async () => {
  const before = (await denied()).length;
  await call("/trail", bearer(reader));
  const notes = (await denied()).slice(before);
  expect(notes).toMatchObject([{ act: "trail.list", via: "api", ip: "127.0.0.1" }]);
  expect(notes[0]?.requestId).toMatch(/^[0-9a-f-]{36}$/);
  expect(notes[0]?.actor).toMatch(/^[0-9a-f-]{36}$/);
});

test("a token that has ended, or whose day has passed, is nobody's", async () => {
  const token = await demo.token("OWNER", "read");
  expect((await call("/objectives", bearer(token))).status).toBe(200);
  await sql(`BEGIN; SELECT set_config('app.actor', 'test', true), set_config('app.act', 'test', true), set_config('app.operation', gen_random_uuid()::text, true);
    UPDATE "ApiToken" SET "expiresAt" = now() - interval '1 second' WHERE "hint" = '${token.slice(-4)}'; COMMIT`);
  expect((await call("/objectives", bearer(token))).status).toBe(401);
});

test("HEAD answers like GET without a body; TRACE and CONNECT reach nothing", async () => {
  const head = await call("/objectives", bearer(reader), "HEAD");
  expect([head.status, head.text]).toEqual([200, ""]);
  const raw = await import("node:http");
  const status = await new Promise<number>((resolve, reject) => {
    const request = raw.request(
      `${demo.base}/api/v1/objectives`,
      { method: "TRACE", headers: bearer(reader) },
      (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      },
    );
    request.on("error", reject);
    request.end();
  });
  expect(status).toBeGreaterThanOrEqual(400);
});

test("the trail that the API hands out can be verified by whoever has it", { timeout: 30_000 }, async () => {
  const entries: ChainEntry[] = [];
  let after: unknown = 0;
  while (after !== null) {
    const page = await call(`/trail?limit=500&after=${after}`, bearer(auditor));
    expect(page.status).toBe(200);
    const bytes = (entry: Record<string, string>, name: string) => Buffer.from(entry[name] ?? "", "hex");
    for (const entry of page.json.data as Record<string, string>[])
      entries.push({
        ...(entry as unknown as ChainEntry),
        salt: bytes(entry, "salt"),
        payloadSha256: bytes(entry, "payloadSha256"),
        previousHash: bytes(entry, "previousHash"),
        hash: bytes(entry, "hash"),
      });
    after = page.json.nextAfter;
  }
  expect(entries.length).toBeGreaterThan(50);
  const wrong = entries.filter(
    (entry) => !payloadHash(entry).equals(entry.payloadSha256) || !entryHash(entry).equals(entry.hash),
  );
  expect(wrong).toEqual([]);
  // A reader sees the entries of their scope; those that follow each other are linked.
  const broken = entries.filter((entry, at) => {
    const previous = entries[at - 1];
    return (
      previous !== undefined &&
      BigInt(previous.seq) + 1n === BigInt(entry.seq) &&
      entryProblem(entry, { seq: BigInt(previous.seq), hash: previous.hash }) !== null
    );
  });
  expect(broken).toEqual([]);
  const forged = { ...(entries[0] as ChainEntry), label: "somebody else" };
  expect(entryHash(forged).equals(forged.hash)).toBe(false);
});

test("every operation of the OpenAPI document is consumed, and answers as the document says", {
  timeout: 120_000,
}, async () => {
  const api = await walk(demo);
  expect(api.all.filter((name) => !api.consumed.has(name))).toEqual([]);
});

test("an independent generator makes a client of the document that compiles and works", {
  timeout: 90_000,
}, async () => {
  const { text } = await call("/openapi.json");
  const token = await demo.token("ISMS_MANAGER", "read,write");
  expect(await runGeneratedClient(demo.base, text, token)).toEqual({
    ref: expect.stringMatching(/^OBJ-\d+$/),
    code: "stale",
    tags: ["client"],
    isListed: true,
  });
});
