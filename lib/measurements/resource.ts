import "server-only";
import { z } from "zod";
import type { Actor } from "#lib/actor.ts";
import { pageOf, pageQuery } from "#lib/paging.ts";
import { isDay, toDay } from "#lib/time/day.ts";
import { periodName } from "#lib/time/period-name.ts";
import { view } from "#lib/view.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { KpiStatus, MeasurementSource } from "#prisma/generated/enums.ts";

const aDay = (name: string) => z.string().refine(isDay, `${name} is a day, as 2026-10-31.`).optional();

/** What the list of the API can be filtered by. */
export const measurementQuery = z.strictObject({
  ...pageQuery.shape,
  kpi: z.string().max(20).optional(),
  objective: z.string().max(20).optional(),
  status: z.enum(KpiStatus, "status is ON_TARGET, AT_RISK or OFF_TARGET.").optional(),
  source: z.enum(MeasurementSource, "source is one of the sources of a measurement.").optional(),
  from: aDay("from"),
  to: aDay("to"),
});
type Query = z.output<typeof measurementQuery>;

const shape = {
  kpi: { select: { ref: true, frequency: true } },
  token: { select: { id: true, name: true } },
  revisions: { orderBy: { number: "asc" } },
} satisfies Prisma.MeasurementInclude;
type Row = Prisma.MeasurementGetPayload<{ include: typeof shape }>;

/** One page of measurements as the API gives them, oldest first; those of an import that was undone are left out. */
export function listMeasurementResources(actor: Actor, { limit, cursor, ...query }: Query) {
  return view(actor, "measurement.read", async (db) => {
    if (query.kpi && !(await db.kpi.findUnique({ where: { ref: query.kpi }, select: { id: true } })))
      return null;
    const rows = await db.measurement.findMany({
      relationLoadStrategy: "join",
      where: { ...(cursor ? { id: { gt: cursor } } : {}), ...where(query) },
      include: shape,
      orderBy: { id: "asc" },
      take: limit + 1,
    });
    const page = pageOf(rows, limit);
    return { ...page, data: page.data.map((row) => asResource(row, actor)) };
  });
}

function where({
  kpi,
  objective,
  status,
  source,
  from,
  to,
}: Omit<Query, "limit" | "cursor">): Prisma.MeasurementWhereInput {
  return {
    voidedAt: null,
    ...(kpi ? { kpi: { ref: kpi } } : objective ? { kpi: { objective: { ref: objective } } } : {}),
    ...(status ? { status } : {}),
    ...(source ? { source } : {}),
    ...(from ? { periodStart: { gte: new Date(from) } } : {}),
    ...(to ? { periodEnd: { lte: new Date(to) } } : {}),
  };
}

/** One measurement as the API gives it. @throws NotFound */
export async function getMeasurementResource(actor: Actor, id: string) {
  const row = await view(actor, "measurement.read", (db) =>
    db.measurement.findFirst({ where: { id, voidedAt: null }, include: shape }),
  );
  return asResource(row, actor);
}

function asResource(row: Row, { organisation }: Actor) {
  const period = { start: toDay(row.periodStart), end: toDay(row.periodEnd) };
  const decimal = (value: { toString(): string } | null) => value?.toString() ?? null;
  return {
    id: row.id,
    kpi: row.kpi.ref,
    period: periodName(period, row.kpi.frequency, organisation.fiscalYearStart),
    periodStart: period.start,
    periodEnd: period.end,
    value: row.value.toString(),
    numerator: decimal(row.numerator),
    denominator: decimal(row.denominator),
    comment: row.comment,
    status: row.status,
    late: row.isLate,
    target: {
      direction: row.direction,
      value: decimal(row.targetValue),
      rangeLow: decimal(row.rangeLow),
      rangeHigh: decimal(row.rangeHigh),
      tolerance: row.tolerance.toString(),
    },
    source: row.source,
    token: row.token,
    payloadSha256: row.payloadSha256,
    revision: row.revision,
    earlier: row.revisions.map((old) => ({
      revision: old.number,
      value: old.value.toString(),
      status: old.status,
      comment: old.comment,
      recordedAt: old.recordedAt.toISOString(),
      correctedBecause: old.reason,
    })),
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
