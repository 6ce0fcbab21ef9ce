import { readFileSync, writeFileSync } from "node:fs";
import { type ClientRequest, request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Demo } from "../support/demo.ts";
import { Script, until } from "../support/product.ts";
import { appOf } from "../support/running.ts";
import { filesBelow, mebibyte, sample, sha256 } from "../support/uploads.ts";
import type { Visitor } from "../support/visitor.ts";

// 12 MB lies above what a request through proxy.ts is cut at.
const most = 12 * mebibyte;
let demo: Demo;
let visitor: Visitor;
let token: string;
beforeAll(async () => {
  demo = await Demo.start({ EVIDENCE_MAX_MB: "12" });
  visitor = await demo.visitor("ISMS_MANAGER");
  token = await demo.token("ISMS_MANAGER", "read,write");
}, 150_000);
afterAll(() => demo.stop(), 60_000);

const json = { accept: "application/json" };
async function send(bytes: Uint8Array<ArrayBuffer>, name = "a.log") {
  const body = new FormData();
  body.set("file", new Blob([bytes]), name);
  const answer = await visitor.fetch("/evidence/files", { method: "POST", body, headers: json });
  return { status: answer.status, json: (await answer.json()) as { href: string; detail: string } };
}
const uploads = () => filesBelow(`${demo.data}/files/uploads`);
async function counts() {
  const client = await demo.database();
  try {
    const { rows } = await client.query(
      `SELECT (SELECT count(*)::int FROM "Evidence") AS evidence, (SELECT count(*)::int FROM "StoredFile") AS files`,
    );
    return { ...rows[0], kept: (await filesBelow(`${demo.data}/files`)).length };
  } finally {
    await client.end();
  }
}
function memory(): number {
  const pid = appOf(demo.script.child.pid ?? 0, demo.data);
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) * 1024;
}

describe("byte for byte, or refused", () => {
  test.each([
    1,
    mebibyte - 1,
    mebibyte,
    mebibyte + 1,
    10 * mebibyte - 1,
    10 * mebibyte + 1,
    11 * mebibyte,
    most - 1,
    most,
  ])("%i bytes", async (size) => {
    const bytes = sample(size, size);
    const { status, json: made } = await send(bytes);
    expect(status).toBe(201);
    const answer = await visitor.fetch(`${made.href}/files/1`);
    expect(answer.headers.get("etag")).toBe(`"${sha256(bytes)}"`);
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
  });

  test.each([
    [0, 422],
    [most + 1, 413],
    [most * 2, 413],
    [most * 4, 413],
  ])("%i bytes are refused with %i and leave nothing", async (size, status) => {
    const before = await counts();
    expect((await send(sample(size))).status).toBe(status);
    expect(await counts()).toEqual(before);
    expect(await uploads()).toEqual([]);
  });

  test("in pieces without a length, by the API", async () => {
    const bytes = sample(11 * mebibyte, 77);
    const post = async (length: number) => {
      const answer = await fetch(`${demo.base}/api/v1/evidence/files?name=a.log`, {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/octet-stream" },
        body: new Blob([bytes.subarray(0, length)]).stream(),
        duplex: "half",
      } as RequestInit);
      return (await answer.json()) as { revisions: { file: { sha256: string } }[] };
    };
    expect((await post(bytes.byteLength)).revisions[0]?.file.sha256).toBe(sha256(bytes));
  });
});

describe("broken off at every tenth nothing is left, not even in the memory of the process", () => {
  const cases = [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((tenth) =>
    (["form", "announced body", "chunked body"] as const).map((way) => [tenth, way] as const),
  );
  test.each(cases)("%i tenths of a %s", async (tenth, way) => {
    const before = await counts();
    await breakOff(way, tenth / 10);
    await until(async () => (await uploads()).length === 0);
    // Whatever would have been kept is kept a moment after the upload ends.
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(await counts()).toEqual(before);
  });
  test("and the process is as alive as before", async () => {
    expect((await send(Buffer.from("still here\n"))).status).toBe(201);
    expect(memory()).toBeLessThan(700 * mebibyte);
  });
});

async function breakOff(way: "form" | "announced body" | "chunked body", part: number): Promise<void> {
  const bytes = sample(4 * mebibyte, 5);
  const boundary = "----b";
  const isForm = way === "form";
  const body = isForm
    ? Buffer.concat([
        Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.log"\r\n\r\n`),
        bytes,
        Buffer.from(`\r\n--${boundary}--\r\n`),
      ])
    : bytes;
  const sent = request(`${demo.base}${isForm ? "/evidence/files" : "/api/v1/evidence/files?name=a.log"}`, {
    method: "POST",
    headers: {
      ...(isForm
        ? {
            cookie: visitor.cookie,
            origin: demo.base,
            "content-type": `multipart/form-data; boundary=${boundary}`,
          }
        : { authorization: `Bearer ${token}`, "content-type": "application/octet-stream" }),
      ...(way === "chunked body" ? {} : { "content-length": String(body.byteLength) }),
    },
  });
  sent.on("error", () => undefined);
  await written(sent, body.subarray(0, Math.floor(body.byteLength * part)));
  await until(async () => (await uploads()).length > 0);
  sent.destroy();
}

function written(sent: ClientRequest, bytes: Buffer): Promise<void> {
  return new Promise((resolve) => sent.write(bytes, () => resolve()));
}

describe("what is not ours to give stays", () => {
  test("nobody, staff and another site get and send nothing", async () => {
    const { json: made } = await send(Buffer.from("for readers\n"));
    const staff = await demo.visitor("STAFF");
    expect((await fetch(`${demo.base}${made.href}/files/1`)).status).toBe(401);
    expect((await staff.fetch(`${made.href}/files/1`)).status).toBe(404);
    const before = await counts();
    const body = new FormData();
    body.set("file", new Blob(["x"]), "x.txt");
    expect((await staff.fetch("/evidence/files", { method: "POST", body, headers: json })).status).toBe(403);
    expect(
      (await visitor.from("http://evil.example").fetch("/evidence/files", { method: "POST", body })).status,
    ).toBe(403);
    expect(
      (
        await fetch(`${demo.base}/evidence/files`, {
          method: "POST",
          body,
          headers: { cookie: visitor.cookie },
        })
      ).status,
    ).toBe(403);
    expect(await counts()).toEqual(before);
  });

  test("every answer with a file is an attachment in a sandbox", async () => {
    const { json: made } = await send(Buffer.from("<!doctype html><script>alert(1)</script>"), "a.html");
    const { headers } = await visitor.fetch(`${made.href}/files/1`);
    expect(headers.get("content-type")).toBe("application/octet-stream");
    expect(headers.get("content-disposition")).toBe(`attachment; filename="a.html"; filename*=UTF-8''a.html`);
    expect(headers.get("content-security-policy")).toMatch(/^sandbox; default-src 'none'/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect((await visitor.fetch(`${made.href}/files/1/picture`)).status).toBe(404);
  });
});

test("npm run verify-evidence says that all is whole, then names the file of which one bit was flipped", async () => {
  const verify = () => new Script("scripts/verify-evidence.ts", {}, ["--data", demo.data]).end();
  const whole = await verify();
  expect([whole.stderr, whole.code]).toEqual(["", 0]);
  expect(whole.stdout).toMatch(
    /^The evidence is whole: \d+ stored files in .*, every one as it was received\.$/m,
  );
  const bytes = Buffer.from("to be damaged\n");
  const { json: made } = await send(bytes);
  const hash = sha256(bytes);
  writeFileSync(`${demo.data}/files/${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}`, "to be damaged!");
  const { code, stderr } = await verify();
  expect(code).toBe(1);
  expect(stderr).toContain("THE EVIDENCE IS NOT WHOLE: 1 of");
  expect(stderr).toContain(`${made.href.split("/").at(-1)}: ${hash} is damaged`);
  const refused = await visitor.fetch(`${made.href}/files/1`);
  expect(refused.status).toBe(500);
  expect(((await refused.json()) as { code: string }).code).toBe("damaged");
}, 60_000);
