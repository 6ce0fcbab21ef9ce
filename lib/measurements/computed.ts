import "server-only";
import { systemActor } from "#lib/actor.ts";
import type { Tx } from "#lib/db.ts";
import { newId } from "#lib/id.ts";
import { fromDay, toDay } from "#lib/time/day.ts";
import { periodName } from "#lib/time/period-name.ts";
import { dueOn, hasEnded, type Period } from "#lib/time/periods.ts";
import { inTransaction } from "#lib/transaction.ts";
import { view } from "#lib/view.ts";
import type { ComputedFigure } from "#prisma/generated/enums.ts";
import { counts } from "./counts.ts";
import { figureInWords, figureOf, waitsForGrace } from "./figures.ts";
import { type LockedKpi, lockKpis, measurementColumns } from "./record.ts";
import { type Changed, rollUpWholes } from "./roll-up.ts";
import { type Circumstances, closedFor, expectedOf, judgeValue } from "./rules.ts";
import { refreshStandings } from "./standing.ts";

const system = systemActor("job");

/**
 * Computes what the ended periods of all computed KPIs lack. Each KPI is written in a transaction of its own: what was
 * killed on the way goes on with the next, and done twice it changes nothing.
 * @returns how many values were recorded, and for how many periods there was nothing to count
 */
export async function recordComputed(
  circumstances: Circumstances,
): Promise<{ recorded: number; empty: number }> {
  const total = { recorded: 0, empty: 0 };
  const kpis = await view(system, "kpi.read", (db) =>
    db.kpi.findMany({
      where: {
        collection: "COMPUTED",
        state: "ACTIVE",
        approvedAt: { not: null },
        archivedAt: null,
        objective: { state: "ACTIVE", archivedAt: null },
      },
      select: { ref: true, computedFigure: true },
      orderBy: { number: "asc" },
    }),
  );
  for (const { ref, computedFigure } of kpis) {
    if (computedFigure === null) continue;
    const done = await inTransaction(
      system,
      "measurement.record",
      (tx) => computeKpi(tx, ref, computedFigure, circumstances),
      { timeout: 60_000 },
    );
    total.recorded += done.recorded;
    total.empty += done.empty;
  }
  return total;
}

async function computeKpi(tx: Tx, ref: string, figure: ComputedFigure, circumstances: Circumstances) {
  const kpi = (await lockKpis(tx, [ref], circumstances.timeZone)).get(ref);
  if (!kpi || closedFor(kpi) !== null) return { recorded: 0, empty: 0 };
  const changed: Changed[] = [];
  const periods = await lacking(tx, kpi, figure, circumstances);
  for (const period of periods)
    if (await compute(tx, kpi, figure, { period, circumstances })) changed.push({ kpiId: kpi.id, period });
  if (periods.length > 0) {
    await refreshStandings(tx, [kpi], circumstances);
    await rollUpWholes(tx, changed, circumstances);
  }
  return { recorded: changed.length, empty: periods.length - changed.length };
}

async function lacking(tx: Tx, kpi: LockedKpi, figure: ComputedFigure, circumstances: Circumstances) {
  const { today, fiscalYearStart } = circumstances;
  const [values, waivers] = [
    await tx.measurement.findMany({
      where: { kpiId: kpi.id, voidedAt: null },
      select: { periodStart: true },
    }),
    await tx.measurementWaiver.findMany({ where: { kpiId: kpi.id }, select: { periodStart: true } }),
  ];
  const known = new Set([...values, ...waivers].map(({ periodStart }) => toDay(periodStart)));
  return expectedOf(kpi, today, fiscalYearStart).filter(
    (period) =>
      !known.has(period.start) &&
      hasEnded(period, today) &&
      (!waitsForGrace(figure) || dueOn(period, kpi.frequency) <= today),
  );
}

type Asked = { period: Period; circumstances: Circumstances };

/** Records a period's figure with how it came about; where there was nothing to count, the reason for none. */
async function compute(tx: Tx, kpi: LockedKpi, figure: ComputedFigure, { period, circumstances }: Asked) {
  const counted = await counts[figure](tx, period, circumstances);
  const comment = figureInWords(
    figure,
    counted,
    periodName(period, kpi.frequency, circumstances.fiscalYearStart),
  );
  const reading = figureOf(counted);
  const where = { kpiId: kpi.id, periodStart: fromDay(period.start) };
  if (reading === null) {
    await tx.measurementWaiver.create({
      data: { id: newId(), ...where, periodEnd: fromDay(period.end), reason: comment },
    });
    return false;
  }
  const judged = judgeValue(reading, kpi, period);
  if (!judged) return false;
  await tx.measurement.create({
    data: {
      id: newId(),
      kpiId: kpi.id,
      ...measurementColumns({ period, reading, ...judged }),
      comment,
      source: "COMPUTED",
    },
  });
  return true;
}
