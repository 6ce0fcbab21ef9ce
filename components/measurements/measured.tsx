import type { FormAction } from "#lib/action.ts";
import type { Actor } from "#lib/actor.ts";
import type { KpiPage } from "#lib/kpis/queries.ts";
import type { ChartQuery } from "#lib/measurements/chart-query.ts";
import type { MeasurementHistory } from "#lib/measurements/queries.ts";
import { toDay } from "#lib/time/day.ts";
import { EvaluationsCard } from "./evaluations-card.tsx";
import { HistoryCard } from "./history-card.tsx";
import { StandingCard } from "./standing-card.tsx";
import { TrendCard } from "./trend-card.tsx";
import { WaiveCard } from "./waive-card.tsx";

type Props = {
  page: KpiPage;
  history: MeasurementHistory;
  actor: Actor;
  chart: ChartQuery;
  actions: Record<"correct" | "waive" | "evaluate", FormAction>;
};

/** How a KPI stands and came there: standing, chart, every value, what was concluded from it, and what is missing. */
export function Measured({ page: { kpi }, history, actor, chart, actions }: Props) {
  const { correct, waive, evaluate } = actions;
  const { targetOn, nextReviewOn, isOngoing } = kpi.objective;
  const forecastOn = toDay(isOngoing ? nextReviewOn : targetOn);
  return (
    <>
      <StandingCard
        {...{ history, actor, forecastOn }}
        standing={kpi.standing}
        retiredReason={kpi.retiredReason}
      />
      <TrendCard {...{ history, actor, chart, forecastOn }} />
      <HistoryCard {...{ history, actor, correct }} />
      <EvaluationsCard {...{ history, actor, evaluate }} />
      <WaiveCard {...{ history, actor, waive }} />
    </>
  );
}
