/**
 * Answers with a file to keep: never shown in the browser, never cached, never guessed at.
 * @param fileName letters, digits, dots, dashes and underscores stay; the rest becomes dashes
 */
export function download(
  body: string | Uint8Array<ArrayBuffer>,
  fileName: string,
  contentType: string,
): Response {
  const name = fileName.replace(/[^\w.-]+/g, "-");
  return new Response(body, {
    headers: {
      "content-type": typeof body === "string" ? `${contentType}; charset=utf-8` : contentType,
      "content-disposition": `attachment; filename="${name}"`,
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    },
  });
}
