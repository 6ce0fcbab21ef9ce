import { type Actor, systemActor } from "#lib/actor.ts";
import { newKpi } from "#lib/kpis/schema.ts";
import { addKpi } from "#lib/kpis/service.ts";
import { inTransaction } from "#lib/transaction.ts";

/** What a person might write of a KPI that lacks nothing; fields can be exchanged. */
export function kpiValues(changed: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    name: "Restores within four hours",
    unit: "PERCENT",
    direction: "HIGHER",
    baselineValue: "82",
    baselineOn: "2025-12-01",
    targetValue: "100",
    tolerance: "5",
    frequency: "MONTHLY",
    method: "Restored samples within four hours, divided by all samples.",
    dataSource: "Backup server",
    ...changed,
  };
}

/** Adds a complete KPI to an objective. @returns its reference */
export async function addedKpi(
  actor: Actor,
  objectiveRef: string,
  people: { collector: Actor; analyst: Actor },
  changed: Record<string, unknown> = {},
): Promise<string> {
  const values = {
    objectiveRef,
    ...kpiValues({ collectorId: people.collector.personId, analystId: people.analyst.personId, ...changed }),
  };
  return (await addKpi(actor, newKpi.parse(values))).ref;
}

/** Makes an approved objective what it was before KPIs were asked for. */
export function withoutKpis(ref: string): Promise<void> {
  return inTransaction(systemActor("seed"), "kpi.archive", async (tx) => {
    const where = { objective: { ref } };
    await tx.kpiStanding.deleteMany({ where: { kpi: where } });
    await tx.kpi.updateMany({ where, data: { approvedAt: null } });
    await tx.kpi.updateMany({ where, data: { archivedAt: new Date() } });
  });
}

/** Moves the approval of an objective's KPIs back to a day, so that what lies behind us was expected. */
export function approvedSince(objectiveRef: string, day: string): Promise<void> {
  return inTransaction(systemActor("seed"), "objective.approve", async (tx) => {
    const where = { objective: { ref: objectiveRef }, archivedAt: null };
    await tx.kpi.updateMany({ where, data: { approvedAt: new Date(`${day}T12:00:00Z`) } });
  });
}
