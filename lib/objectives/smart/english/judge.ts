import type { Hit, SmartKind, TextCode } from "../finding.ts";
import type { SmartLanguage } from "../language.ts";
import type { PlainText } from "../text.ts";
import { isActivity } from "./activity.ts";
import { isBinary } from "./binary.ts";
import type { Clause } from "./clause.ts";
import { type Reading, read } from "./reading.ts";
import { isVague } from "./vague.ts";
import { messageOf, suggestionOf } from "./words.ts";

type Place = { start: number; end: number };

function judge(text: PlainText, kind: SmartKind): Hit[] {
  const reading = read(text, kind);
  const whole: Place = { start: 0, end: text.plain.length };
  const found = new Map<TextCode, Place>();
  const note = (code: TextCode, place: Place | null | undefined) => place && found.set(code, place);
  note("zero-risk", reading.zeroRisk);
  note(
    "activity",
    phrase(
      reading,
      reading.outcomes.find((clause) => isActivity(reading, clause)),
    ),
  );
  note(
    "binary",
    phrase(
      reading,
      reading.outcomes.find((clause) => isBinary(reading, clause)),
    ),
  );
  note(
    "vague",
    phrase(
      reading,
      reading.outcomes.find((clause) => !isPromise(reading, clause) && isVague(reading, clause)),
    ),
  );
  if (kind === "QUANTITATIVE" && !reading.hasMeasure) note("no-measure", whole);
  if (!reading.time.hasTime) note("no-deadline", whole);
  const second = reading.outcomes[1];
  if (second) note("compound", { start: reading.outcomes[0]?.end ?? 0, end: second.end });
  return [...found].map(([code, place]) => hit(reading, code, trimmed(text.plain, place)));
}

// What promises zero risk is not vague beside it.
function isPromise({ zeroRisk }: Reading, clause: Clause): boolean {
  return zeroRisk !== null && zeroRisk.start < clause.end && zeroRisk.end > clause.start;
}

const stop = /[,;:.]| (?:by|in|before|until|within|during|with|through|so|from|every|each|per|over|as|to) /;

// The verb and what it acts on: enough to see what is meant, and no more.
function phrase({ text }: Reading, clause: Clause | undefined): Place | null {
  if (!clause) return null;
  if (clause.role === "heading" || clause.role === "state") return { start: clause.start, end: clause.end };
  const rest = text.plain.slice(clause.verbEnd, clause.end);
  const cut = rest.slice(1).search(stop);
  return { start: clause.verbStart, end: cut < 0 ? clause.end : clause.verbEnd + 1 + cut };
}

function trimmed(plain: string, { start, end }: Place): Place {
  let from = start;
  let to = end;
  while (from < to - 1 && " ,;.".includes(plain.charAt(from))) from += 1;
  while (to > from + 1 && " ,;.".includes(plain.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

function hit({ text, kind }: Reading, code: TextCode, place: Place): Hit {
  const span = text.span(place.start, place.end);
  const words = text.original.slice(...span);
  return {
    code,
    span,
    message: messageOf(code, words),
    suggestion: suggestionOf(code, text.original, words, kind === "QUALITATIVE"),
  };
}

/** English, British and American. */
export const english: SmartLanguage = { code: "en", judge };
