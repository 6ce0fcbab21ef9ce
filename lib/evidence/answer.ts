import "server-only";
import { Readable } from "node:stream";
import { deliveredType } from "#lib/files/types.ts";
import type { Delivered } from "./delivery.ts";

// Whatever is in the file: nothing of it runs, loads or is guessed at.
const harmless = {
  "content-security-policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "no-store",
};

const encoded = (name: string) =>
  encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** A file to keep, under the name it came with. */
export function asDownload({ stream, name, type, size, sha256 }: Delivered): Response {
  const plain = name.replace(/[^\w.-]+/g, "-");
  return new Response(Readable.toWeb(stream) as ReadableStream, {
    headers: {
      ...harmless,
      "content-type": deliveredType(type),
      "content-length": String(size),
      "content-disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encoded(name)}`,
      etag: `"${sha256}"`,
    },
  });
}

/** A picture to look at, of a type that holds no scripts. */
export function asPicture({ stream, type, size }: Delivered): Response {
  return new Response(Readable.toWeb(stream) as ReadableStream, {
    headers: {
      ...harmless,
      "content-type": type,
      "content-length": String(size),
      "content-disposition": "inline",
    },
  });
}
