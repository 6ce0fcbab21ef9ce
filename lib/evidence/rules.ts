import type { Day } from "#lib/time/day.ts";
import type { Classification, EvidenceKind } from "#prisma/generated/enums.ts";

/** What a kind of evidence is called. */
export const evidenceKindWords: Record<EvidenceKind, string> = { FILE: "File", LINK: "Link", NOTE: "Note" };

/** How evidence is classified, the most open first. */
export const classificationWords: Record<Classification, string> = {
  PUBLIC: "Public",
  INTERNAL: "Internal",
  CONFIDENTIAL: "Confidential",
  STRICTLY_CONFIDENTIAL: "Strictly confidential",
};

/** What the rules ask of a piece of evidence. */
export type EvidenceFacts = {
  kind: EvidenceKind;
  isHeld: boolean;
  retainUntil: Day | null;
  isDisposed: boolean;
  isArchived: boolean;
};

type Deed =
  | "evidence.edit"
  | "evidence.revise"
  | "evidence.link"
  | "evidence.unlink"
  | "evidence.archive"
  | "evidence.restore"
  | "evidence.hold"
  | "evidence.dispose";

/**
 * Why this cannot be done with the evidence as it stands, whoever asks, as a whole sentence; null when it can.
 * @param today where the organisation lives
 */
export function obstacle(deed: Deed, facts: EvidenceFacts, today: Day): string | null {
  if (deed === "evidence.restore") return facts.isArchived ? null : "It is not in the archive.";
  if (deed === "evidence.hold")
    return facts.isDisposed ? "Its content was disposed of, so there is nothing left to hold." : null;
  if (deed === "evidence.dispose") return disposalObstacle(facts, today);
  if (facts.isArchived) return "It is archived. Restore it first.";
  if (deed === "evidence.archive" || deed === "evidence.unlink") return null;
  if (facts.isDisposed && deed !== "evidence.edit")
    return "Its content was disposed of. Add new evidence instead.";
  return null;
}

function disposalObstacle(
  { kind, isHeld, retainUntil, isDisposed }: EvidenceFacts,
  today: Day,
): string | null {
  if (kind !== "FILE") return "Only the content of files is disposed of; links and notes stay.";
  if (isDisposed) return "Its content was disposed of before.";
  if (isHeld) return "It is under legal hold. Release the hold first.";
  if (retainUntil === null) return "It has no retention date. Set until when it is kept first.";
  return retainUntil >= today
    ? `It is kept until ${retainUntil}. It can be disposed of from the day after.`
    : null;
}

/** A size as people read it: "812 bytes", "1.4 kB", "23 MB". Binary thousands, as computers show them. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1024) return bytes === 1 ? "1 byte" : `${bytes} bytes`;
  const power = Math.min(3, Math.floor(Math.log2(bytes) / 10));
  const value = bytes / 1024 ** power;
  return `${value >= 10 ? Math.round(value) : Math.round(value * 10) / 10} ${["", "kB", "MB", "GB"][power]}`;
}

/** How much is kept so far, in bytes, and how much may be. */
export type Usage = { person: number; all: number };

/**
 * Why a file of this size has no room, or null. `adds` is what it adds to the store: nothing when its content is kept already.
 */
export function quotaProblem(
  size: number,
  adds: number,
  used: Usage,
  most: { person: number; all: number },
): string | null {
  if (used.person + size > most.person)
    return `Your files would weigh ${sizeInWords(used.person + size)}, and ${sizeInWords(most.person)} are the most for one person. Ask an administrator for more room.`;
  if (used.all + adds > most.all)
    return `All files together would weigh ${sizeInWords(used.all + adds)}, and ${sizeInWords(most.all)} are the most here. Ask an administrator for more room.`;
  return null;
}
