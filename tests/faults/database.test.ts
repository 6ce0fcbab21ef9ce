import { setTimeout as sleep } from "node:timers/promises";
import { type Browser, chromium, type Page } from "@playwright/test";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findChromium } from "../support/chromium.ts";
import { Demo } from "../support/demo.ts";
import { readiness, until } from "../support/product.ts";
import { appOf, freeze, postmasterOf } from "../support/running.ts";
import { Visitor } from "../support/visitor.ts";

let demo: Demo;
let visitor: Visitor;
let browser: Browser;
let token: string;
let app: number;

beforeAll(async () => {
  demo = await Demo.start();
  visitor = await demo.visitor("ISMS_MANAGER");
  token = await demo.token("ISMS_MANAGER", "read");
  browser = await chromium.launch(await findChromium());
  app = appOf(demo.script.child.pid ?? 0, demo.data);
}, 150_000);

afterAll(async () => {
  await browser?.close();
  const { code } = await demo.stop();
  expect(code).toBe(0);
}, 60_000);

const sorry = "The database does not answer at this moment. Nothing was saved. What you typed is still here.";
const someSeconds = 8500;

type Timed = { status: number; ms: number; headers: Headers };
async function timed(ask: Promise<Response>): Promise<Timed> {
  const started = performance.now();
  const answer = await ask;
  await answer.arrayBuffer();
  return { status: answer.status, ms: performance.now() - started, headers: answer.headers };
}
const at = (path: string, headers: Record<string, string> = {}) =>
  timed(fetch(demo.base + path, { headers, redirect: "manual", signal: AbortSignal.timeout(15_000) }));
const api = () => at("/api/v1/objectives", { authorization: `Bearer ${token}` });
const pageOf = async (path: string): Promise<Page> => {
  const page = await browser.newPage({ extraHTTPHeaders: { cookie: visitor.cookie } });
  await page.goto(demo.base + path);
  return page;
};
async function signIn(): Promise<Response> {
  const { email, password } = demo.person("OWNER");
  const stranger = new Visitor(demo.base);
  const { csrfToken } = (await (await stranger.fetch("/api/auth/csrf")).json()) as { csrfToken: string };
  const body = new URLSearchParams({ csrfToken, email, password, json: "true" });
  return stranger.fetch("/api/auth/callback/credentials", { method: "POST", body });
}

/** How many objectives and plans of this title there are: one of each, or neither. */
async function stored(title: string): Promise<number[]> {
  const client = await demo.database();
  const { rows } = await client.query<{ objectives: number; plans: number }>(
    `SELECT count(*)::int AS objectives, count(p."id")::int AS plans FROM "Objective" o LEFT JOIN "Plan" p ON p."objectiveId" = o."id" WHERE o."title" = $1`,
    [title],
  );
  await client.end();
  return [rows[0]?.objectives ?? -1, rows[0]?.plans ?? -1];
}

test("a database frozen in the middle of a save: a clear sentence, nothing half-written, works again", {
  timeout: 60_000,
}, async () => {
  const title = "Saved while the database froze";
  const form = await pageOf("/objectives/new");
  await form.getByLabel("Title").fill(title);
  const client = await demo.database();
  // Whoever saves waits for this lock in the middle of the transaction, and there the server freezes.
  await client.query(`BEGIN; LOCK TABLE "Plan" IN ACCESS EXCLUSIVE MODE`);
  await form
    .locator("form", { hasText: "Title" })
    .getByRole("button", { name: /draft|save|create/i })
    .click();
  const started = performance.now();
  await until(
    async () => (await client.query("SELECT FROM pg_locks WHERE NOT granted")).rows.length > 0,
    5000,
  );
  const thaw = await freeze(demo.data, client);
  try {
    const [saved, ...others] = await Promise.all([
      form
        .getByText(sorry)
        .waitFor({ timeout: 15_000 })
        .then(() => performance.now() - started),
      at("/api/health/ready"),
      at("/api/health/live"),
      api(),
      timed(visitor.fetch("/objectives")),
      timed(signIn()),
    ]);
    const [ready, live, list, page, session] = others;
    console.info(
      "frozen",
      Math.round(saved),
      others.map(({ status, ms }) => [status, Math.round(ms)]),
    );
    expect(await form.getByLabel("Title").inputValue()).toBe(title);
    expect([ready, live, list, page, session].map(({ status }) => status)).toEqual([503, 200, 503, 500, 503]);
    expect(list.headers.get("retry-after")).toMatch(/^\d+$/);
    expect(Math.max(saved, ...others.map(({ ms }) => ms))).toBeLessThan(someSeconds);
    expect(ready.ms).toBeLessThan(1500);
  } finally {
    thaw();
    await client.end();
  }
  await until(async () => (await readiness(demo.port)) === 200, 5000);
  expect(await stored(title)).toEqual([0, 0]);
  await form
    .locator("form", { hasText: "Title" })
    .getByRole("button", { name: /draft|save|create/i })
    .click();
  await form.waitForURL(/\/objectives\/OBJ-\d+$/, { timeout: 10_000 });
  expect(await stored(title)).toEqual([1, 1]);
  expect(appOf(demo.script.child.pid ?? 0, demo.data)).toBe(app);
});

test("a database that dies and stays away: quick answers, no hung request, back by itself", {
  timeout: 90_000,
}, async () => {
  const title = "Saved while the database was gone";
  const html = await (await visitor.fetch("/objectives/new")).text();
  const form = await pageOf("/objectives/new");
  await form.getByLabel("Title").fill(title);
  // The launcher starts it again after a moment; killed again and again it stays away.
  const away = { isOver: false };
  const keptAway = (async () => {
    while (!away.isOver) {
      const pid = postmasterOf(demo.data);
      try {
        if (pid !== 0) process.kill(pid, "SIGKILL");
      } catch {
        // Gone already.
      }
      await sleep(20);
    }
  })();
  try {
    await until(async () => (await readiness(demo.port)) === 503, 5000);
    const seen: Record<string, number> = {};
    for (let round = 0; round < 5; round++) {
      const answers = {
        ready: at("/api/health/ready"),
        live: at("/api/health/live"),
        api: api(),
        page: timed(visitor.fetch("/objectives")),
        signIn: timed(signIn()),
        // Without JavaScript the page that would show the sentence cannot be drawn either.
        save: timed(visitor.post("/objectives/new", html, "title", { title, kind: "QUANTITATIVE" })),
      };
      for (const [name, answer] of Object.entries(answers)) {
        const { status, ms } = await answer;
        const key = `${name} ${status}`;
        seen[key] = Math.max(seen[key] ?? 0, Math.round(ms));
      }
      expect((await answers.api).headers.get("retry-after")).toMatch(/^\d+$/);
    }
    console.info("gone: slowest answers in ms", seen);
    expect(Object.keys(seen)).toEqual([
      "ready 503",
      "live 200",
      "api 503",
      "page 500",
      "signIn 503",
      "save 500",
    ]);
    expect(seen["ready 503"]).toBeLessThan(1500);
    expect(Math.max(...Object.values(seen))).toBeLessThan(someSeconds);
    await form
      .locator("form", { hasText: "Title" })
      .getByRole("button", { name: /draft|save|create/i })
      .click();
    await form.getByText(sorry).waitFor({ timeout: someSeconds });
    expect(await form.getByLabel("Title").inputValue()).toBe(title);
    // The error page is drawn by the browser.
    const lost = await pageOf("/objectives");
    await lost.getByRole("heading", { name: "This page could not be shown" }).waitFor({ timeout: 5000 });
  } finally {
    away.isOver = true;
    await keptAway;
  }
  await until(async () => (await readiness(demo.port)) === 200, 20_000);
  expect((await api()).status).toBe(200);
  expect(await stored(title)).toEqual([0, 0]);
  expect((await visitor.fetch("/objectives")).status).toBe(200);
  expect(appOf(demo.script.child.pid ?? 0, demo.data)).toBe(app);
});

test("a database restarted at once: the app works again within five seconds", {
  timeout: 30_000,
}, async () => {
  const killed = postmasterOf(demo.data);
  process.kill(killed, "SIGKILL");
  await until(() => ![0, killed].includes(postmasterOf(demo.data)), 15_000);
  await until(async () => (await api()).status === 200, 5000);
  expect((await visitor.fetch("/objectives")).status).toBe(200);
});
