import { gzipSync } from "node:zlib";
import type { Target } from "./measure.ts";

/** Bytes of JavaScript, compressed, that a page's first visit loads: every script its HTML names. */
export async function firstLoad(target: Target): Promise<number> {
  const answer = await fetch(target.url, { headers: { ...target.headers[0] } });
  const html = await answer.text();
  const origin = new URL(target.url).origin;
  const scripts = new Set(html.match(/\/_next\/static\/[^"'\\\s]+?\.js/g));
  const sizes = [...scripts]
    .filter((path) => isLoaded(html, path))
    .map(async (path) => {
      const script = await fetch(origin + path);
      return gzipSync(Buffer.from(await script.arrayBuffer())).length;
    });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

// Polyfills carry `nomodule`: no browser that is supported loads them.
function isLoaded(html: string, path: string): boolean {
  const tag =
    html
      .slice(0, html.indexOf(path) + path.length + 80)
      .split("<script")
      .at(-1) ?? "";
  return !/nomodule/i.test(tag);
}
