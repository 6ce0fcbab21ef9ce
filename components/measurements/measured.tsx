import type { FormAction } from "#lib/action.ts";
import type { Actor } from "#lib/actor.ts";
import type { KpiPage } from "#lib/kpis/queries.ts";
import { chartQuery } from "#lib/measurements/chart-query.ts";
import type { ListedEntryLink } from "#lib/measurements/entry-link.ts";
import type { MeasurementHistory } from "#lib/measurements/queries.ts";
import { toDay } from "#lib/time/day.ts";
import { EntryLinksCard } from "./entry-links-card.tsx";
import { EvaluationsCard } from "./evaluations-card.tsx";
import { HistoryCard } from "./history-card.tsx";
import { StandingCard } from "./standing-card.tsx";
import { TrendCard } from "./trend-card.tsx";
import { WaiveCard } from "./waive-card.tsx";

type Props = {
  page: KpiPage;
  history: MeasurementHistory;
  actor: Actor;
  links: ListedEntryLink[];
  query: Record<string, string | string[] | undefined>;
  actions: Record<"correct" | "waive" | "evaluate" | "makeLink" | "endLink", FormAction>;
};

/** How a KPI stands and came there: standing, chart, every value, what was concluded from it, and what is missing. */
export function Measured({ page: { kpi }, history, actor, links, query, actions }: Props) {
  const { correct, waive, evaluate, makeLink, endLink } = actions;
  const { targetOn, nextReviewOn, isOngoing } = kpi.objective;
  const forecastOn = toDay(isOngoing ? nextReviewOn : targetOn);
  return (
    <>
      <StandingCard
        {...{ history, actor, forecastOn }}
        standing={kpi.standing}
        retiredReason={kpi.retiredReason}
      />
      <TrendCard {...{ history, actor, forecastOn }} chart={chartQuery(query)} />
      <HistoryCard {...{ history, actor, correct }} />
      <EvaluationsCard {...{ history, actor, evaluate }} />
      <EntryLinksCard {...{ history, actor, links }} make={makeLink} revoke={endLink} />
      <WaiveCard {...{ history, actor, waive }} />
    </>
  );
}
