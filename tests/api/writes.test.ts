import { beforeAll, expect, it } from "vitest";
import { POST as progress } from "#app/api/v1/action-items/[ref]/progress/route.ts";
import { PATCH as editItem } from "#app/api/v1/action-items/[ref]/route.ts";
import { POST as approve } from "#app/api/v1/objectives/[ref]/approve/route.ts";
import { POST as propose } from "#app/api/v1/objectives/[ref]/propose/route.ts";
import { PATCH as edit, GET as read } from "#app/api/v1/objectives/[ref]/route.ts";
import { POST as create, GET as list } from "#app/api/v1/objectives/route.ts";
import { database } from "#lib/db.ts";
import { mintToken, revokeToken } from "#lib/people/tokens.ts";
import { firstAdmin, member } from "#tests/people/support.ts";
import { testDatabase } from "#tests/support/database.ts";

await testDatabase();

type Handler = (
  request: Request,
  context: { params: Promise<Record<string, string> | undefined> },
) => Promise<Response>;
type Sent = { ref?: string; body?: unknown; version?: number | string; key?: string; token?: string };

let token: string;
let executive: string;
let readOnly: string;
beforeAll(async () => {
  const admin = await firstAdmin();
  const manager = await member(admin, "Mira", ["ISMS_MANAGER"]);
  const boss = await member(admin, "Eva", ["EXECUTIVE"]);
  token = await mintToken({ email: manager.email, scopes: ["READ", "WRITE"] });
  readOnly = await mintToken({ email: manager.email, scopes: ["READ"] });
  executive = await mintToken({ email: boss.email, scopes: ["READ", "WRITE"] });
});

async function send(handler: Handler, sent: Sent = {}) {
  const { ref, body, version, key } = sent;
  const answer = await handler(
    new Request("http://localhost:3000/api/v1/objectives", {
      method: "POST",
      headers: {
        authorization: `Bearer ${sent.token ?? token}`,
        "content-type": "application/json",
        ...(version === undefined ? {} : { "if-match": `"${version}"` }),
        ...(key === undefined ? {} : { "idempotency-key": key }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
    { params: Promise.resolve(ref === undefined ? undefined : { ref }) },
  );
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, json: text === "" ? {} : JSON.parse(text) };
}
const draft = async (title = "Restore tests") => (await send(create, { body: { title } })).json;
const entries = () => database().trailEntry.count({ where: { act: { not: "access.denied" } } });

it("makes a record with its address and version, and changes only what is sent", async () => {
  const made = await send(create, { body: { title: "Phishing", tags: ["people"], baselineValue: "12.5" } });
  expect(made.status).toBe(201);
  const { ref, version } = made.json;
  expect(made.headers.get("location")).toBe(`/api/v1/objectives/${ref}`);
  expect(made.headers.get("etag")).toBe(`"${version}"`);
  const changed = await send(edit, { ref, version, body: { rationale: "Clause 6.2" } });
  expect(changed.json).toMatchObject({
    title: "Phishing",
    tags: ["people"],
    baselineValue: "12.5",
    rationale: "Clause 6.2",
  });
  expect(changed.headers.get("etag")).toBe(`"${changed.json.version}"`);
  const cleared = await send(edit, { ref, version: changed.json.version, body: { rationale: null } });
  expect(cleared.json).toMatchObject({ rationale: null, tags: ["people"] });
});

it("asks for If-Match, and answers a stale one with the values as they are now", async () => {
  const { ref, version } = await draft();
  expect(await send(edit, { ref, body: { title: "No version" } })).toMatchObject({ status: 428 });
  await send(edit, { ref, version, body: { title: "First" } });
  const before = await entries();
  const stale = await send(edit, { ref, version, body: { title: "Second" } });
  expect(stale).toMatchObject({
    status: 412,
    json: { code: "stale", current: { title: "First", version: version + 1 } },
  });
  expect((await send(propose, { ref, version })).status).toBe(412);
  expect(await entries()).toBe(before);
});

it("does a keyed request once and gives the first answer again, also after the record moved on", async () => {
  const key = crypto.randomUUID();
  const body = { title: "Once only" };
  const [first, second] = await Promise.all([send(create, { body, key }), send(create, { body, key })]);
  expect(second.text).toBe(first.text);
  expect([first.status, second.status]).toEqual([201, 201]);
  const { ref, version } = first.json;
  await send(edit, { ref, version, body: { title: "Moved on" } });
  const third = await send(create, { body, key });
  expect(third.text).toBe(first.text);
  expect(third.headers.get("location")).toBe(first.headers.get("location"));
  expect(await database().objective.count({ where: { title: { in: ["Once only", "Moved on"] } } })).toBe(1);
});

it("refuses a key that was used for another body or another operation, and writes nothing", async () => {
  const key = crypto.randomUUID();
  const { json } = await send(create, { body: { title: "Keyed" }, key });
  const before = await entries();
  for (const sent of [
    await send(create, { body: { title: "Other" }, key }),
    await send(edit, { ref: json.ref, version: json.version, body: { title: "Other" }, key }),
  ])
    expect(sent).toMatchObject({ status: 422, json: { detail: expect.stringContaining("Idempotency-Key") } });
  expect(await entries()).toBe(before);
});

it("knows a revoked token no more", async () => {
  const mine = await mintToken({ email: "mira@example.org", scopes: ["READ"] }).catch(() => readOnly);
  expect((await send(list, { token: mine })).status).not.toBe(401);
  const row = await database().apiToken.findFirstOrThrow({ where: { hint: mine.slice(-4) } });
  const { systemActor } = await import("#lib/actor.ts");
  await revokeToken({ ...systemActor("screen"), personId: "system", roles: ["ADMIN"] }, row.id);
  expect((await send(list, { token: mine })).status).toBe(401);
  expect((await send(create, { token: mine, body: { title: "Late" } })).status).toBe(401);
});

it.each([
  ["an unknown field", { title: "x", colour: "red" }, "colour"],
  ["a computed field", { title: "x", state: "ACTIVE" }, "state"],
  ["a number where a text is meant", { title: 7 }, "title"],
  ["an operator object where a text is meant", { title: { $ne: "" } }, "title"],
  ["an operator object where an id is meant", { title: "x", ownerId: { not: null } }, "ownerId"],
  ["an operator object where a list is meant", { title: "x", tags: { push: "y" } }, "tags"],
  ["a list where a text is meant", { title: ["x"] }, "title"],
  ["a number where a decimal text is meant", { title: "x", baselineValue: 1.5 }, "baselineValue"],
  ["a day that does not exist", { title: "x", targetOn: "2027-02-30" }, "targetOn"],
  ["a script for an address", { title: "x", originUrl: "javascript:alert(1)" }, "originUrl"],
  ["a nested prototype", JSON.parse('{"title":"x","__proto__":{"state":"ACTIVE"}}'), "__proto__"],
])("refuses %s by its path and writes nothing", async (_name, body, path) => {
  const before = await entries();
  const refused = await send(create, { body });
  expect(refused.status).toBe(422);
  expect(refused.json.errors.map((error: { path: string }) => error.path)).toContain(path);
  expect(await entries()).toBe(before);
});

it.each([{ body: [] }, { body: "text" }, { body: null }])("refuses the body of $body", async ({ body }) => {
  expect((await send(create, { body })).status).toBe(422);
  const { ref, version } = await draft();
  expect((await send(edit, { ref, version, body })).status).toBe(422);
});

it.each(["40", true, [40], { set: 40 }, 40.5, 101].map((sent) => ({ sent })))(
  "takes $sent for no progress",
  async ({ sent }) => {
    const refused = await send(progress, { ref: "ACT-001", version: 1, body: { progress: sent } });
    expect(refused).toMatchObject({ status: 422, json: { errors: [{ path: "progress" }] } });
  },
);

it("tells what is not there from what may not be done from what needs the password", async () => {
  const { ref, version } = await draft();
  const body = { contentSha256: "0".repeat(64) };
  expect((await send(edit, { ref: "OBJ-9999", version: 1, body: {} })).status).toBe(404);
  expect((await send(editItem, { ref: "OBJ-001", version: 1, body: {} })).status).toBe(404);
  expect(await send(edit, { ref, version, body: { title: "x" }, token: readOnly })).toMatchObject({
    status: 403,
    json: { code: "forbidden" },
  });
  expect(await send(approve, { ref, body, token: executive })).toMatchObject({
    status: 403,
    json: { code: "reauthentication-required" },
  });
  expect((await send(approve, { ref: "OBJ-9999", body, token: executive })).status).toBe(404);
  expect(await send(approve, { ref, body })).toMatchObject({ status: 403, json: { code: "forbidden" } });
  const gate = await send(propose, { ref, version });
  expect(gate.status).toBe(422);
  expect(gate.json.errors.map((error: { path: string }) => error.path)).toEqual(
    expect.arrayContaining(["statement", "functionId", "plan.actions"]),
  );
  expect((await send(read, { ref })).json.state).toBe("DRAFT");
});

it("notes each refused write once in the trail, with or without a key", async () => {
  const { ref } = await draft();
  const denied = () => database().trailEntry.count({ where: { act: "access.denied" } });
  const before = await denied();
  const body = { contentSha256: "0".repeat(64) };
  await send(approve, { ref, body, token: executive });
  await send(approve, { ref, body, token: executive, key: crypto.randomUUID() });
  expect(await denied()).toBe(before + 2);
});
