import "server-only";
import { can } from "#lib/access.ts";
import { dueActions, myActionItems } from "#lib/action-items/queries.ts";
import type { Actor } from "#lib/actor.ts";
import { listEvidence } from "#lib/evidence/queries.ts";
import { evidenceFilter } from "#lib/evidence/schema.ts";
import { listOpenPeriods } from "#lib/measurements/queries.ts";
import { objectiveFilter } from "#lib/objectives/filter.ts";
import { firstObjectives } from "#lib/objectives/list.ts";
import { currentSignals } from "#lib/signals/queries.ts";
import { todayIn } from "#lib/time/day.ts";
import { lastChanges } from "./changes.ts";
import { myDecisions } from "./queries.ts";
import { registerHealth } from "./register-health.ts";
import { summary } from "./summary.ts";

/** Rows of a short list, and one more, to know whether there are more. */
const shortList = 11;

/** Everything a home page shows, each only for the roles that see it. */
export async function homeOf(actor: Actor) {
  const today = todayIn(actor.organisation.timeZone);
  const has = (...roles: Actor["roles"]) => roles.some((role) => actor.roles.includes(role));
  const columns = can(actor, "kpi.read") ? "ref,health" : "";
  const rows = (query: Record<string, string>) =>
    firstObjectives(actor, objectiveFilter.parse({ columns, ...query }), shortList);
  const only = <Found>(isShown: boolean, read: () => Promise<Found>) => (isShown ? read() : null);
  const [numbers, decisions, items, owned, active, due, open, health, signals, changes, evidence, troubled] =
    await Promise.all([
      summary(actor, today),
      myDecisions(actor, today),
      myActionItems(actor),
      rows({ owner: actor.personId }),
      rows({ state: "ACTIVE", sort: "target" }),
      can(actor, "action-item.read") ? dueActions(actor, today) : [],
      only(has("OWNER", "ISMS_MANAGER", "EXECUTIVE"), () => listOpenPeriods(actor, "mine")),
      only(can(actor, "kpi.read"), () => registerHealth(actor)),
      only(can(actor, "kpi.read"), () => currentSignals(actor)),
      only(has("ISMS_MANAGER"), () => lastChanges(actor, 8)),
      only(has("AUDITOR", "INTERNAL_AUDITOR"), () => listEvidence(actor, evidenceFilter.parse({}), 5)),
      only(has("EXECUTIVE"), () => rows({ health: "OFF_TARGET,OVERDUE", sort: "target" })),
    ]);
  return {
    today,
    numbers,
    decisions,
    items,
    owned,
    active,
    due,
    open,
    health,
    signals,
    changes,
    evidence,
    troubled,
  };
}

export type Home = Awaited<ReturnType<typeof homeOf>>;
