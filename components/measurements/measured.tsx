import type { FormAction } from "#lib/action.ts";
import type { Actor } from "#lib/actor.ts";
import type { MeasurementHistory } from "#lib/measurements/queries.ts";
import { EvaluationsCard } from "./evaluations-card.tsx";
import { HistoryCard } from "./history-card.tsx";
import { WaiveCard } from "./waive-card.tsx";

type Props = {
  history: MeasurementHistory;
  actor: Actor;
  actions: Record<"correct" | "waive" | "evaluate", FormAction>;
};

/** What was measured of a KPI, what was concluded from it, and what is missing. */
export function Measured({ history, actor, actions }: Props) {
  const { correct, waive, evaluate } = actions;
  return (
    <>
      <HistoryCard {...{ history, actor, correct }} />
      <EvaluationsCard {...{ history, actor, evaluate }} />
      <WaiveCard {...{ history, actor, waive }} />
    </>
  );
}
