import { divide, type Micros } from "#lib/decimal.ts";

/** How a roll-up KPI is made of its parts, all of one unit and period. */
export const rollUps = ["SUM", "MEAN", "RATIO_OF_SUMS", "MINIMUM", "MAXIMUM"] as const;
export type RollUp = (typeof rollUps)[number];

/** What one part was in the period: null where it was not measured. */
export type Part = {
  ref: string;
  value: Micros | null;
  /** Of what the value is a share, where it was recorded as one. */
  share: { numerator: Micros; denominator: Micros } | null;
};

/** A value, or the references of the parts it could not be made of. */
export type RolledUp = { value: Micros } | { missing: string[] };

/**
 * The value of a roll-up KPI in a period. A missing part makes no value rather than a guess, and is named; for a ratio of
 * sums a part is missing that has no numerator and denominator, and all are when the denominators come to nothing.
 * @param scale what a ratio is multiplied with: 100 for a percentage, otherwise 1
 */
export function rolledUp(way: RollUp, parts: readonly Part[], scale: 1n | 100n = 1n): RolledUp {
  if (way === "RATIO_OF_SUMS") return ratio(parts, scale);
  const missing = parts.filter(({ value }) => value === null).map(({ ref }) => ref);
  const values = parts.flatMap(({ value }) => value ?? []);
  const [first] = values;
  if (missing.length > 0 || first === undefined) return { missing };
  const sum = values.reduce((total, each) => total + each, 0n);
  const sorted = values.toSorted((a, b) => (a < b ? -1 : 1));
  const made: Record<Exclude<RollUp, "RATIO_OF_SUMS">, Micros> = {
    SUM: sum,
    MEAN: divide(sum, BigInt(values.length)),
    MINIMUM: sorted[0] ?? first,
    MAXIMUM: sorted.at(-1) ?? first,
  };
  return { value: made[way] };
}

function ratio(parts: readonly Part[], scale: bigint): RolledUp {
  const missing = parts.filter(({ share }) => share === null).map(({ ref }) => ref);
  const shares = parts.flatMap(({ share }) => share ?? []);
  const above = shares.reduce((total, { numerator }) => total + numerator, 0n);
  const below = shares.reduce((total, { denominator }) => total + denominator, 0n);
  if (missing.length > 0) return { missing };
  if (below <= 0n) return { missing: parts.map(({ ref }) => ref) };
  return { value: divide(above * scale * 1_000_000n, below) };
}

/**
 * The circle a KPI would be part of, from itself back to itself; null when its parts lead nowhere back.
 * @param partsOf the parts of every roll-up KPI, as they would be
 */
export function circleOf(ref: string, partsOf: ReadonlyMap<string, readonly string[]>): string[] | null {
  const seen = new Set<string>();
  const search = (at: string, path: readonly string[]): string[] | null => {
    for (const part of partsOf.get(at) ?? []) {
      if (part === ref) return [...path, part];
      if (seen.has(part)) continue;
      seen.add(part);
      const found = search(part, [...path, part]);
      if (found) return found;
    }
    return null;
  };
  return search(ref, [ref]);
}
