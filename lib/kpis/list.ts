import "server-only";
import type { Actor } from "#lib/actor.ts";
import { limitSql, readRows } from "#lib/db.ts";
import { holding } from "#lib/like.ts";
import { type Day, todayIn } from "#lib/time/day.ts";
import { view } from "#lib/view.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type {
  Frequency,
  KpiDirection,
  KpiScale,
  KpiState,
  KpiStatus,
  KpiUnit,
  ObjectiveState,
} from "#prisma/generated/enums.ts";
import type { KpiFilter, KpiFilterNames, KpiSortColumn } from "./filter.ts";

/** KPIs on one page of a list. */
export const kpiPageSize = 50;

/** One row of the register of KPIs. Days as `YYYY-MM-DD`, numbers as decimal text. */
export type KpiRow = {
  id: string;
  ref: string;
  name: string;
  state: KpiState;
  isApproved: boolean;
  scale: KpiScale;
  unit: KpiUnit;
  unitLabel: string | null;
  /** Of a scale: where it ends. */
  highest: number | null;
  direction: KpiDirection;
  targetValue: string | null;
  rangeLow: string | null;
  rangeHigh: string | null;
  frequency: Frequency;
  objectiveRef: string;
  objectiveTitle: string;
  objectiveState: ObjectiveState;
  functionName: string | null;
  collectorName: string | null;
  analystName: string | null;
  status: KpiStatus;
  lastValue: string | null;
  measuredTo: Day | null;
  nextDueOn: Day | null;
};

const order: Record<KpiSortColumn, Prisma.Sql> = {
  ref: Prisma.sql`k."number"`,
  name: Prisma.sql`k."name" COLLATE "und-x-icu"`,
  objective: Prisma.sql`o."number"`,
  // Worst first.
  status: Prisma.sql`array_position(ARRAY['OFF_TARGET', 'AT_RISK', 'NO_DATA', 'ON_TARGET'], coalesce(s."status"::text, 'NO_DATA'))`,
  due: Prisma.sql`s."nextDueOn"`,
  collector: Prisma.sql`c."name" COLLATE "und-x-icu"`,
};

/** WHERE of a filter over Kpi k, its objective o and its standing s. */
export function kpiConditions(actor: Actor, filter: KpiFilter): Prisma.Sql {
  const all = [filter.archived ? Prisma.sql`k."archivedAt" IS NOT NULL` : Prisma.sql`k."archivedAt" IS NULL`];
  if (!filter.archived) all.push(Prisma.sql`o."archivedAt" IS NULL`);
  if (filter.objective) all.push(Prisma.sql`o."ref" = ${filter.objective}`);
  if (filter.function) all.push(Prisma.sql`o."functionId" = ${filter.function}::uuid`);
  if (filter.collector) all.push(Prisma.sql`k."collectorId" = ${filter.collector}::uuid`);
  if (filter.frequency) all.push(Prisma.sql`k."frequency" = ${filter.frequency}::"Frequency"`);
  if (filter.scale) all.push(Prisma.sql`k."scale" = ${filter.scale}::"KpiScale"`);
  if (filter.state) all.push(Prisma.sql`k."state" = ${filter.state}::"KpiState"`);
  if (filter.status === "NO_DATA") all.push(Prisma.sql`coalesce(s."status", 'NO_DATA') = 'NO_DATA'`);
  else if (filter.status) all.push(Prisma.sql`s."status" = ${filter.status}::"KpiStatus"`);
  if (filter.overdue)
    all.push(
      Prisma.sql`s."nextDueOn" < ${todayIn(actor.organisation.timeZone)}::date AND o."state" = 'ACTIVE'`,
    );
  if (filter.trend)
    all.push(
      Prisma.sql`o."state" = 'ACTIVE' AND k."state" = 'ACTIVE' AND k."approvedAt" IS NOT NULL AND coalesce(s."trend"::text, 'NONE') = ${filter.trend}`,
    );
  if (filter.q) {
    const like = holding(filter.q);
    all.push(Prisma.sql`(k."ref" ILIKE ${like} OR k."name" ILIKE ${like})`);
  }
  return Prisma.join(all, " AND ");
}

const joined = Prisma.sql`"Kpi" k JOIN "Objective" o ON o."id" = k."objectiveId"
  LEFT JOIN "KpiStanding" s ON s."kpiId" = k."id"`;

function selectKpis(actor: Actor, filter: KpiFilter, limit?: { take: number; skip: number }): Prisma.Sql {
  const direction = filter.dir === "desc" ? Prisma.sql`DESC NULLS LAST` : Prisma.sql`ASC NULLS LAST`;
  const by = Prisma.sql`${order[filter.sort]} ${direction}, k."number"`;
  const collectors = Prisma.sql`LEFT JOIN "Person" c ON c."id" = k."collectorId"`;
  // The page is cut out first: what belongs to a row is then looked up for its rows alone.
  const page = Prisma.sql`SELECT k."id" FROM ${joined} ${filter.sort === "collector" ? collectors : Prisma.empty}
    WHERE ${kpiConditions(actor, filter)} ORDER BY ${by} ${limit ? limitSql(limit.take, limit.skip) : Prisma.empty}`;
  return Prisma.sql`SELECT k."id", k."ref", k."name", k."state"::text AS state, k."approvedAt" IS NOT NULL AS "isApproved",
      k."scale"::text AS scale, k."unit"::text AS unit, k."unitLabel",
      (SELECT max(l."level") FROM "KpiLevel" l WHERE l."kpiId" = k."id") AS highest, k."direction"::text AS direction,
      trim_scale(k."targetValue")::text AS "targetValue", trim_scale(k."rangeLow")::text AS "rangeLow",
      trim_scale(k."rangeHigh")::text AS "rangeHigh", k."frequency"::text AS frequency, o."ref" AS "objectiveRef",
      o."title" AS "objectiveTitle", o."state"::text AS "objectiveState", f."name" AS "functionName",
      c."name" AS "collectorName", a."name" AS "analystName", coalesce(s."status"::text, 'NO_DATA') AS status,
      trim_scale(s."lastValue")::text AS "lastValue", to_char(s."measuredTo", 'YYYY-MM-DD') AS "measuredTo",
      to_char(s."nextDueOn", 'YYYY-MM-DD') AS "nextDueOn"
    FROM (${page}) p JOIN ${joined} ON k."id" = p."id" ${collectors}
    LEFT JOIN "Person" a ON a."id" = k."analystId" LEFT JOIN "Function" f ON f."id" = o."functionId" ORDER BY ${by}`;
}

/** One page of the register of KPIs, and how many there are. */
export function listKpis(actor: Actor, filter: KpiFilter): Promise<{ rows: KpiRow[]; total: number }> {
  return view(actor, "kpi.read", async (db) => {
    const limit = { take: kpiPageSize, skip: (filter.page - 1) * kpiPageSize };
    const [rows, counted] = await Promise.all([
      readRows<KpiRow>(db, selectKpis(actor, filter, limit)),
      readRows<{ total: number }>(
        db,
        Prisma.sql`SELECT count(*)::int AS total FROM ${joined} WHERE ${kpiConditions(actor, filter)}`,
      ),
    ]);
    return { rows, total: counted[0]?.total ?? 0 };
  });
}

/** Every KPI of a filter in the list's order (exports). */
export function allKpis(actor: Actor, filter: KpiFilter): Promise<KpiRow[]> {
  return view(actor, "kpi.read", (db) => db.$queryRaw<KpiRow[]>(selectKpis(actor, filter)));
}

/** The names of what a filter chose by id. */
export function kpiFilterNames(
  actor: Actor,
  { collector, function: team }: KpiFilter,
): Promise<KpiFilterNames> {
  return view(actor, "kpi.read", async (db) => {
    const [person, unit] = await Promise.all([
      collector ? db.person.findUnique({ where: { id: collector }, select: { name: true } }) : null,
      team ? db.function.findUnique({ where: { id: team }, select: { name: true } }) : null,
    ]);
    return { collector: person?.name ?? null, function: unit?.name ?? null };
  });
}
