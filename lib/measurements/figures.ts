import type { Micros } from "#lib/decimal.ts";
import { divide } from "#lib/decimal.ts";
import type { Frequency } from "#lib/time/periods.ts";
import type { ComputedFigure } from "#prisma/generated/enums.ts";
import type { Reading } from "./value.ts";

/** How many of how many: what a computed figure is made of. */
export type Counted = { part: number; whole: number };

/** What a figure counts, in the words that explain it. */
const said: Record<ComputedFigure, { whole: string; part: string }> = {
  ACTIONS_ON_TIME: { whole: "action items that were due", part: "were done by their due date" },
  OBJECTIVES_ON_TARGET: {
    whole: "objectives that were active at the end of the period",
    part: "had all their KPIs measured and on target",
  },
  OBJECTIVES_ACHIEVED: { whole: "objectives that were evaluated at their end", part: "were achieved" },
  MEASUREMENTS_ON_TIME: { whole: "values that were due", part: "were recorded by their due date" },
};

const million = 1_000_000n;

/** A figure in percent, with what it was made from; null when there was nothing to count. */
export function figureOf({ part, whole }: Counted): Reading | null {
  if (whole === 0) return null;
  const numerator: Micros = BigInt(part) * million;
  const denominator: Micros = BigInt(whole) * million;
  return { value: divide(numerator * 100n * million, denominator), share: { numerator, denominator } };
}

/** How a figure came about, in a sentence. */
export function figureInWords(figure: ComputedFigure, { part, whole }: Counted, period: string): string {
  const words = said[figure];
  return whole === 0
    ? `There were no ${words.whole} in ${period}, so there is nothing to compute.`
    : `${part} of ${whole} ${words.whole} in ${period} ${words.part}.`;
}

/** Whether a figure waits for the grace of its period, so that the values of the same period are in. */
export function waitsForGrace(figure: ComputedFigure): boolean {
  return figure === "OBJECTIVES_ON_TARGET";
}

const lengths: Record<Frequency, number> = {
  DAILY: 1 + 1,
  WEEKLY: 7 + 2,
  MONTHLY: 31 + 5,
  QUARTERLY: 92 + 5,
  SEMI_ANNUAL: 184 + 5,
  ANNUAL: 366 + 5,
};

/** Days after which the newest value of a KPI no longer says how it stands: a further one was due by then. */
export const currentDays: readonly (readonly [Frequency, number])[] = Object.entries(lengths) as [
  Frequency,
  number,
][];
