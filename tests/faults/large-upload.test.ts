import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Demo } from "../support/demo.ts";
import { appOf } from "../support/running.ts";
import type { Visitor } from "../support/visitor.ts";

let demo: Demo;
let visitor: Visitor;
beforeAll(async () => {
  demo = await Demo.start();
  visitor = await demo.visitor("ISMS_MANAGER");
}, 150_000);
afterAll(() => demo.stop(), 60_000);

/** Peak memory of the process that serves, in bytes. */
function memory(): number {
  const pid = appOf(demo.script.child.pid ?? 0, demo.data);
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) * 1024;
}

async function upload(bytes: Uint8Array<ArrayBuffer>): Promise<number> {
  const html = await (await visitor.fetch("/imports")).text();
  const form = html.split("<form").find((part) => part.includes('name="file"')) ?? "";
  const body = new FormData();
  for (const [input] of form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    const value = (name: string) =>
      (new RegExp(`\\b${name}="([^"]*)"`).exec(input)?.[1] ?? "").replaceAll("&quot;", '"');
    body.append(value("name"), value("value"));
  }
  body.append("file", new File([bytes], "register.xlsx"));
  try {
    return (await visitor.fetch("/imports", { method: "POST", body })).status;
  } catch {
    // The server may close the connection in the middle of what it does not want.
    return 413;
  }
}

test("a spreadsheet of 50 MB is refused while it streams in: nothing is kept, memory stays", async () => {
  await upload(new Uint8Array(100_000));
  const before = memory();
  for (let times = 0; times < 3; times += 1)
    expect(await upload(new Uint8Array(50_000_000).fill(80))).toBeGreaterThanOrEqual(400);
  expect(memory() - before).toBeLessThan(150_000_000);
  const client = await demo.database();
  try {
    const { rows } = await client.query('SELECT count(*)::int AS n FROM "Import"');
    expect(rows[0].n).toBe(0);
  } finally {
    await client.end();
  }
  expect((await visitor.fetch("/imports")).status).toBe(200);
}, 120_000);
