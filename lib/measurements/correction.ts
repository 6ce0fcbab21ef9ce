import "server-only";
import type { Actor } from "#lib/actor.ts";
import { change } from "#lib/change.ts";
import type { Tx } from "#lib/db.ts";
import { Conflict, fieldError, RuleViolation } from "#lib/errors.ts";
import { newId } from "#lib/id.ts";
import { fromDay, toDay } from "#lib/time/day.ts";
import { periodName, periodNamed } from "#lib/time/period-name.ts";
import { lockKpis } from "./record.ts";
import { revise } from "./revision.ts";
import { rollUpWholes } from "./roll-up.ts";
import { circumstancesOf, expectedOf } from "./rules.ts";
import type { Correction, Waiver } from "./schema.ts";
import { sourceOf } from "./service.ts";
import { refreshStandings } from "./standing.ts";
import { isWrong, readValue } from "./value.ts";

/** Replaces a recorded value with a reason; what it was stays. @throws Conflict with the value as it is now */
export function correctMeasurement(
  actor: Actor,
  { id, version, reason, comment, ...typed }: Correction,
): Promise<{ id: string; kpi: string; period: string }> {
  const circumstances = circumstancesOf(actor.organisation);
  return change(actor, "measurement.correct", loadMeasurement(actor, id), async (tx, { row, kpi }) => {
    if (row.source === "ROLL_UP" || row.source === "COMPUTED")
      throw new RuleViolation(`The values of ${kpi.ref} are computed. Correct what they are made of.`);
    if (row.version !== version)
      throw new Conflict(
        "This value was changed by somebody else meanwhile. Compare, and correct it again.",
        {
          code: "stale",
          current: { version: row.version, value: row.value.toString(), comment: row.comment },
        },
      );
    const reading = readValue(typed, kpi, circumstances.currency);
    if (isWrong(reading)) throw fieldError(reading.path, reading.message);
    const period = { start: toDay(row.periodStart), end: toDay(row.periodEnd) };
    await revise(tx, row, { reading, comment, reason, source: sourceOf(actor) });
    await refreshStandings(tx, [kpi], circumstances);
    await rollUpWholes(tx, [{ kpiId: kpi.id, period }], circumstances);
    const { fiscalYearStart } = circumstances;
    return { id, kpi: kpi.ref, period: periodName(period, kpi.frequency, fiscalYearStart) };
  });
}

const loadMeasurement = (actor: Actor, id: string) => async (tx: Tx) => {
  const found = await tx.measurement.findFirst({
    where: { id, voidedAt: null },
    select: { kpi: { select: { ref: true } } },
  });
  if (!found) return null;
  const { ref } = found.kpi;
  const kpi = (await lockKpis(tx, [ref], actor.organisation.timeZone)).get(ref);
  const row = await tx.measurement.findFirst({ where: { id, voidedAt: null } });
  if (!kpi || !row) return null;
  return { id, ref, ownerId: kpi.ownerId, collectorId: kpi.collectorId, row, kpi };
};

/** Says why an expected period has no value and needs none. It is overdue no longer; it never counts as on target. */
export function waivePeriod(actor: Actor, { ref, period: name, reason }: Waiver): Promise<{ ref: string }> {
  const circumstances = circumstancesOf(actor.organisation);
  const { today, fiscalYearStart, timeZone } = circumstances;
  return change(
    actor,
    "measurement.waive",
    async (tx) => (await lockKpis(tx, [ref], timeZone)).get(ref) ?? null,
    async (tx, kpi) => {
      const period = periodNamed(name, kpi.frequency, fiscalYearStart);
      if (typeof period === "string") throw fieldError("period", period);
      const isExpected = expectedOf(kpi, today, fiscalYearStart).some(({ start }) => start === period.start);
      if (!isExpected || period.end >= today)
        throw fieldError("period", `No value of ${ref} is asked for ${name}, so none can be waived.`);
      const where = { kpiId: kpi.id, periodStart: fromDay(period.start) };
      if (await tx.measurement.findFirst({ where: { ...where, voidedAt: null }, select: { id: true } }))
        throw new Conflict(`${ref} has a value for ${name}. There is nothing to waive.`);
      if (await tx.measurementWaiver.findFirst({ where, select: { id: true } }))
        throw new Conflict(`The value of ${ref} for ${name} was waived already.`);
      await tx.measurementWaiver.create({
        data: { id: newId(), ...where, periodEnd: fromDay(period.end), reason },
      });
      await refreshStandings(tx, [kpi], circumstances);
      return { ref };
    },
  );
}
