import { fromMicros, type Micros, toMicros } from "#lib/decimal.ts";
import type { Target } from "#lib/kpis/rules.ts";
import { unitSign } from "#lib/kpis/words.ts";
import type { Day } from "#lib/time/day.ts";
import type { Period } from "#lib/time/periods.ts";
import type { KpiScale, KpiUnit } from "#prisma/generated/enums.ts";

/** A target as it travels to the browser: numbers as text. */
export type SentTarget =
  | { direction: "HIGHER" | "LOWER"; target: string; tolerance: string }
  | { direction: "RANGE"; low: string; high: string; tolerance: string };

/** A period that waits for its value, with all a person needs to fill it in. */
export type OpenPeriod = Period & {
  /** Name of the row's fields: letters and digits. */
  key: string;
  kpi: string;
  kpiName: string;
  objective: { ref: string; title: string };
  name: string;
  dueOn: Day;
  isOverdue: boolean;
  scale: KpiScale;
  unit: KpiUnit;
  unitLabel: string | null;
  /** What stands behind the number. */
  sign: string;
  levels: readonly { level: number; description: string }[];
  target: SentTarget | null;
  /** The newest readings before it, oldest first. */
  before: readonly string[];
  currency: string;
};

type Kpi = {
  ref: string;
  name: string;
  title: string;
  objective: { ref: string };
  scale: KpiScale;
  unit: KpiUnit;
  unitLabel: string | null;
  levels: readonly { level: number; description: string }[];
};
type Given = Period &
  Pick<OpenPeriod, "name" | "dueOn" | "isOverdue" | "currency"> & {
    target: Target | null;
    before: readonly Micros[];
  };

/** A row of an entry sheet. */
export function openPeriod(kpi: Kpi, { target, before, start, end, ...rest }: Given): OpenPeriod {
  return {
    ...rest,
    start,
    end,
    key: `${kpi.ref}x${start}`.replaceAll("-", ""),
    kpi: kpi.ref,
    kpiName: kpi.name,
    objective: { ref: kpi.objective.ref, title: kpi.title },
    scale: kpi.scale,
    unit: kpi.unit,
    unitLabel: kpi.unitLabel,
    sign: unitSign(kpi, rest.currency),
    levels: kpi.levels,
    target: target && sent(target),
    before: before.map(fromMicros),
  };
}

function sent(target: Target): SentTarget {
  const tolerance = fromMicros(target.tolerance);
  return target.direction === "RANGE"
    ? { direction: "RANGE", low: fromMicros(target.low), high: fromMicros(target.high), tolerance }
    : { direction: target.direction, target: fromMicros(target.target), tolerance };
}

/** The target that was sent, to calculate with. */
export function received(target: SentTarget): Target {
  const tolerance = toMicros(target.tolerance);
  return target.direction === "RANGE"
    ? { direction: "RANGE", low: toMicros(target.low), high: toMicros(target.high), tolerance }
    : { direction: target.direction, target: toMicros(target.target), tolerance };
}
