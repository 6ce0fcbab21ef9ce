import type { APIRequestContext, APIResponse } from "@playwright/test";
import { query, refOf, value } from "./support/database.ts";
import { expect, test } from "./support/test.ts";

// Every kind of answer there is; `page` ones carry a nonce, `signedIn` ones must not be kept anywhere.
const answers = [
  { name: "a page in front of the sign-in", path: "/sign-in", status: 200, page: true },
  { name: "a page behind it", path: "/objectives", status: 200, page: true, signedIn: true },
  { name: "a page that does not exist", path: "/nothing/is/here", status: 404, page: true },
  {
    name: "a record that does not exist",
    path: "/objectives/OBJ-999",
    status: 404,
    page: true,
    signedIn: true,
  },
  { name: "a redirect to the sign-in", path: "/objectives", status: 307, page: true },
  { name: "an export", path: "/objectives/export?format=csv", status: 200, page: true, signedIn: true },
  { name: "an export refused", path: "/objectives/export?format=csv", status: 303, page: true },
  { name: "the API without a token", path: "/api/v1/objectives", status: 401 },
  { name: "an API path that does not exist", path: "/api/v1/nothing", status: 404 },
  { name: "the health of the product", path: "/api/health/ready", status: 200 },
  { name: "the session as next-auth tells it", path: "/api/auth/csrf", status: 200 },
  { name: "the icon", path: "/icon.svg", status: 200 },
  { name: "the icon as browsers ask for it unasked", path: "/favicon.ico", status: 200 },
  { name: "the sprite of icons", path: "/icons.svg", status: 200 },
  { name: "a static file that does not exist", path: "/_next/static/nothing.js", status: 404 },
  {
    name: "the image optimiser, which is off",
    path: "/_next/image?url=%2Ficon.svg&w=64&q=75",
    status: 404,
    page: true,
  },
];

function expectShield(answer: APIResponse): void {
  const headers = answer.headers();
  expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  expect(headers["content-security-policy"]).not.toMatch(/unsafe-|\*|, /);
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["referrer-policy"]).toMatch(/^(same-origin|no-referrer)$/);
  expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
  expect(headers["cross-origin-resource-policy"]).toBe("same-origin");
  expect(headers["permissions-policy"]).toContain("camera=()");
  expect(headers["x-frame-options"]).toBe("DENY");
  expect(headers).not.toHaveProperty("x-powered-by");
}

const nonceOf = (answer: APIResponse) =>
  /'nonce-([^']+)'/.exec(answer.headers()["content-security-policy"] ?? "")?.[1];

const get = (request: APIRequestContext, path: string) => request.get(path, { maxRedirects: 0 });

for (const { name, path, status, page: isPage, signedIn } of answers) {
  test(`headers of ${name}`, async ({ as, visit }) => {
    const { request } = (signedIn ? await as("manager") : await visit()).context();
    const [first, second] = [await get(request, path), await get(request, path)];
    expect(first.status()).toBe(status);
    expectShield(first);
    if (signedIn || path.startsWith("/api/")) expect(first.headers()["cache-control"]).toContain("no-store");
    if (isPage) {
      expect(nonceOf(first)).toMatch(/^[\w+/=]{20,}$/);
      expect(nonceOf(second)).not.toBe(nonceOf(first));
    } else expect(nonceOf(first)).toBeUndefined();
  });
}

test("headers of what a page loads", async ({ visit }) => {
  const page = await visit();
  const loaded: Promise<void>[] = [];
  page.on("response", (response) =>
    loaded.push(
      response.allHeaders().then((headers) => {
        expect(headers["content-security-policy"], response.url()).toContain("frame-ancestors 'none'");
        expect(headers["x-content-type-options"], response.url()).toBe("nosniff");
      }),
    ),
  );
  await page.goto("/sign-in", { waitUntil: "load" });
  await Promise.all(loaded);
  expect(loaded.length).toBeGreaterThan(3);
});

test("cookies hold no script's secret, and storage holds nothing", async ({ fresh }) => {
  const page = await fresh("internalAuditor");
  const cookies = await page.context().cookies();
  const session = cookies.find(({ name }) => name === "sixtwo-session");
  expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
  for (const cookie of cookies) {
    expect(cookie.httpOnly, cookie.name).toBe(true);
    expect(cookie.sameSite, cookie.name).not.toBe("None");
  }
  const stored = () => [...Object.entries(localStorage), ...Object.entries(sessionStorage)];
  expect(JSON.stringify(await page.evaluate(stored))).not.toContain(session?.value ?? "no session");
  expect((await page.evaluate(stored)).filter(([key]) => !key.startsWith("nextauth.message"))).toEqual([]);
});

test("a form from another site, or from nowhere, is refused and writes nothing", async ({ as, watch }) => {
  watch.expect(/net::ERR_FAILED/);
  const page = await as("manager");
  const ref = await refOf("Fewer personal data in test systems");
  let action = "";
  page.on("request", (request) => {
    action = request.headers()["next-action"] ?? action;
  });
  await page.route(`**/objectives/${ref}/edit`, (route) =>
    route.request().method() === "POST" ? route.abort() : route.continue(),
  );
  await page.goto(`/objectives/${ref}/edit`);
  await page.getByRole("button", { name: "Save draft" }).click();
  await expect.poll(() => action).not.toBe("");
  const last = () => value<string>('SELECT max("seq")::text FROM "TrailEntry" WHERE "label" = $1', [ref]);
  const before = await last();
  const [{ cookies }] = [await page.context().storageState()];
  const cookie = cookies.map(({ name, value: content }) => `${name}=${content}`).join("; ");
  const send = (path: string, headers: Record<string, string>) =>
    fetch(new URL(path, page.url()), {
      method: "POST",
      headers: { cookie, ...headers },
      body: "[]",
      redirect: "manual",
    });
  const own = new URL(page.url()).origin;
  const edit = `/objectives/${ref}/edit`;
  for (const headers of [
    { origin: "https://elsewhere.example" },
    { origin: "null" },
    { origin: own, "sec-fetch-site": "cross-site" },
    {},
  ]) {
    const label = JSON.stringify(headers);
    const asAction = { "next-action": action, "content-type": "text/plain;charset=UTF-8" };
    expect((await send(edit, { ...asAction, ...headers })).status, `action ${label}`).toBe(403);
    expect((await send(edit, headers)).status, `page ${label}`).toBe(403);
    for (const path of ["/api/sign-out", "/api/theme", "/api/form-drafts", "/api/reauthenticate"])
      expect((await send(path, headers)).status, `${path} ${label}`).toBe(403);
  }
  expect(await last()).toBe(before);
  expect(await query('SELECT 1 FROM "FormDraft" WHERE "form" = $1', [`objective:${ref}`])).toEqual([]);
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Aisha");
});

test("after signing out, Back shows no data", async ({ fresh }) => {
  const page = await fresh("platformOwner");
  await page.goto("/objectives");
  await page.goto("/my-work");
  await page.getByRole("button", { name: "Lena Brandt" }).click();
  const answered = page.waitForResponse(/\/api\/sign-out$/);
  await page.getByRole("button", { name: "Sign out" }).click();
  expect((await (await answered).allHeaders())["clear-site-data"]).toContain('"cache"');
  await page.waitForURL(/\/sign-in/);
  expect((await page.context().cookies()).filter(({ name }) => name === "sixtwo-session")).toEqual([]);
  for (let step = 0; step < 2; step += 1) {
    await page.goBack();
    await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
    await expect(page.getByText("Lena Brandt")).toHaveCount(0);
  }
});
