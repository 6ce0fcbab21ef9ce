import { Card, Facts } from "#components/ui/card.tsx";
import { DayText } from "#components/ui/time.tsx";
import type { Actor } from "#lib/actor.ts";
import { fromMicros } from "#lib/decimal.ts";
import { targetFor } from "#lib/kpis/definition.ts";
import { explainForecast, explainStatus, explainTrend } from "#lib/kpis/explain.ts";
import { forecast, trendOf } from "#lib/kpis/trend.ts";
import { targetInWords, valueInWords } from "#lib/kpis/words.ts";
import { readingsOf } from "#lib/measurements/ahead.ts";
import type { MeasurementHistory } from "#lib/measurements/queries.ts";
import { circumstancesOf } from "#lib/measurements/rules.ts";
import { type Slot, slotsOf } from "#lib/measurements/slots.ts";
import { type Day, toDay, todayIn } from "#lib/time/day.ts";
import { formatDay } from "#lib/time/format.ts";
import { StatusBadge } from "./status-badge.tsx";

type Standing = { measuredTo: Date | null; nextDueOn: Date | null } | null;
type Props = {
  history: MeasurementHistory;
  actor: Actor;
  standing: Standing;
  retiredReason: string | null;
  forecastOn: Day | null;
};

const trendWords = { improving: "Improving", stable: "Stable", worsening: "Worsening" };

/** How a KPI stands; each figure opens to the numbers and the rule it came from. */
export function StandingCard({ history, actor, standing, retiredReason, forecastOn }: Props) {
  const { kpi } = history;
  const { locale, timeZone } = actor.organisation;
  const { slots } = slotsOf(history, "all", circumstancesOf(actor.organisation));
  const newest = slots.findLast(({ value }) => value !== null);
  const say = (value: string) => valueInWords(value, kpi, actor.organisation);
  const day = (date: Date | null | undefined) =>
    date ? <DayText day={toDay(date)} locale={locale} today={todayIn(timeZone)} /> : null;
  return (
    <Card title="How it stands">
      <Facts
        items={[
          {
            label: "Last value",
            value: typeof newest?.value === "bigint" ? say(fromMicros(newest.value)) : "nothing measured yet",
          },
          { label: "Target", value: targetInWords(kpi, actor.organisation) },
          { label: "Measured up to", value: day(standing?.measuredTo) ?? "nothing measured yet" },
          {
            label: "Next value due",
            value:
              day(standing?.nextDueOn) ??
              (kpi.approvedOn ? "nothing is due" : "starts with the approval of the objective"),
          },
          ...(retiredReason ? [{ label: "Retired because", value: retiredReason }] : []),
        ]}
      />
      {newest?.target ? (
        <Explained {...{ slots, history, actor, forecastOn }} newest={{ ...newest, target: newest.target }} />
      ) : (
        <p className="mt-3 text-muted">Nothing was measured yet: nobody can say how it stands.</p>
      )}
    </Card>
  );
}

type ExplainedProps = Omit<Props, "standing" | "retiredReason"> & {
  slots: Slot[];
  newest: Slot & { target: NonNullable<Slot["target"]> };
};

function Explained({ slots, newest, history, actor, forecastOn }: ExplainedProps) {
  const { kpi } = history;
  const { locale } = actor.organisation;
  const say = (value: string) => valueInWords(value, kpi, actor.organisation);
  const readings = readingsOf(slots);
  const last = readings.at(-1);
  if (!last || !newest.status) return null;
  const values = readings.map(({ value }) => value);
  const trend = trendOf(values, newest.target);
  const aim = forecastOn === null ? null : targetFor(kpi, kpi.objective.endsOn, forecastOn);
  const ahead = aim && forecastOn ? forecast(readings, forecastOn, aim) : null;
  const on = forecastOn ? { day: forecastOn, words: formatDay(forecastOn, locale) } : null;
  const figures = [
    {
      label: "Status of the newest value",
      figure: <StatusBadge status={newest.status} />,
      words: explainStatus(last, newest.target, say),
    },
    {
      label: "Trend",
      figure: trend ? trendWords[trend] : "none yet",
      words: explainTrend(readings, newest.target, say),
    },
    {
      label: "Forecast",
      figure: ahead ? `Likely ${ahead.isMet ? "met" : "not met"}` : "none",
      words: explainForecast(readings, on, aim ?? newest.target, say),
    },
  ];
  return (
    <ul className="mt-4 grid gap-2 border-t border-line pt-3">
      {figures.map(({ label, figure, words }) => (
        <li key={label}>
          <details>
            <summary className="flex w-fit cursor-pointer flex-wrap items-center gap-x-3 gap-y-1 pointer-coarse:min-h-11">
              <span className="text-sm text-muted">{label}</span>
              <span className="font-medium">{figure}</span>
              <span className="no-print text-sm text-accent underline underline-offset-2">how it came</span>
            </summary>
            <p className="mt-1 max-w-prose text-sm">{words}</p>
          </details>
        </li>
      ))}
    </ul>
  );
}
