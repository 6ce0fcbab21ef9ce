import { type Completable, completionOf, isMoveAllowed } from "#lib/objectives/rules.ts";

/** Whether the KPIs of an objective may be written now: in a draft, or where an approved one has none yet. */
export function isDefinable(objective: Completable): boolean {
  if (!isMoveAllowed("kpi.define", objective.state, objective.archivedAt !== null)) return false;
  return objective.state === "DRAFT" || completionOf(objective) === "incomplete";
}
