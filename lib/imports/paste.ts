import "server-only";
import type { Actor } from "#lib/actor.ts";
import { formatInstant } from "#lib/time/format.ts";
import { uploadImport } from "./service.ts";

/**
 * Keeps rows that were pasted from a spreadsheet, as if they had been a file of tab-separated text.
 * @throws RuleViolation on the field `text` when they cannot be read as a table
 */
export function pasteImport(actor: Actor, text: string): Promise<{ id: string }> {
  const { locale, timeZone } = actor.organisation;
  return uploadImport(actor, {
    fileName: `Pasted on ${formatInstant(new Date(), locale, timeZone)}`,
    bytes: new TextEncoder().encode(text),
    field: "text",
    ...(text.includes("\t") ? { separator: "\t" } : {}),
  });
}
