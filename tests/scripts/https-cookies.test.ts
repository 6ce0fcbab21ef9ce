import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort } from "#scripts/launch/port.ts";
import { Demo } from "../support/demo.ts";
import { Visitor } from "../support/visitor.ts";

// Behind a reverse proxy: people type https, the proxy speaks plain HTTP to the product, as this test does.
let demo: Demo;
let visitor: Visitor;
beforeAll(async () => {
  const port = await freePort();
  demo = await Demo.start({ APP_URL: `https://localhost:${port}` }, port);
  visitor = new Visitor(`http://localhost:${port}`, `https://localhost:${port}`);
}, 150_000);
afterAll(() => demo.stop(), 60_000);

const page = "/objectives/new";

test("cookies of a sign-in are bound to the host, to https and away from scripts", async () => {
  const { email, password } = demo.person("ISMS_MANAGER");
  await visitor.signIn(email, password);
  const names = visitor.setCookies.map((cookie) => cookie.split("=")[0]);
  expect([...new Set(names)].sort()).toEqual([
    "__Host-sixtwo-callback",
    "__Host-sixtwo-csrf",
    "__Host-sixtwo-device",
    "__Host-sixtwo-session",
  ]);
  for (const cookie of visitor.setCookies) {
    const [pair, ...attributes] = cookie.split("; ");
    expect(Buffer.byteLength(cookie), pair).toBeLessThanOrEqual(4096);
    expect(attributes, pair).toEqual(expect.arrayContaining(["Path=/", "Secure", "HttpOnly"]));
    expect(attributes.join().toLowerCase(), pair).toContain("samesite=lax");
    // `__Host-` forbids it: browsers would drop the cookie.
    expect(attributes.join().toLowerCase(), pair).not.toContain("domain=");
  }
  expect((await visitor.fetch(page)).status).toBe(200);
});

test("every kind of answer tells browsers to stay with https", async () => {
  for (const path of ["/sign-in", page, "/icon.svg", "/api/v1/objectives", "/nothing/is/here"]) {
    const answer = await visitor.fetch(path);
    await answer.arrayBuffer();
    expect(answer.headers.get("strict-transport-security"), path).toMatch(/^max-age=31536000/);
    expect(answer.headers.get("location") ?? "", path).not.toContain("http:");
  }
});

test("a form is taken from the https address and refused from the same host without it", async () => {
  const html = await (await visitor.fetch(page)).text();
  const send = async (from: Visitor, title: string) => {
    const answer = await from.post(page, html, "title", { title, kind: "QUANTITATIVE" });
    await answer.arrayBuffer();
    return answer.status;
  };
  const plain = visitor.from(visitor.base);
  expect(await send(plain, "Sent without https")).toBe(403);
  expect(await send(visitor, "Sent with https")).toBe(303);
  const client = await demo.database();
  const { rows } = await client.query(`SELECT "title" FROM "Objective" WHERE "title" LIKE 'Sent with%'`);
  await client.end();
  expect(rows).toEqual([{ title: "Sent with https" }]);
});
