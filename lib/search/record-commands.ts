import "server-only";
import { z } from "zod";
import { can } from "#lib/access.ts";
import type { Actor } from "#lib/actor.ts";
import { NotFound } from "#lib/errors.ts";
import { isDefinable } from "#lib/kpis/definable.ts";
import { getKpi } from "#lib/kpis/queries.ts";
import { getObjective } from "#lib/objectives/queries.ts";
import { isMoveAllowed } from "#lib/objectives/rules.ts";

/** The page somebody stands on. */
export const recordPath = z.strictObject({ path: z.string().max(300) });

type RecordCommand = { group: "This record"; label: string; href: string };

/** What the person at hand can do with the record of a page; nothing where there is no record, or none of theirs. */
export async function recordCommands(actor: Actor, { path }: { path: string }): Promise<RecordCommand[]> {
  const kpi = /^\/kpis\/(KPI-\d{3,9})(\/|$)/.exec(path)?.[1];
  if (kpi) return kpiCommands(actor, kpi);
  const ref = /^\/objectives\/(OBJ-\d{3,9})(\/|$)/.exec(path)?.[1];
  if (!ref) return [];
  return untilHidden(async () => {
    const { objective } = await getObjective(actor, ref);
    const base = `/objectives/${ref}`;
    const isEditable =
      isMoveAllowed("objective.edit", objective.state, objective.archivedAt !== null) &&
      can(actor, "objective.edit", objective);
    return [
      ...(isEditable ? [command(`Edit ${ref}`, `${base}/edit`)] : []),
      command(`Overview of ${ref}`, base),
      ...(can(actor, "plan.read") ? [command(`Plan of ${ref}`, `${base}/plan`)] : []),
      ...(can(actor, "record.history", objective) ? [command(`History of ${ref}`, `${base}/history`)] : []),
      ...(isDefinable(objective) && can(actor, "kpi.define", objective)
        ? [command(`Add a KPI to ${ref}`, `${base}/kpis/new`)]
        : []),
    ];
  });
}

const command = (label: string, href: string): RecordCommand => ({ group: "This record", label, href });

function kpiCommands(actor: Actor, ref: string): Promise<RecordCommand[]> {
  return untilHidden(async () => {
    const { kpi, isDefinable: isOpen } = await getKpi(actor, ref);
    const { objective } = kpi;
    return [
      ...(isOpen && can(actor, "kpi.define", objective) ? [command(`Edit ${ref}`, `/kpis/${ref}/edit`)] : []),
      command(`Objective of ${ref}`, `/objectives/${objective.ref}`),
      ...(can(actor, "record.history") ? [command(`History of ${ref}`, `/history/${kpi.id}`)] : []),
    ];
  });
}

// What somebody may not see has nothing to be done with.
async function untilHidden(read: () => Promise<RecordCommand[]>): Promise<RecordCommand[]> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof NotFound) return [];
    throw error;
  }
}
