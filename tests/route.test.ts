import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Actor } from "#lib/actor.ts";
import { apiRate, mostPerMinute } from "#lib/api-rate.ts";
import { Conflict } from "#lib/errors.ts";
import { pageQuery } from "#lib/paging.ts";
import { getPersonResource, listPeopleResource } from "#lib/people/queries.ts";
import { findToken, mintToken } from "#lib/people/tokens.ts";
import { route } from "#lib/route.ts";
import { firstAdmin, member } from "#tests/people/support.ts";
import { testDatabase } from "#tests/support/database.ts";

await testDatabase();

let admin: Actor;
let token: string;
beforeAll(async () => {
  admin = await firstAdmin();
  token = await mintToken({ email: admin.email, scopes: ["READ"] });
});

const people = route("person.read", { query: pageQuery }, (actor, { query }) =>
  listPeopleResource(actor, query),
);
const person = route("person.read", { params: z.strictObject({ id: z.uuid() }) }, (actor, { params }) =>
  getPersonResource(actor, params.id),
);
const noParams = { params: Promise.resolve(undefined) };
const bearer = (given = token) => ({ authorization: `Bearer ${given}` });
const get = (query = "", headers: Record<string, string> = bearer()) =>
  people(new Request(`http://localhost:3000/api/v1/people${query}`, { headers }), noParams);

it("takes bearer tokens and never the cookie", async () => {
  for (const headers of [
    {},
    { cookie: "sixtwo-session=x" },
    bearer("sixtwo_wrong"),
    { authorization: `Basic ${token}` },
  ]) {
    const response = await get("", headers as Record<string, string>);
    expect(response.status).toBe(401);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(response.headers.get("www-authenticate")).toBe("Bearer");
  }
  const response = await get();
  expect(response.status).toBe(200);
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect((await response.json()).data[0]).toMatchObject({ email: "ada@example.org", isActive: true });
});

it("pages with a cursor until there is no more", async () => {
  for (const name of ["Pa", "Pb", "Pc"]) await member(admin, name, ["OWNER"]);
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await (await get(`?limit=2${cursor ? `&cursor=${cursor}` : ""}`)).json();
    seen.push(...page.data.map(({ name }: { name: string }) => name));
    cursor = page.nextCursor;
  } while (cursor);
  expect(seen).toEqual(["Ada Admin", "Pa", "Pb", "Pc"]);
});

it.each([
  ["?unknown=1", "unknown"],
  ["?limit=0", "limit"],
  ["?limit=1000", "limit"],
  ["?limit=1&limit=2", "limit"],
  ["?cursor=abc", "cursor"],
  ["?__proto__=1", "__proto__"],
])("refuses %s and names the parameter", async (query, path) => {
  const response = await get(query);
  expect(response.status).toBe(422);
  expect((await response.json()).errors).toMatchObject([{ path }]);
});

it("answers 404 for an unknown record and 403 for a role or scope that may not", async () => {
  const at = (id: string) =>
    person(new Request("http://localhost:3000/api/v1/people/x", { headers: bearer() }), {
      params: Promise.resolve({ id }),
    });
  expect((await at(admin.personId)).status).toBe(200);
  expect((await at(crypto.randomUUID())).status).toBe(404);
  const { email } = await member(admin, "Oda", ["OWNER"]);
  expect((await get("", bearer(await mintToken({ email, scopes: ["READ"] })))).status).toBe(403);
  const response = await get("", bearer(await mintToken({ email: admin.email, scopes: ["TRAIL"] })));
  expect(response.status).toBe(403);
  expect((await response.json()).detail).toContain('scope "read"');
});

describe("writes", () => {
  const body = z.strictObject({ name: z.string() });
  const write = route(
    "person.read",
    { body, isVersioned: true },
    async (actor, { version, body: { name } }) => {
      if (version !== 1) throw new Conflict("Changed meanwhile.", { code: "stale" });
      return { name, key: actor.submission?.key ?? null };
    },
  );
  const put = (text: string, headers: Record<string, string> = {}) =>
    write(
      new Request("http://localhost:3000/api/v1/x", {
        method: "PUT",
        body: text,
        headers: { ...bearer(), "content-type": "application/json", "if-match": '"1"', ...headers },
      }),
      noParams,
    );
  it.each([
    ['{"name":"a"}', {}, 200],
    ['{"name":"a"}', { "idempotency-key": "k-1" }, 200],
    ['{"name":"a"}', { "idempotency-key": "not good" }, 422],
    ['{"name":"a"}', { "if-match": '"2"' }, 412],
    ['{"name":"a"}', { "if-match": "*" }, 428],
    ['{"name":"a","extra":1}', {}, 422],
    ["{", {}, 422],
    ["", {}, 422],
    ['{"name":"a"}', { "content-type": "text/plain" }, 415],
    [`{"name":"${"a".repeat(1_000_001)}"}`, {}, 413],
  ])("of %.30s with %j answer %i", async (text, headers, status) => {
    const response = await put(text, headers as Record<string, string>);
    expect(response.status).toBe(status);
    if (status !== 200) expect(await response.json()).toMatchObject({ status, type: "about:blank" });
  });
});

it("answers 503 with Retry-After when the database is away and 500 with a reference for a bug", async () => {
  const failing = (error: Error) =>
    route("person.read", {}, () => Promise.reject(error))(
      new Request("http://localhost:3000/x", { headers: bearer() }),
      noParams,
    );
  const away = await failing(new Error("Connection terminated unexpectedly"));
  expect([away.status, away.headers.get("retry-after")]).toEqual([503, "5"]);
  const bug = await failing(new Error("secret detail"));
  expect(bug.status).toBe(500);
  expect(await bug.text()).not.toContain("secret detail");
});

it("limits each token by itself", async () => {
  const busy = await mintToken({ email: admin.email, scopes: ["READ"] });
  const found = await findToken(busy, { ip: null });
  await apiRate.set(found?.tokenId ?? "", mostPerMinute - 10, 60);
  const statuses = (await Promise.all(Array.from({ length: 20 }, () => get("", bearer(busy))))).map(
    ({ status, headers }) => [status, headers.get("retry-after")],
  );
  expect(statuses.filter(([status]) => status === 429).length).toBe(10);
  expect(statuses.find(([status]) => status === 429)?.[1]).toMatch(/^\d+$/);
  expect((await get()).status).toBe(200);
});
