/** One of the three KPIs of an objective: how far back it is measured, and its numbers as SQL of n and g. */
type Measured = {
  k: number;
  /** Periods that lie behind it. */
  count: number;
  unit: "month" | "quarter" | "week";
  length: string;
  value: string;
  status: string;
  direction: "HIGHER" | "LOWER" | "RANGE";
  target: string;
  low: string;
  high: string;
  tolerance: number;
};

const none = "NULL::numeric";
const measured: Measured[] = [
  {
    k: 0,
    count: 72,
    unit: "month",
    length: "1 month",
    value: `84 + pg_temp.pick('value', n * 1000 + g, 16)`,
    status: `CASE WHEN v >= 95 THEN 'ON_TARGET' WHEN v >= 90 THEN 'AT_RISK' ELSE 'OFF_TARGET' END`,
    direction: "HIGHER",
    target: "95",
    low: none,
    high: none,
    tolerance: 5,
  },
  {
    k: 1,
    count: 28,
    unit: "quarter",
    length: "3 months",
    value: `greatest(0, 1 + n % 10 + pg_temp.pick('value', n * 1000 + g, 6))`,
    status: `CASE WHEN v <= 3 + n % 10 THEN 'ON_TARGET' WHEN v <= 5 + n % 10 THEN 'AT_RISK' ELSE 'OFF_TARGET' END`,
    direction: "LOWER",
    target: "3 + n % 10",
    low: none,
    high: none,
    tolerance: 2,
  },
  {
    k: 2,
    count: 151,
    unit: "week",
    length: "1 week",
    value: `18 + pg_temp.pick('value', n * 1000 + g, 66)`,
    status: `CASE WHEN v BETWEEN 30 AND 70 THEN 'ON_TARGET' WHEN v BETWEEN 20 AND 80 THEN 'AT_RISK' ELSE 'OFF_TARGET' END`,
    direction: "RANGE",
    target: none,
    low: "30",
    high: "70",
    tolerance: 10,
  },
];

/**
 * Statements that measure the KPIs of objectives n of $1 to $2 back from the day $3: 251 values each, but for one KPI in
 * eight, whose newest period is silent.
 * @param isApproved which objectives, as SQL of n
 */
export function measurementStatements(isApproved: string): string[] {
  return measured.map(
    ({ k, count, unit, length, value, status, direction, target, low, high, tolerance }) => `
    INSERT INTO "Measurement" ("id", "kpiId", "periodStart", "periodEnd", "value", "status", "direction", "targetValue",
      "rangeLow", "rangeHigh", "tolerance", "source")
    SELECT pg_temp.seed_id('m${k}', n * 1000 + g), pg_temp.seed_id('kpi', n * 3 + ${k}), "from", ("from" + interval '${length}')::date - 1,
      v, (${status})::"KpiStatus", '${direction}', ${target}, ${low}, ${high}, ${tolerance}, 'IMPORT'
    FROM (SELECT n, g, (${value})::numeric AS v, (date_trunc('${unit}', $3::date) - interval '${length}' * g)::date AS "from"
      FROM generate_series($1::int, $2::int) n, generate_series(1, ${count}) g
      WHERE ${isApproved} AND NOT (g = 1 AND pg_temp.pick('silent', n * 3 + ${k}, 8) = 0)) measured`,
  );
}
