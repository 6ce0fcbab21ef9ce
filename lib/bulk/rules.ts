import { cycleWords } from "#lib/objectives/rules.ts";
import type { Cycle } from "#prisma/generated/enums.ts";

/** What many objectives can be changed by at once, in the order it is offered. */
export const bulkActs = [
  "set-owner",
  "set-function",
  "set-target",
  "set-ongoing",
  "add-tag",
  "remove-tag",
  "propose",
  "archive",
  "restore",
] as const;
export type BulkAct = (typeof bulkActs)[number];

/** Which rows of a result are looked at. */
export const bulkShown = ["all", "changed", "unchanged", "refused", "waiting", "undone", "left"] as const;
export type BulkShown = (typeof bulkShown)[number];

/** What the rows that are looked at are called. */
export const bulkShownWords: Record<BulkShown, string> = {
  all: "All",
  changed: "Changed",
  unchanged: "Unchanged",
  refused: "Refused",
  waiting: "Waiting",
  undone: "Undone",
  left: "Left as they are",
};

/** What each act is called where it is chosen. */
export const bulkActWords: Record<BulkAct, string> = {
  "set-owner": "Set the owner",
  "set-function": "Set the function",
  "set-target": "Set the target date",
  "set-ongoing": "Make ongoing",
  "add-tag": "Add a tag",
  "remove-tag": "Remove a tag",
  propose: "Propose for approval",
  archive: "Archive",
  restore: "Restore from the archive",
};

/** A value of a bulk edit: an id, a day, a cycle or a tag; `label` is how people read it. */
export type BulkValue = { value: string | null; label: string | null };

/** A bulk edit in words: "Set the owner to Lena Brandt". */
export function bulkInWords(act: BulkAct, { label }: BulkValue): string {
  const words = bulkActWords[act];
  if (label === null) return words;
  if (act === "add-tag" || act === "remove-tag") return `${words}: ${label}`;
  return act === "set-ongoing" ? `${words}, reviewed ${label}` : `${words} to ${label}`;
}

/** Where the result of a bulk edit stands. */
export const bulkHref = (id: string): string => `/objectives/bulk/${id}`;

/** How a review cycle stands in a bulk edit's words. */
export const cycleLabel = (cycle: Cycle): string => cycleWords[cycle];

const tagsOf = (joined: unknown): string[] =>
  String(joined ?? "")
    .split(",")
    .map((tag) => tag.trim())
    .filter(Boolean);

/** The fields of a draft that an act changes, from what they are; null for acts that change no field. */
export function changedBy(
  act: BulkAct,
  value: string | null,
  now: Record<string, unknown>,
): Record<string, string | boolean | null> | null {
  switch (act) {
    case "set-owner":
      return { ownerId: value };
    case "set-function":
      return { functionId: value };
    case "set-target":
      return { targetOn: value, isOngoing: false };
    case "set-ongoing":
      return { targetOn: null, isOngoing: true, reviewCycle: value };
    case "add-tag":
      return { tags: [...new Set([...tagsOf(now.tags), value ?? ""])].join(", ") };
    case "remove-tag":
      return {
        tags: tagsOf(now.tags)
          .filter((tag) => tag !== value)
          .join(", "),
      };
    default:
      return null;
  }
}
