import { languageCode } from "#lib/objectives/schema.ts";
import { optionalLine, optionalUrl } from "#lib/text.ts";
import type { ObjectiveDraftCells } from "./draft.ts";
import type { FieldKey } from "./fields.ts";

const shapes = { originLabel: optionalLine(""), originUrl: optionalUrl(""), language: languageCode };

/**
 * Puts a text into a field that not every wording fits (a link, a language code, a short name).
 * @returns false when it does not fit and is to be kept as a note; true also for fields that are none of these
 */
export function readShort(draft: ObjectiveDraftCells, cell: { field: FieldKey; value: string }): boolean {
  const { field, value } = cell;
  if (field !== "originLabel" && field !== "originUrl" && field !== "language") return true;
  if (!shapes[field].safeParse(value).success) return false;
  draft[field] = value;
  return true;
}
