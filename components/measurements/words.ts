import type { Doubt } from "#lib/kpis/trend.ts";
import type { OpenPeriod } from "#lib/measurements/sheet.ts";
import { formatNumber } from "#lib/time/format.ts";
import type { MeasurementSource } from "#prisma/generated/enums.ts";

/** Why a value is doubted. Nothing is refused for it. */
export const doubtWords: Record<Doubt, string> = {
  identical: "The same value for the fifth time: is it measured anew?",
  jump: "Far outside of everything measured before: is it right?",
};

export const sourceWords: Record<MeasurementSource, string> = {
  SCREEN: "entered",
  LINK: "entered by a link",
  API: "sent by a system",
  IMPORT: "imported",
  ROLL_UP: "rolled up",
  COMPUTED: "computed",
};

/** The target in force for a period, as it is read. */
export function targetSaid({ target, scale, sign }: OpenPeriod, locale: string): string {
  if (!target) return "not set";
  if (scale === "SIGN_OFF") return "passed";
  const number = (text: string) => formatNumber(text, locale);
  if (target.direction === "RANGE") return `${number(target.low)} to ${number(target.high)} ${sign}`.trim();
  return `${target.direction === "HIGHER" ? "at least" : "at most"} ${number(target.target)} ${sign}`.trim();
}
