/** A person's browser reduced to what HTTP needs: cookies, forms, redirects. Works without JavaScript, as our forms do. */
export class Visitor {
  readonly base: string;
  /** The site its forms say they come from: another than `base` behind a reverse proxy. */
  readonly origin: string;
  /** Every cookie as it was set, attributes included. */
  readonly setCookies: string[] = [];
  private readonly cookies = new Map<string, string>();

  constructor(base: string, origin = base) {
    this.base = base;
    this.origin = origin;
  }

  /** The same cookies on a page of another origin. */
  from(origin: string): Visitor {
    const other = new Visitor(this.base, origin);
    for (const [name, value] of this.cookies) other.cookies.set(name, value);
    return other;
  }

  /** The cookies so far, as a header. */
  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  /** One request with the cookies so far; redirects are given back, not followed. */
  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set("cookie", this.cookie);
    if (init.method && init.method !== "GET") headers.set("origin", this.origin);
    const response = await fetch(this.base + path, {
      ...init,
      headers,
      redirect: "manual",
      signal: AbortSignal.timeout(15_000),
    });
    for (const cookie of response.headers.getSetCookie()) {
      this.setCookies.push(cookie);
      const [pair = ""] = cookie.split(";");
      const at = pair.indexOf("=");
      this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }

  async signIn(email: string, password: string): Promise<void> {
    const { csrfToken } = (await (await this.fetch("/api/auth/csrf")).json()) as { csrfToken: string };
    const body = new URLSearchParams({ csrfToken, email, password, json: "true", callbackUrl: "/" });
    const response = await this.fetch("/api/auth/callback/credentials", { method: "POST", body });
    if (response.status >= 400 || ![...this.cookies.keys()].some((name) => name.includes("sixtwo-session")))
      throw new Error(`sign-in answered ${response.status}`);
  }

  /** Fills and sends the form of a page that has a field of this name. @returns the answer */
  async send(path: string, field: string, values: Record<string, string>): Promise<Response> {
    const page = await this.fetch(path);
    if (page.status !== 200) throw new Error(`${path} answered ${page.status}`);
    return this.post(path, await page.text(), field, values);
  }

  /** The same with a page that was opened earlier. */
  async post(path: string, html: string, field: string, values: Record<string, string>): Promise<Response> {
    const form = html.split("<form").find((part) => part.includes(`name="${field}"`)) ?? "";
    const body = new FormData();
    for (const [input] of form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
      const value = (name: string) =>
        new RegExp(`\\b${name}="([^"]*)"`)
          .exec(input)?.[1]
          ?.replaceAll("&quot;", '"')
          .replaceAll("&amp;", "&");
      const name = value("name");
      if (name) body.append(name, value("value") ?? "");
    }
    for (const [name, value] of Object.entries(values)) body.set(name, value);
    return this.fetch(path, { method: "POST", body });
  }
}
