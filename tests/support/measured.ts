import { beforeAll } from "vitest";
import type { Actor } from "#lib/actor.ts";
import { database } from "#lib/db.ts";
import { pastPeriods } from "#lib/measurements/rules.ts";
import { measurementBatch } from "#lib/measurements/schema.ts";
import { type Origin, recordMeasurements } from "#lib/measurements/service.ts";
import { approveObjective, proposeObjective } from "#lib/objectives/approval.ts";
import { todayIn } from "#lib/time/day.ts";
import { addedKpi, approvedSince } from "./kpis.ts";
import { completeDraft, hashOf, readWhole } from "./objectives.ts";
import { makeCast, makePerson } from "./people.ts";

/** People around measured KPIs; filled before the tests of a file run. */
export const around = {} as Awaited<ReturnType<typeof makeCast>> & {
  executive: Actor;
  other: Actor;
  staff: Actor;
};

/** Makes the people, once for a file. */
export function withPeople(): void {
  beforeAll(async () => {
    Object.assign(around, await makeCast(), {
      executive: await makePerson("Exa Ecutive", ["EXECUTIVE"]),
      other: await makePerson("Otto Other", ["OWNER"]),
      staff: await makePerson("Stu Staff", ["STAFF"]),
    });
  });
}

const months = pastPeriods("MONTHLY", 3, { today: todayIn("UTC"), fiscalYearStart: 1 });

/** The last three months that ended, newest first. */
export const [last = "", before = "", third = ""] = months.map(({ name }) => name);

/** The same person with a token that may measure. */
export const byApi = (actor: Actor): Actor => ({ ...actor, via: "api", scopes: ["MEASURE"] });

/** Records values as an API batch names them. */
export function record(entries: object[], actor: Actor = around.owner, origin?: Origin) {
  return recordMeasurements(
    actor,
    measurementBatch.parse({ measurements: entries }).measurements,
    (index, field) => `measurements.${index}.${field}`,
    origin,
  );
}

/** How a KPI stands, as text and numbers. */
export async function standing(ref: string) {
  const row = await database().kpiStanding.findFirstOrThrow({ where: { kpi: { ref } } });
  const { status, lastValue, nextDueOn, trend, offTargetPeriods } = row;
  return {
    status,
    lastValue: lastValue?.toString() ?? null,
    nextDueOn: nextDueOn?.toISOString().slice(0, 10) ?? null,
    trend,
    offTargetPeriods,
  };
}

/** The values of a KPI with what they were, oldest period first. */
export function valuesOf(kpi: string) {
  return database().measurement.findMany({
    where: { kpi: { ref: kpi } },
    orderBy: { periodStart: "asc" },
    include: { revisions: true },
  });
}

/** An objective with a KPI (target 100 %, tolerance 5) and further ones, approved and expected since January 2026. */
export async function measured(...further: Record<string, unknown>[]) {
  const { manager, owner, evaluator, executive } = around;
  const objective = await completeDraft(around);
  const refs = [(await readWhole(objective)).kpis[0]?.ref ?? ""];
  for (const changed of further)
    refs.push(await addedKpi(manager, objective, { collector: owner, analyst: evaluator }, changed));
  await proposeObjective(manager, { ref: objective, version: (await readWhole(objective)).version });
  const contentSha256 = await hashOf(objective);
  await approveObjective(executive, { ref: objective, contentSha256, note: null, accepted: [] });
  await approvedSince(objective, "2026-01-01");
  return { objective, kpi: refs[0] ?? "", refs };
}
