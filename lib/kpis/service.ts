import "server-only";
import type { Actor } from "#lib/actor.ts";
import { change } from "#lib/change.ts";
import type { Tx } from "#lib/db.ts";
import { Conflict } from "#lib/errors.ts";
import { newId } from "#lib/id.ts";
import { notify } from "#lib/inbox/service.ts";
import { assertMove } from "#lib/objectives/guards.ts";
import type { WholeObjective } from "#lib/objectives/record.ts";
import { completionOf } from "#lib/objectives/rules.ts";
import { assertWorking, loadObjective } from "#lib/objectives/service.ts";
import { reference, takeNumbers } from "#lib/references.ts";
import { fromDay } from "#lib/time/day.ts";
import { editableValues } from "./editable.ts";
import { assertPartsFit, setLists } from "./parts.ts";
import type { WholeKpi } from "./record.ts";
import type { KpiEdit, KpiFields, KpiMove, KpiRetirement, NewKpi } from "./schema.ts";
import { refreshObjectiveStandings } from "./standing-store.ts";

/** Locks the objective of a KPI and reads both: the `load` of every act on an existing KPI. */
export const loadKpi = (ref: string) => async (tx: Tx) => {
  const found = await tx.kpi.findUnique({ where: { ref }, select: { objective: { select: { ref: true } } } });
  const objective = found && (await loadObjective(found.objective.ref)(tx));
  const kpi = objective?.kpis.find((each) => each.ref === ref);
  return objective && kpi ? { ...objective, kpi } : null;
};

/** Adds a KPI to a draft, or to an approved objective that has none yet. @returns its reference */
export function addKpi(actor: Actor, input: NewKpi): Promise<{ ref: string; objectiveRef: string }> {
  const { objectiveRef, ...fields } = input;
  return change(actor, "kpi.define", loadObjective(objectiveRef), async (tx, objective) => {
    assertDefinable("kpi.define", objective);
    await assertPeople(tx, fields, null);
    const number = await takeNumbers(tx, "KPI");
    const ref = reference("KPI", number);
    const id = newId();
    await tx.kpi.create({ data: { id, number, ref, objectiveId: objective.id, ...columns(fields) } });
    await setLists(tx, { id, ref }, fields, null);
    await tell(tx, actor, { ref, name: fields.name }, fields, null);
    return { ref, objectiveRef };
  });
}

/** Saves a KPI whose definition is not approved yet. @throws Conflict with the KPI as it is now */
export function editKpi(actor: Actor, input: KpiEdit): Promise<{ ref: string; objectiveRef: string }> {
  const { ref, version, ...fields } = input;
  return change(actor, "kpi.define", loadKpi(ref), async (tx, { kpi, ...objective }) => {
    assertDefinable("kpi.define", objective);
    assertExpected(kpi, version);
    await assertPeople(tx, fields, kpi);
    await assertPartsFit(tx, kpi, fields);
    // The row is written even where a list alone changed: it counts the versions.
    await tx.kpi.update({ where: { id: kpi.id }, data: columns(fields) });
    await setLists(tx, kpi, fields, kpi);
    await tell(tx, actor, { ref, name: fields.name }, fields, kpi);
    return { ref, objectiveRef: objective.ref };
  });
}

/** Takes a KPI off a draft; its reference is never given to another. @throws Conflict while a roll-up is made of it */
export function archiveKpi(actor: Actor, input: KpiMove): Promise<{ ref: string; objectiveRef: string }> {
  return change(actor, "kpi.archive", loadKpi(input.ref), async (tx, { kpi, ...objective }) => {
    assertDefinable("kpi.archive", objective);
    assertExpected(kpi, input.version);
    const wholes = await tx.kpi.findMany({
      where: { parts: { some: { partId: kpi.id } }, archivedAt: null },
      select: { ref: true },
      orderBy: { number: "asc" },
    });
    if (wholes.length > 0)
      throw new Conflict(
        `${wholes.map(({ ref }) => ref).join(", ")} is put together from ${kpi.ref}. Take it out of there first.`,
      );
    await tx.kpi.update({ where: { id: kpi.id }, data: { archivedAt: new Date() } });
    return { ref: input.ref, objectiveRef: objective.ref };
  });
}

/**
 * Ends the measuring of an approved KPI; what was measured stays.
 * @throws Conflict for the last one an active objective has: without a KPI nobody could say how it stands
 */
export function retireKpi(
  actor: Actor,
  input: KpiRetirement,
): Promise<{ ref: string; objectiveRef: string }> {
  return change(actor, "kpi.retire", loadKpi(input.ref), async (tx, { kpi, ...objective }) => {
    assertMove("kpi.retire", objective);
    assertExpected(kpi, input.version);
    if (kpi.approvedAt === null) throw new Conflict(`${kpi.ref} was never approved. Archive it instead.`);
    if (kpi.state === "RETIRED") throw new Conflict(`${kpi.ref} is retired already.`);
    const others = objective.kpis.filter((each) => each.id !== kpi.id && isMeasured(each));
    if (objective.state === "ACTIVE" && others.length === 0)
      throw new Conflict(
        `${kpi.ref} is the last KPI of ${objective.ref}, which is active: without it nobody could say how it stands.`,
      );
    const data = { state: "RETIRED", retiredAt: new Date(), retiredReason: input.reason } as const;
    await tx.kpi.update({ where: { id: kpi.id }, data });
    // Nothing more is due of it; how it stood stays.
    await tx.kpiStanding.updateMany({ where: { kpiId: kpi.id }, data: { nextDueOn: null } });
    await refreshObjectiveStandings(tx, [objective.id]);
    await notify(tx, actor, {
      to: [kpi.collectorId, kpi.analystId, objective.ownerId],
      kind: "DECISION",
      text: `retired ${kpi.ref} ${kpi.name}`,
      detail: input.reason,
      href: `/kpis/${kpi.ref}`,
    });
    return { ref: input.ref, objectiveRef: objective.ref };
  });
}

const isMeasured = ({ state, approvedAt }: WholeKpi) => state === "ACTIVE" && approvedAt !== null;

/** @throws Conflict when the definitions of this objective's KPIs are not to be changed now */
function assertDefinable(act: "kpi.define" | "kpi.archive", objective: WholeObjective): void {
  assertMove(act, objective);
  if (objective.state === "DRAFT") return;
  const completion = completionOf(objective);
  if (completion === "proposed")
    throw new Conflict(
      `The KPIs of ${objective.ref} wait for their approval. Withdraw the proposal to change them.`,
    );
  if (completion === null)
    throw new Conflict(
      `${objective.ref} is approved and locked: the definitions of its KPIs change only by a change request.`,
    );
}

function assertExpected(kpi: WholeKpi, version: number): void {
  if (kpi.version === version) return;
  throw new Conflict(
    `${kpi.ref} was changed by somebody else meanwhile. Nothing you typed is lost: compare and save again.`,
    { code: "stale", current: editableValues(kpi) },
  );
}

async function assertPeople(tx: Tx, fields: KpiFields, before: WholeKpi | null): Promise<void> {
  for (const path of ["collectorId", "analystId"] as const) {
    const chosen = fields[path];
    if (chosen && chosen !== before?.[path]) await assertWorking(tx, chosen, path);
  }
}

function columns({ interim: _, levels: __, parts: ___, baselineOn, unit, targetValue, ...rest }: KpiFields) {
  return {
    ...rest,
    baselineOn: fromDay(baselineOn),
    unit: rest.scale === "NUMBER" ? (unit ?? "PERCENT") : "SCORE",
    targetValue: rest.scale === "SIGN_OFF" ? "1" : targetValue,
  } as const;
}

async function tell(
  tx: Tx,
  actor: Actor,
  { ref, name }: { ref: string; name: string },
  now: KpiFields,
  before: WholeKpi | null,
): Promise<void> {
  const duties = { collectorId: "measure", analystId: "evaluate" } as const;
  for (const path of ["collectorId", "analystId"] as const) {
    if (now[path] === (before?.[path] ?? null)) continue;
    const text = `asks you to ${duties[path]} ${ref} ${name}`;
    await notify(tx, actor, { to: [now[path]], kind: "ASSIGNMENT", text, href: `/kpis/${ref}` });
  }
}
