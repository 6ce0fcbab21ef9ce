import type { Route } from "next";
import { TrendChart } from "#components/chart/trend-chart.tsx";
import type { TrendData } from "#components/chart/trend-plot.ts";
import { Shape } from "#components/chart/value-marks.tsx";
import { ExportMenu } from "#components/export/export-menu.tsx";
import { Card } from "#components/ui/card.tsx";
import { Link } from "#components/ui/link.tsx";
import type { Actor } from "#lib/actor.ts";
import { fromMicros } from "#lib/decimal.ts";
import { micros } from "#lib/kpis/definition.ts";
import { valueInWords } from "#lib/kpis/words.ts";
import { aheadOf, forecastLine } from "#lib/measurements/ahead.ts";
import { type ChartQuery, rangeWords } from "#lib/measurements/chart-query.ts";
import type { MeasurementHistory } from "#lib/measurements/queries.ts";
import { circumstancesOf } from "#lib/measurements/rules.ts";
import { chartRanges, type Stretch, slotsOf, stretchOf } from "#lib/measurements/slots.ts";
import type { Day } from "#lib/time/day.ts";
import { ValueTable } from "./value-table.tsx";

type Props = {
  history: MeasurementHistory;
  actor: Actor;
  chart: ChartQuery;
  /** The day the objective is evaluated next. */
  forecastOn: Day | null;
};

/** Values over time against the targets of their time, what they come to, the same as a table, and as a file. */
export function TrendCard({ history, actor, chart, forecastOn }: Props) {
  const { kpi } = history;
  const { slots, before } = slotsOf(history, chart.range, circumstancesOf(actor.organisation));
  if (slots.length === 0) return null;
  const say = (value: string) => valueInWords(value, kpi, actor.organisation);
  const data: TrendData = {
    slots,
    before: chart.compare ? before : [],
    ahead: aheadOf(kpi, slots, forecastOn),
    baseline: kpi.baselineValue === null ? null : micros(kpi.baselineValue),
    forecast: forecastLine(kpi, slots, forecastOn),
  };
  const now = stretchOf(slots);
  const label = `${kpi.name}: ${slots.length} periods from ${slots[0]?.name} to ${slots.at(-1)?.name}, ${now.onTarget} on target, ${now.missing} without an expected value. The table below has every value.`;
  const query = new URLSearchParams({ kpi: kpi.ref, range: chart.range }).toString();
  return (
    <Card title="Over time" id="over-time" actions={<ExportMenu list="kpi-values" query={query} />}>
      <Ranges reference={kpi.ref} chart={chart} hasBefore={before.length > 0} />
      <TrendChart data={data} label={label} locale={actor.organisation.locale} say={say} />
      <Legend data={data} />
      <Comparison
        {...{ now, say }}
        before={before.length > 0 ? stretchOf(before) : null}
        range={chart.range}
      />
      <details className="mt-3 text-sm print:hidden">
        <summary className="link w-fit cursor-pointer">The same as a table</summary>
        <ValueTable slots={slots} say={say} caption={`Values of ${kpi.name}`} />
      </details>
    </Card>
  );
}

function Ranges({
  reference,
  chart,
  hasBefore,
}: {
  reference: string;
  chart: ChartQuery;
  hasBefore: boolean;
}) {
  const href = (range: string, compare: boolean) =>
    `/kpis/${reference}?range=${range}${compare ? "&compare=yes" : ""}#over-time` as Route;
  const look = (isChosen: boolean) =>
    `inline-flex min-h-8 items-center rounded-md border px-3 text-sm pointer-coarse:min-h-11 ${isChosen ? "border-accent bg-accent-soft font-medium" : "border-line hover:bg-sunken"}`;
  return (
    <nav aria-label="Period of the chart" className="no-print mb-3 flex flex-wrap gap-2">
      {chartRanges.map((range) => (
        <Link
          key={range}
          href={href(range, chart.compare)}
          aria-current={range === chart.range ? "true" : undefined}
          className={look(range === chart.range)}
        >
          {rangeWords[range].label}
        </Link>
      ))}
      {hasBefore ? (
        <Link
          href={href(chart.range, !chart.compare)}
          aria-current={chart.compare ? "true" : undefined}
          className={look(chart.compare)}
        >
          With {rangeWords[chart.range].before}
        </Link>
      ) : null}
    </nav>
  );
}

function Legend({ data }: { data: TrendData }) {
  const mark = (status: "ON_TARGET" | "AT_RISK" | "OFF_TARGET") => (
    <svg viewBox="-8 -8 16 16" className="size-4" aria-hidden="true">
      <Shape status={status} />
    </svg>
  );
  const line = (look: string, dash?: string) => (
    <svg viewBox="0 0 24 8" className="h-2 w-6" aria-hidden="true">
      <path d="M0 4H24" className={look} strokeWidth="2" strokeDasharray={dash} />
    </svg>
  );
  const isMissing = data.slots.some((slot) => slot.isMissing);
  const entries = [
    { sign: mark("ON_TARGET"), words: "on target" },
    { sign: mark("AT_RISK"), words: "at risk" },
    { sign: mark("OFF_TARGET"), words: "off target" },
    { sign: line("stroke-good", "5 3"), words: "target of its time, with its tolerance" },
    ...(data.forecast ? [{ sign: line("stroke-accent", "6 5"), words: "forecast" }] : []),
    ...(data.before.length > 0 ? [{ sign: line("stroke-line-strong"), words: "the stretch before" }] : []),
    ...(isMissing ? [{ sign: <Gap />, words: "no value" }] : []),
  ];
  return (
    <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted">
      {entries.map(({ sign, words }) => (
        <li key={words} className="flex items-center gap-1.5">
          {sign}
          {words}
        </li>
      ))}
    </ul>
  );
}

const Gap = () => (
  <svg viewBox="0 0 16 16" className="size-4" aria-hidden="true">
    <path d="M2 14 14 2M2 8 8 2M8 14 14 8" className="stroke-line-strong" />
  </svg>
);

type ComparisonProps = {
  now: Stretch;
  before: Stretch | null;
  range: ChartQuery["range"];
  say: (value: string) => string;
};

function Comparison({ now, before, range, say }: ComparisonProps) {
  const mean = (stretch: Stretch) => (stretch.mean === null ? "no value" : say(rounded(stretch)));
  const rows = [
    { label: "Mean", of: mean },
    { label: "On target", of: ({ onTarget, measured }: Stretch) => `${onTarget} of ${measured}` },
    { label: "Without a value", of: ({ missing }: Stretch) => String(missing) },
  ];
  return (
    <dl className="mt-3 grid gap-3 border-t border-line pt-3 text-sm sm:grid-cols-3">
      {rows.map(({ label, of }) => (
        <div key={label}>
          <dt className="text-xs text-muted">{label}</dt>
          <dd className="tabular-nums">
            <span className="font-medium">{of(now)}</span>
            {before ? (
              <span className="text-muted">
                {" "}
                ({rangeWords[range].before}: {of(before)})
              </span>
            ) : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}

// A mean of people's figures has no more decimals than a reader can use.
const rounded = ({ mean }: Stretch) => Number(fromMicros(mean ?? 0n)).toFixed(2);
