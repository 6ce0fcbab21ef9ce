import type { FieldKey } from "#lib/import/fields.ts";
import type { ImportRow } from "#lib/import/rows.ts";
import type { Sheet } from "#lib/import/sheet.ts";

const mostTags = 20;
const longestTag = 50;
const longestResource = 2000;

type Kept = { field: FieldKey; wording: string; message: string };

/**
 * Brings rows within what a draft may hold (`lib/objectives/schema.ts`, `lib/plans/schema.ts`). What does not fit
 * leaves its field and is kept, word for word, in the notes.
 * @param executives ids of those who can be a sponsor
 */
export function withinLimits(
  sheet: Sheet,
  mapping: readonly FieldKey[],
  rows: readonly ImportRow[],
  executives: ReadonlySet<string>,
): ImportRow[] {
  return rows.map((row, index) => {
    if (row.state === "refused") return row;
    const draft = structuredClone(row.draft);
    const kept: Kept[] = [];
    const { tags, resources } = draft;
    draft.tags = tags.filter((tag) => tag.length <= longestTag).slice(0, mostTags);
    for (const tag of tags.filter((each) => !draft.tags.includes(each)))
      kept.push({
        field: "tags",
        wording: tag,
        message: "At most 20 tags of 50 characters fit; the rest was kept as a note.",
      });
    draft.resources = resources.filter((text) => text.length <= longestResource);
    for (const text of resources.filter((each) => each.length > longestResource))
      kept.push({
        field: "resources",
        wording: text,
        message: "A resource line has at most 2,000 characters; the cell was kept as a note.",
      });
    if (draft.sponsorId !== null && !executives.has(draft.sponsorId)) {
      kept.push({
        field: "sponsorId",
        wording: "",
        message: "A sponsor must be an executive; the cell was kept as a note.",
      });
      draft.sponsorId = null;
    }
    // The finding and the note about it are the reader's.
    if (draft.startsOn !== null && draft.targetOn !== null && draft.startsOn > draft.targetOn)
      draft.startsOn = null;
    if (kept.length === 0) return { ...row, draft };
    const [notes, findings] = [[...row.notes], [...row.findings]];
    for (const { field, wording, message } of kept) {
      const at = mapping.findIndex(
        (one, column) => one === field && (sheet.rows[index]?.[column] ?? "").includes(wording),
      );
      const column = sheet.header[at] ?? "";
      const value = (sheet.rows[index]?.[at] ?? wording).trim();
      if (!notes.some((note) => note.column === column)) notes.push({ column, value });
      if (!findings.some((finding) => finding.message === message))
        findings.push({ severity: "note", column, field, value, message });
    }
    return { ...row, draft, notes, findings };
  });
}
