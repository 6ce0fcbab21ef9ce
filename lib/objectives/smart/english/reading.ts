import type { SmartKind } from "../finding.ts";
import type { PlainText } from "../text.ts";
import { type Clause, readClause } from "./clause.ts";
import { splitOutcomes } from "./compound.ts";
import { judged } from "./nouns.ts";
import { hasMeasure } from "./numbers.ts";
import { readTime, type TimeReading } from "./time.ts";
import { findZeroRisk } from "./zero-risk.ts";

/** A statement read once; every rule judges this. */
export type Reading = {
  text: PlainText;
  kind: SmartKind;
  time: TimeReading;
  /** A number with a unit, a rate or a count stands somewhere. */
  hasMeasure: boolean;
  /** Somebody named or an instrument judges. */
  isJudged: boolean;
  /** Outcomes with separate subjects; one for most statements. */
  outcomes: Clause[];
  zeroRisk: { start: number; end: number } | null;
};

/** Reads a statement: its times, its measures, its clauses. */
export function read(text: PlainText, kind: SmartKind): Reading {
  const { plain } = text;
  const time = readTime(plain);
  const cuts = splitOutcomes(plain, time.undated);
  const outcomes = cuts.map(([start, end]) => readClause(plain, start, end));
  return {
    text,
    kind,
    time,
    hasMeasure: hasMeasure(time.undated),
    isJudged: judged.test(withoutOrders(plain, outcomes)),
    outcomes,
    zeroRisk: findZeroRisk(plain),
  };
}

// "Agree a code with the council": who is told to agree judges nothing.
const withoutOrders = (plain: string, outcomes: Clause[]) =>
  outcomes.reduce(
    (text, { role, subject, verbStart, verbEnd }) =>
      (role === "deliver" || role === "act") && subject.trim() === ""
        ? text.slice(0, verbStart) + " ".repeat(verbEnd - verbStart) + text.slice(verbEnd)
        : text,
    plain,
  );

/** The clause with its dates blanked out. */
export const undatedOf = (reading: Reading, clause: Clause) =>
  reading.time.undated.slice(clause.start, clause.end);
