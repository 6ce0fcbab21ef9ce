import "server-only";
import type { Tx } from "#lib/db.ts";
import { fromMicros, toMicros } from "#lib/decimal.ts";
import { newId } from "#lib/id.ts";
import { type RolledUp, rolledUp } from "#lib/kpis/roll-up.ts";
import { type Day, fromDay } from "#lib/time/day.ts";
import type { Period } from "#lib/time/periods.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { RollUp } from "#prisma/generated/enums.ts";
import { type LockedKpi, lockKpis, measurementColumns } from "./record.ts";
import { revise, voidValue } from "./revision.ts";
import { type Circumstances, closedFor, judgeValue } from "./rules.ts";
import { refreshStandings } from "./standing.ts";

/** A period of a KPI whose value was written. */
export type Changed = { kpiId: string; period: Period };

type Whole = { id: string; ref: string; rollUp: RollUp; unit: string; start: Day; end: Day };
type PartValue = {
  kpiId: string;
  ref: string;
  start: Day;
  value: string | null;
  numerator: string | null;
  denominator: string | null;
};

/**
 * Puts the roll-ups together again that are made of these values, and those made of them in turn. Where a part is
 * missing there is no value; one that stood there is voided, since it was made of what is gone.
 */
export async function rollUpWholes(
  tx: Tx,
  changed: readonly Changed[],
  circumstances: Circumstances,
): Promise<void> {
  const wholes = await wholesOf(tx, changed);
  if (wholes.length === 0) return;
  const kpis = await lockKpis(tx, [...new Set(wholes.map(({ ref }) => ref))], circumstances.timeZone);
  const parts = await partValues(tx, wholes);
  const written: Changed[] = [];
  const touched = new Map<string, LockedKpi>();
  for (const whole of wholes) {
    const kpi = kpis.get(whole.ref);
    if (!kpi || closedFor(kpi) !== null) continue;
    const values = parts.filter(({ kpiId, start }) => kpiId === whole.id && start === whole.start);
    const made = rolledUp(
      whole.rollUp,
      values.map(({ ref, value, numerator, denominator }) => ({
        ref,
        value: value === null ? null : toMicros(value),
        share:
          numerator === null || denominator === null
            ? null
            : { numerator: toMicros(numerator), denominator: toMicros(denominator) },
      })),
      whole.unit === "PERCENT" ? 100n : 1n,
    );
    if (!(await write(tx, kpi, { start: whole.start, end: whole.end }, made))) continue;
    touched.set(kpi.id, kpi);
    written.push({ kpiId: kpi.id, period: { start: whole.start, end: whole.end } });
  }
  if (touched.size === 0) return;
  await refreshStandings(tx, [...touched.values()], circumstances);
  await rollUpWholes(tx, written, circumstances);
}

function wholesOf(tx: Tx, changed: readonly Changed[]): Promise<Whole[]> {
  const rows = changed.map(({ kpiId, period }) => ({ id: kpiId, ...period }));
  return tx.$queryRaw<
    Whole[]
  >`SELECT DISTINCT k."id"::text AS id, k."ref", k."rollUp"::text AS "rollUp", k."unit"::text AS unit,
      c."start"::text AS start, c."end"::text AS end
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS c("id" uuid, "start" date, "end" date)
    JOIN "KpiPart" p ON p."partId" = c."id" JOIN "Kpi" k ON k."id" = p."kpiId"
    WHERE k."collection" = 'ROLL_UP' AND k."archivedAt" IS NULL ORDER BY k."ref", 5`;
}

function partValues(tx: Tx, wholes: readonly Whole[]): Promise<PartValue[]> {
  const rows = wholes.map(({ id, start }) => ({ id, start }));
  return tx.$queryRaw<
    PartValue[]
  >`SELECT c."id"::text AS "kpiId", k."ref", c."start"::text AS start, m."value"::text AS value,
      m."numerator"::text AS numerator, m."denominator"::text AS denominator
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS c("id" uuid, "start" date)
    JOIN "KpiPart" p ON p."kpiId" = c."id" JOIN "Kpi" k ON k."id" = p."partId"
    LEFT JOIN "Measurement" m ON m."kpiId" = k."id" AND m."periodStart" = c."start" AND m."voidedAt" IS NULL
    ORDER BY k."number"`;
}

/** Writes what a roll-up came to. @returns whether anything changed */
async function write(tx: Tx, kpi: LockedKpi, period: Period, made: RolledUp): Promise<boolean> {
  const before = await tx.measurement.findFirst({
    where: { kpiId: kpi.id, periodStart: fromDay(period.start), voidedAt: null },
  });
  if ("missing" in made) {
    if (!before) return false;
    await voidValue(tx, before.id);
    return true;
  }
  const reading = { value: made.value, share: null };
  const judged = judgeValue(reading, kpi, period);
  if (!judged) return false;
  if (!before) {
    await tx.measurement.create({
      data: {
        id: newId(),
        kpiId: kpi.id,
        ...measurementColumns({ period, reading, ...judged }),
        source: "ROLL_UP",
      } satisfies Prisma.MeasurementUncheckedCreateInput,
    });
    return true;
  }
  if (before.value.equals(new Prisma.Decimal(fromMicros(made.value)))) return false;
  await revise(tx, before, {
    reading,
    comment: null,
    reason: "A part of this roll-up changed.",
    source: "ROLL_UP",
  });
  return true;
}
