import { fromMicros } from "#lib/decimal.ts";
import type { Target } from "#lib/kpis/rules.ts";

/** A target as it is read: "at least 99.9 %", "2 % to 4 %". */
export function targetWordsOf(target: Target, say: (value: string) => string): string {
  if (target.direction === "RANGE")
    return `${say(fromMicros(target.low))} to ${say(fromMicros(target.high))}`;
  return `${target.direction === "HIGHER" ? "at least" : "at most"} ${say(fromMicros(target.target))}`;
}
