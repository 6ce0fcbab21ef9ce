import "server-only";
import { can } from "#lib/access.ts";
import type { Actor } from "#lib/actor.ts";
import type { Db } from "#lib/db.ts";
import { asMeasured, measuredKpi } from "#lib/measurements/record.ts";
import { circumstancesOf, expectedOf } from "#lib/measurements/rules.ts";
import { addDays, fromDay, toDay } from "#lib/time/day.ts";
import { periodName } from "#lib/time/period-name.ts";
import { dueOn } from "#lib/time/periods.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { Asked } from "./records.ts";
import type { CalendarEvent } from "./rules.ts";

/** The most KPIs whose values a calendar tells; those due first. */
export const mostKpis = 500;

const mostPast = 6;

/** Periods that wait for a value or will, by the day on which it is due: from the same rule as the standing. */
export async function dueValues(
  db: Db,
  actor: Actor,
  { from, to, of, kinds }: Asked,
): Promise<{ events: CalendarEvent[]; isCut: boolean }> {
  if (!kinds.includes("measurement") || !can(actor, "measurement.read")) return { events: [], isCut: false };
  const { timeZone, fiscalYearStart, today } = circumstancesOf(actor.organisation);
  const me = actor.personId;
  const mine: Prisma.KpiWhereInput = {
    OR: [{ collectorId: me }, { collectorId: null, objective: { ownerId: me } }],
  };
  const rows = await db.kpi.findMany({
    relationLoadStrategy: "join",
    where: {
      state: "ACTIVE",
      approvedAt: { not: null },
      collection: { notIn: ["ROLL_UP", "COMPUTED"] },
      objective: { state: "ACTIVE", archivedAt: null },
      standing: { nextDueOn: { lte: fromDay(to) } },
      ...(of === "mine" ? mine : {}),
    },
    include: { ...measuredKpi, collector: { select: { name: true } } },
    orderBy: [{ standing: { nextDueOn: "asc" } }, { number: "asc" }],
    take: mostKpis + 1,
  });
  const kpis = rows.slice(0, mostKpis);
  const filled = await readFilled(db, kpis, addDays(from, -6));
  const events = kpis.flatMap((row) => {
    const kpi = asMeasured(row, timeZone);
    const open = expectedOf(kpi, to, fiscalYearStart)
      .map((period) => ({ period, day: dueOn(period, kpi.frequency) }))
      .filter(({ day, period }) => day >= from && day <= to && !filled.has(`${kpi.id} ${period.start}`));
    const past = open.filter(({ day }) => day < today);
    return open.slice(Math.max(0, past.length - mostPast)).map(({ period, day }): CalendarEvent => {
      const name = periodName(period, kpi.frequency, fiscalYearStart);
      return {
        uid: `measurement-${kpi.id}-${period.start}`,
        kind: "measurement",
        day,
        title: `${kpi.ref} ${kpi.name}`,
        detail: `Value of ${name}${row.collector ? `, measured by ${row.collector.name}` : ""}`,
        href: `/kpis/${kpi.ref}`,
      };
    });
  });
  return { events, isCut: rows.length > mostKpis };
}

async function readFilled(db: Db, kpis: readonly { id: string }[], from: string): Promise<Set<string>> {
  const where = { kpiId: { in: kpis.map(({ id }) => id) }, periodEnd: { gte: fromDay(from) } };
  const select = { kpiId: true, periodStart: true } as const;
  const [values, waivers] = await Promise.all([
    db.measurement.findMany({ where: { ...where, voidedAt: null }, select }),
    db.measurementWaiver.findMany({ where, select }),
  ]);
  return new Set([...values, ...waivers].map(({ kpiId, periodStart }) => `${kpiId} ${toDay(periodStart)}`));
}
