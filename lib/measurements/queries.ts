import "server-only";
import { can } from "#lib/access.ts";
import type { Actor } from "#lib/actor.ts";
import { type Db, readRows } from "#lib/db.ts";
import { toMicros } from "#lib/decimal.ts";
import { targetFor } from "#lib/kpis/definition.ts";
import { addDays, fromDay, toDay } from "#lib/time/day.ts";
import { periodName } from "#lib/time/period-name.ts";
import { dueOn, hasEnded, type Period } from "#lib/time/periods.ts";
import { view } from "#lib/view.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { asMeasured, type LockedKpi, measuredKpi } from "./record.ts";
import { type Circumstances, circumstancesOf, closedFor, expectedOf, pastPeriods } from "./rules.ts";
import { type OpenPeriod, openPeriod } from "./sheet.ts";

const shownMeasurement = {
  revisions: { orderBy: { number: "desc" } },
} satisfies Prisma.MeasurementInclude;

const mostShown = 500;

/** Everything measured of a KPI, newest first, with corrections, waivers, conclusions, and the periods that lie open. */
export async function getHistory(actor: Actor, ref: string) {
  const circumstances = circumstancesOf(actor.organisation);
  return view(actor, "measurement.read", async (db) => {
    const row = await db.kpi.findUnique({ where: { ref }, include: measuredKpi });
    if (!row) return null;
    const kpi = asMeasured(row, circumstances.timeZone);
    const where = { kpiId: kpi.id };
    const [measurements, waivers, evaluations] = await Promise.all([
      db.measurement.findMany({
        where: { ...where, voidedAt: null },
        include: shownMeasurement,
        orderBy: { periodStart: "desc" },
        take: mostShown,
      }),
      db.measurementWaiver.findMany({ where, orderBy: { periodStart: "desc" }, take: mostShown }),
      db.kpiEvaluation.findMany({
        where,
        include: { evaluator: { select: { name: true } } },
        orderBy: { id: "desc" },
        take: 50,
      }),
    ]);
    const people = await names(db, [
      ...measurements.flatMap((each) => [
        each.createdById,
        each.updatedById,
        ...each.revisions.map((old) => old.recordedById),
      ]),
      ...waivers.map((each) => each.createdById),
    ]);
    const name = (period: { periodStart: Date; periodEnd: Date }) =>
      periodName(
        { start: toDay(period.periodStart), end: toDay(period.periodEnd) },
        kpi.frequency,
        circumstances.fiscalYearStart,
      );
    const known = new Set([...measurements, ...waivers].map(({ periodStart }) => toDay(periodStart)));
    const silent = expectedOf(kpi, circumstances.today, circumstances.fiscalYearStart)
      .filter((period) => hasEnded(period, circumstances.today) && !known.has(period.start))
      .map((period) => periodName(period, kpi.frequency, circumstances.fiscalYearStart));
    return {
      kpi,
      silent,
      measurements: measurements.map((each) => ({
        ...each,
        period: name(each),
        by: people.get(each.updatedById ?? "") ?? null,
      })),
      waivers: waivers.map((each) => ({
        ...each,
        period: name(each),
        by: people.get(each.createdById ?? "") ?? null,
      })),
      evaluations,
      people,
    };
  });
}

export type MeasurementHistory = Awaited<ReturnType<typeof getHistory>>;
export type ShownMeasurement = MeasurementHistory["measurements"][number];

async function names(db: Db, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const people = await db.person.findMany({
    where: { id: { in: wanted } },
    select: { id: true, name: true },
  });
  return new Map(people.map((person) => [person.id, person.name]));
}

/** Whose open periods are asked for: those one measures oneself, or everybody's. */
export type Whose = "mine" | "everybody";

const mostKpis = 200;
const mostPeriods = 6;
const mostRows = 100;

/**
 * The ended periods without value or waiver that somebody waits for, by their due day. Of each KPI the newest few; the
 * page of the KPI has all.
 */
export function listOpenPeriods(
  actor: Actor,
  whose: Whose,
): Promise<{ periods: OpenPeriod[]; more: number }> {
  const circumstances = circumstancesOf(actor.organisation);
  return view(actor, "measurement.read", async (db) => {
    const mine: Prisma.KpiWhereInput = {
      OR: [{ collectorId: actor.personId }, { collectorId: null, objective: { ownerId: actor.personId } }],
    };
    const rows = await db.kpi.findMany({
      relationLoadStrategy: "join",
      where: {
        state: "ACTIVE",
        approvedAt: { not: null },
        collection: { notIn: ["ROLL_UP", "COMPUTED"] },
        objective: { state: "ACTIVE", archivedAt: null },
        // Due at most five days after its end: what is due later is not over yet.
        standing: { nextDueOn: { lte: fromDay(addDays(circumstances.today, 5)) } },
        ...(whose === "mine" ? mine : {}),
      },
      include: {
        ...measuredKpi,
        levels: { select: { level: true, description: true }, orderBy: { level: "asc" } },
      },
      orderBy: [{ standing: { nextDueOn: "asc" } }, { number: "asc" }],
      take: mostKpis,
    });
    const kpis = rows
      .map((row) => ({
        ...asMeasured(row, circumstances.timeZone),
        title: row.objective.title,
        levels: row.levels,
      }))
      .filter((kpi) => can(actor, "measurement.record", kpi));
    const filled = await readFilled(db, kpis);
    const open = kpis.map((kpi) => openOf(kpi, filled.get(kpi.id), circumstances));
    const periods = open.flatMap((each) => each.periods).toSorted((a, b) => a.dueOn.localeCompare(b.dueOn));
    const shown = periods.slice(0, mostRows);
    const more = open.reduce((sum, each) => sum + each.more, 0) + periods.length - shown.length;
    return { periods: shown, more };
  });
}

type Filled = { starts: Set<string>; readings: string[] };

async function readFilled(db: Db, kpis: readonly { id: string }[]): Promise<Map<string, Filled>> {
  const ids = kpis.map(({ id }) => id);
  const rows = await readRows<{ id: string; starts: string[]; readings: string[] }>(
    db,
    Prisma.sql`SELECT k."id"::text AS id,
      ARRAY(SELECT m."periodStart"::text FROM "Measurement" m WHERE m."kpiId" = k."id" AND m."voidedAt" IS NULL
        UNION ALL SELECT w."periodStart"::text FROM "MeasurementWaiver" w WHERE w."kpiId" = k."id") AS starts,
      ARRAY(SELECT trim_scale(m."value")::text FROM "Measurement" m WHERE m."kpiId" = k."id" AND m."voidedAt" IS NULL
        ORDER BY m."periodStart" DESC LIMIT 5) AS readings
    FROM unnest(${ids}::uuid[]) AS k("id")`,
  );
  return new Map(
    rows.map(({ id, starts, readings }) => [id, { starts: new Set(starts), readings: readings.reverse() }]),
  );
}

type SheetKpi = LockedKpi & { title: string; levels: readonly { level: number; description: string }[] };

function openOf(kpi: SheetKpi, filled: Filled | undefined, circumstances: Circumstances) {
  const { today, fiscalYearStart } = circumstances;
  const silent = expectedOf(kpi, today, fiscalYearStart).filter(
    (period) => hasEnded(period, today) && !filled?.starts.has(period.start),
  );
  const shown = silent.slice(-mostPeriods);
  return {
    periods: shown.map((period) => openRow(kpi, period, filled, circumstances)),
    more: silent.length - shown.length,
  };
}

function openRow(
  kpi: SheetKpi,
  period: Period,
  filled: Filled | undefined,
  circumstances: Circumstances,
): OpenPeriod {
  const name = periodName(period, kpi.frequency, circumstances.fiscalYearStart);
  const due = dueOn(period, kpi.frequency);
  return openPeriod(kpi, {
    ...period,
    name,
    dueOn: due,
    isOverdue: due < circumstances.today,
    target: targetFor(kpi, kpi.objective.endsOn, period.end),
    before: (filled?.readings ?? []).map(toMicros),
    currency: circumstances.currency,
  });
}

const gridPeriods = { DAILY: 31, WEEKLY: 26, MONTHLY: 24, QUARTERLY: 12, SEMI_ANNUAL: 8, ANNUAL: 6 } as const;

/** The ended periods of a KPI that have no value yet, expected or not, newest first: what a backfill fills. */
export function listBackfill(actor: Actor, ref: string): Promise<OpenPeriod[]> {
  const circumstances = circumstancesOf(actor.organisation);
  return view(actor, "measurement.read", async (db) => {
    const row = await db.kpi.findUnique({
      where: { ref },
      include: {
        ...measuredKpi,
        levels: { select: { level: true, description: true }, orderBy: { level: "asc" } },
      },
    });
    if (!row) return null;
    const kpi = {
      ...asMeasured(row, circumstances.timeZone),
      title: row.objective.title,
      levels: row.levels,
    };
    if (closedFor(kpi) !== null || !can(actor, "measurement.record", kpi)) return [];
    if (kpi.collection === "ROLL_UP" || kpi.collection === "COMPUTED") return [];
    const filled = (await readFilled(db, [kpi])).get(kpi.id);
    return pastPeriods(kpi.frequency, gridPeriods[kpi.frequency], circumstances)
      .filter(({ period }) => !filled?.starts.has(period.start))
      .map(({ period }) => openRow(kpi, period, filled, circumstances));
  });
}
