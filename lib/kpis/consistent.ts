import type { z } from "zod";
import { toMicros } from "#lib/decimal.ts";
import type { Frequency } from "#lib/time/periods.ts";
import type {
  ComputedFigure,
  KpiCollection,
  KpiDirection,
  KpiScale,
  KpiUnit,
} from "#prisma/generated/enums.ts";
import type { Interim, Level } from "./lists.ts";
import type { RollUp } from "./roll-up.ts";

/** What of a KPI has to fit together. Numbers as decimal text. */
export type Written = {
  scale: KpiScale;
  unit: KpiUnit | null;
  unitLabel: string | null;
  direction: KpiDirection;
  baselineValue: string | null;
  baselineOn: string | null;
  targetValue: string | null;
  tolerance: string;
  rangeLow: string | null;
  rangeHigh: string | null;
  isLinear: boolean;
  frequency: Frequency;
  collection: KpiCollection;
  rollUp: RollUp | null;
  computedFigure: ComputedFigure | null;
  collectorId: string | null;
  interim: readonly Interim[];
  levels: readonly Level[];
  parts: readonly string[];
};

type Say = (path: keyof Written, message: string) => void;

/** Says of each field of a KPI that does not fit the others what to do about it. */
export function consistent(kpi: Written, context: z.RefinementCtx): void {
  const say: Say = (path, message) => context.addIssue({ code: "custom", path: [path], message });
  unit(kpi, say);
  target(kpi, say);
  way(kpi, say);
  if (kpi.scale === "SIGN_OFF") signOff(kpi, say);
  else scaleLevels(kpi, say);
  collection(kpi, say);
}

function unit({ scale, unit, unitLabel }: Written, say: Say): void {
  if (scale !== "NUMBER") {
    if (unit !== null && unit !== "SCORE")
      say("unit", "Only a number has a unit: a scale or a sign-off is read by its levels. Clear the unit.");
    if (unitLabel !== null) say("unitLabel", "Only a number has a unit of its own. Clear it.");
    return;
  }
  if (unit === null) say("unit", "A number needs its unit, for example percent or days.");
  if (unit === "OWN" && unitLabel === null)
    say("unitLabel", "Write the unit, for example “tickets per week”, or choose one of the list.");
  if (unit !== "OWN" && unitLabel !== null)
    say("unitLabel", "Choose “own unit” to write a unit of your own, or clear it.");
}

function target(kpi: Written, say: Say): void {
  const { direction, targetValue, rangeLow, rangeHigh } = kpi;
  if (direction !== "RANGE") {
    // A sign-off has the one target there is.
    if (targetValue === null && kpi.scale !== "SIGN_OFF")
      say("targetValue", "The target is required: the value that is to be reached.");
    for (const end of ["rangeLow", "rangeHigh"] as const)
      if (kpi[end] !== null)
        say(end, "Only a range has a lower and an upper end. Clear it, or choose the range.");
    return;
  }
  if (targetValue !== null)
    say("targetValue", "A range has a lower and an upper end and no single target. Clear the target.");
  if (rangeLow === null) say("rangeLow", "The lower end of the range is required.");
  if (rangeHigh === null) say("rangeHigh", "The upper end of the range is required.");
  if (rangeLow !== null && rangeHigh !== null && toMicros(rangeLow) > toMicros(rangeHigh))
    say("rangeHigh", "The upper end of the range lies below the lower one.");
}

function way({ direction, baselineValue, baselineOn, isLinear, interim }: Written, say: Say): void {
  if (baselineValue !== null && baselineOn === null) say("baselineOn", "Say when the baseline was measured.");
  if (baselineOn !== null && baselineValue === null)
    say("baselineValue", "Write the value of the baseline, or clear its date.");
  if (direction === "RANGE") {
    if (interim.length > 0) say("interim", "A range has no interim targets. Clear them.");
    if (isLinear) say("isLinear", "A range is not approached along a line. Untick it.");
    return;
  }
  if (baselineValue === null && interim.length > 0)
    say("baselineValue", "Interim targets need a baseline: it holds before the first of them.");
  if (baselineValue === null && isLinear)
    say("baselineValue", "A line to the target needs a baseline to begin at.");
  if (baselineOn !== null && interim.some(({ onDay }) => onDay <= baselineOn))
    say("interim", `Interim targets come after the baseline of ${baselineOn}.`);
}

function signOff(kpi: Written, say: Say): void {
  const isOther = (value: string | null, wanted: bigint) => value !== null && toMicros(value) !== wanted;
  if (kpi.direction !== "HIGHER") say("direction", "A sign-off is passed or failed: choose more is better.");
  if (isOther(kpi.targetValue, 1_000_000n))
    say("targetValue", "The target of a sign-off is 1, passed. Leave it empty or write 1.");
  if (isOther(kpi.tolerance, 0n))
    say("tolerance", "A sign-off is passed or failed and has no tolerance. Clear it.");
  if (isOther(kpi.baselineValue, 0n) && isOther(kpi.baselineValue, 1_000_000n))
    say("baselineValue", "The baseline of a sign-off is 1 (passed) or 0 (failed).");
  if (kpi.interim.length > 0) say("interim", "A sign-off has no interim targets. Clear them.");
  if (kpi.isLinear) say("isLinear", "A sign-off is not approached along a line. Untick it.");
  if (kpi.levels.length > 0) say("levels", "A sign-off is passed or failed and has no levels. Clear them.");
}

const highestMaturity = 5;

function scaleLevels(kpi: Written, say: Say): void {
  const { scale, levels } = kpi;
  if (scale === "NUMBER") {
    if (levels.length > 0) say("levels", "Only a maturity scale or a survey has levels. Clear them.");
    return;
  }
  const [low, high] = [levels[0]?.level, levels.at(-1)?.level];
  if (low === undefined || high === undefined || low === high) {
    say(
      "levels",
      scale === "MATURITY"
        ? "Describe each level of the maturity scale, from its lowest to its highest (0 to 5)."
        : "Describe at least the lowest and the highest score of the survey.",
    );
    return;
  }
  if (scale === "MATURITY") maturity(kpi, { low, high }, say);
  for (const path of ["baselineValue", "targetValue", "rangeLow", "rangeHigh"] as const) {
    const value = kpi[path];
    if (value !== null && isOutside(value, low, high))
      say(path, `This lies outside the scale, which goes from ${low} to ${high}.`);
  }
  if (kpi.interim.some(({ value }) => isOutside(value, low, high)))
    say("interim", `An interim target lies outside the scale, which goes from ${low} to ${high}.`);
  if (toMicros(kpi.tolerance) > BigInt(high - low) * 1_000_000n)
    say("tolerance", `The tolerance is wider than the scale, which goes from ${low} to ${high}.`);
}

function maturity({ direction, levels }: Written, { low, high }: { low: number; high: number }, say: Say) {
  if (direction === "LOWER") say("direction", "More maturity is better: choose more is better, or a range.");
  if (high > highestMaturity) {
    say("levels", `The maturity scale ends at ${highestMaturity}. Take level ${high} away.`);
    return;
  }
  const known = new Set(levels.map(({ level }) => level));
  const lacking = Array.from({ length: high - low }, (_, index) => low + index).filter(
    (level) => !known.has(level),
  );
  if (lacking.length > 0)
    say("levels", `Describe level ${lacking.join(", ")} too: a maturity scale has no gaps.`);
}

function isOutside(value: string, low: number, high: number): boolean {
  const micros = toMicros(value);
  return micros < BigInt(low) * 1_000_000n || micros > BigInt(high) * 1_000_000n;
}

function collection(kpi: Written, say: Say): void {
  const { collection, rollUp, computedFigure, parts, collectorId, unit, scale } = kpi;
  const isRollUp = collection === "ROLL_UP";
  if (isRollUp && rollUp === null) say("rollUp", "Choose how the parts are put together: sum, mean, ratio …");
  if (!isRollUp && rollUp !== null) say("rollUp", "Only a roll-up is put together from parts. Clear this.");
  if (isRollUp && parts.length === 0) say("parts", "A roll-up needs at least one KPI it is made of.");
  if (!isRollUp && parts.length > 0) say("parts", "Only a roll-up has parts. Clear them.");
  if (rollUp === "RATIO_OF_SUMS" && unit !== "PERCENT" && unit !== "RATIO")
    say("unit", "A ratio of sums is a percentage or a ratio: choose one of these units.");
  const isComputed = collection === "COMPUTED";
  if (isComputed && computedFigure === null)
    say("computedFigure", "Choose which figure of the register it is computed from.");
  if (!isComputed && computedFigure !== null)
    say("computedFigure", "Only a computed KPI takes a figure of the register. Clear this.");
  if (isComputed && (scale !== "NUMBER" || unit !== "PERCENT"))
    say("unit", "The figures of the register are percentages: choose a number in percent.");
  if ((isRollUp || isComputed) && collectorId !== null)
    say("collectorId", "Nobody measures what is put together or computed. Clear who measures.");
}
