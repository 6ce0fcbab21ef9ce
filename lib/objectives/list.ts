import "server-only";
import type { Actor } from "#lib/actor.ts";
import { limitSql, readRows } from "#lib/db.ts";
import { healthCondition, healthSql } from "#lib/kpis/health.ts";
import type { Health } from "#lib/kpis/standing.ts";
import { holding } from "#lib/like.ts";
import { type Day, todayIn } from "#lib/time/day.ts";
import { view } from "#lib/view.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { Cycle, ObjectiveKind, ObjectiveOrigin, ObjectiveState } from "#prisma/generated/enums.ts";
import { type ColumnKey, type SortColumn, shownColumns } from "./columns.ts";
import type { ObjectiveFilter } from "./filter.ts";
import { scopeSql } from "./scope.ts";

/** Rows on one page of a list. */
export const pageSize = 50;

/** One row of the register as lists show it. Days as `YYYY-MM-DD`. */
export type ObjectiveRow = {
  id: string;
  ref: string;
  title: string;
  kind: ObjectiveKind;
  state: ObjectiveState;
  ownerId: string | null;
  ownerName: string | null;
  ownerIsActive: boolean | null;
  functionName: string | null;
  isOngoing: boolean;
  reviewCycle: Cycle | null;
  targetOn: Day | null;
  actions: number;
  actionsDone: number;
  tags: string[];
  isArchived: boolean;
} & Partial<ChosenFields>;

/** What a row carries only where its column is shown. */
type ChosenFields = {
  /** Of an active one. */
  health: Health | null;
  statement: string | null;
  sponsorName: string | null;
  evaluatorName: string | null;
  startsOn: Day | null;
  nextReviewOn: Day | null;
  baselineValue: string | null;
  origin: ObjectiveOrigin | null;
  approvedVersion: number | null;
  createdAt: Date;
  updatedAt: Date;
};

const order: Record<SortColumn, Prisma.Sql> = {
  ref: Prisma.sql`o."number"`,
  title: Prisma.sql`o."title" COLLATE "und-x-icu"`,
  state: Prisma.sql`o."state"`,
  owner: Prisma.sql`p."name" COLLATE "und-x-icu"`,
  function: Prisma.sql`f."name" COLLATE "und-x-icu"`,
  target: Prisma.sql`o."targetOn"`,
  kind: Prisma.sql`o."kind"`,
  start: Prisma.sql`o."startsOn"`,
  review: Prisma.sql`o."nextReviewOn"`,
  updated: Prisma.sql`o."updatedAt"`,
};

const ownerTable = Prisma.sql`LEFT JOIN "Person" p ON p."id" = o."ownerId"`;
const functionTable = Prisma.sql`LEFT JOIN "Function" f ON f."id" = o."functionId"`;

// What a list sorted by something else than its own fields is joined with.
const sortTables: Partial<Record<SortColumn, Prisma.Sql>> = {
  owner: ownerTable,
  function: functionTable,
};

const chosen: Partial<Record<ColumnKey, Prisma.Sql | ((today: Day) => Prisma.Sql)>> = {
  health: (today) =>
    Prisma.sql`CASE WHEN o."state" = 'ACTIVE' THEN coalesce((SELECT ${healthSql(today)} FROM "ObjectiveStanding" h WHERE h."objectiveId" = o."id"), 'NO_DATA') END AS health`,
  statement: Prisma.sql`o."statement"`,
  sponsor: Prisma.sql`(SELECT s."name" FROM "Person" s WHERE s."id" = o."sponsorId") AS "sponsorName"`,
  evaluator: Prisma.sql`(SELECT e."name" FROM "Plan" l JOIN "Person" e ON e."id" = l."evaluatorId" WHERE l."objectiveId" = o."id") AS "evaluatorName"`,
  start: Prisma.sql`to_char(o."startsOn", 'YYYY-MM-DD') AS "startsOn"`,
  review: Prisma.sql`to_char(o."nextReviewOn", 'YYYY-MM-DD') AS "nextReviewOn"`,
  baseline: Prisma.sql`trim_scale(o."baselineValue")::text AS "baselineValue"`,
  origin: Prisma.sql`o."origin"::text AS origin`,
  approved: Prisma.sql`o."approvedVersion"`,
  created: Prisma.sql`o."createdAt"`,
  updated: Prisma.sql`o."updatedAt"`,
};

/** What the shown columns need beyond what every row has. */
function chosenSql(filter: ObjectiveFilter, actor: Actor): Prisma.Sql {
  const wanted = shownColumns(filter.columns).flatMap((key) => {
    const column = chosen[key];
    return typeof column === "function" ? column(todayIn(actor.organisation.timeZone)) : (column ?? []);
  });
  return wanted.length === 0 ? Prisma.empty : Prisma.sql`, ${Prisma.join(wanted)}`;
}

/** WHERE of a filter together with what the reader may see. */
export function conditions(actor: Actor, filter: ObjectiveFilter): Prisma.Sql {
  const all = [
    scopeSql(actor),
    filter.archived ? Prisma.sql`o."archivedAt" IS NOT NULL` : Prisma.sql`o."archivedAt" IS NULL`,
  ];
  const [state] = filter.state;
  // Of one state the index gives the order too.
  if (state && filter.state.length === 1) all.push(Prisma.sql`o."state" = ${state}::"ObjectiveState"`);
  else if (state) all.push(Prisma.sql`o."state" = ANY(${filter.state}::"ObjectiveState"[])`);
  if (filter.kind.length > 0) all.push(Prisma.sql`o."kind" = ANY(${filter.kind}::"ObjectiveKind"[])`);
  if (filter.cycle.length > 0) all.push(Prisma.sql`o."reviewCycle" = ANY(${filter.cycle}::"Cycle"[])`);
  if (filter.health.length > 0)
    all.push(healthCondition(filter.health, todayIn(actor.organisation.timeZone)));
  if (filter.owner) all.push(Prisma.sql`o."ownerId" = ${filter.owner}::uuid`);
  if (filter.function) all.push(Prisma.sql`o."functionId" = ${filter.function}::uuid`);
  if (filter.import) all.push(Prisma.sql`o."importId" = ${filter.import}::uuid`);
  if (filter.requested)
    all.push(
      Prisma.sql`EXISTS (SELECT FROM "ResourceLine" r WHERE r."objectiveId" = o."id" AND r."state" = 'REQUESTED' AND r."archivedAt" IS NULL)`,
    );
  if (filter.due)
    all.push(
      Prisma.sql`o."state" = 'ACTIVE' AND o."nextReviewOn" <= ${todayIn(actor.organisation.timeZone)}::date`,
    );
  if (filter.finding)
    all.push(
      Prisma.sql`EXISTS (SELECT FROM "SmartCheck" s WHERE s."objectiveId" = o."id" AND s."codes" @> ARRAY[${filter.finding}]::text[])`,
    );
  if (filter.tag) all.push(Prisma.sql`${filter.tag} = ANY(o."tags")`);
  if (filter.q) {
    const like = holding(filter.q);
    all.push(Prisma.sql`(o."ref" ILIKE ${like} OR o."title" ILIKE ${like} OR o."statement" ILIKE ${like})`);
  }
  return Prisma.join(all, " AND ");
}

/** The rows of a list in its order, without paging when `limit` is left out (exports). */
export function selectRows(
  actor: Actor,
  filter: ObjectiveFilter,
  limit?: { take: number; skip: number },
): Prisma.Sql {
  const direction = filter.dir === "desc" ? Prisma.sql`DESC NULLS LAST` : Prisma.sql`ASC NULLS LAST`;
  const by = Prisma.sql`${order[filter.sort]} ${direction}, o."number"`;
  // The page is cut out first: what belongs to a row is then looked up for its rows alone, not for the whole register.
  const page = Prisma.sql`SELECT o.* FROM "Objective" o ${sortTables[filter.sort] ?? Prisma.empty}
    WHERE ${conditions(actor, filter)} ORDER BY ${by} ${limit ? limitSql(limit.take, limit.skip) : Prisma.empty}`;
  return Prisma.sql`SELECT o."id", o."ref", o."title", o."kind"::text AS kind, o."state"::text AS state, o."ownerId", p."name" AS "ownerName",
      p."isActive" AS "ownerIsActive", f."name" AS "functionName", o."isOngoing", o."reviewCycle"::text AS "reviewCycle",
      to_char(o."targetOn", 'YYYY-MM-DD') AS "targetOn", o."tags", o."archivedAt" IS NOT NULL AS "isArchived",
      coalesce(a.total, 0)::int AS actions, coalesce(a.done, 0)::int AS "actionsDone"${chosenSql(filter, actor)}
    FROM (${page}) o ${ownerTable} ${functionTable}
    LEFT JOIN LATERAL (SELECT count(*) AS total, count(*) FILTER (WHERE i."state" IN ('DONE', 'VERIFIED')) AS done
      FROM "ActionItem" i WHERE i."objectiveId" = o."id" AND i."archivedAt" IS NULL AND i."state" <> 'CANCELLED') a ON true
    ORDER BY ${by}`;
}

/** Every row of a filter in the list's order, without pages (exports). */
export function allObjectives(actor: Actor, filter: ObjectiveFilter): Promise<ObjectiveRow[]> {
  return view(actor, "objective.read", (db) => db.$queryRaw<ObjectiveRow[]>(selectRows(actor, filter)));
}

/** The references of every objective of a filter, in the list's order, at most `most`. */
export function matchingRefs(actor: Actor, filter: ObjectiveFilter, most: number): Promise<string[]> {
  return view(actor, "objective.read", async (db) => {
    const rows = await db.$queryRaw<{ ref: string }[]>`SELECT o."ref" FROM "Objective" o
      WHERE ${conditions(actor, filter)} ORDER BY o."number" LIMIT ${most}`;
    return rows.map(({ ref }) => ref);
  });
}

/** How many objectives a filter matches for this reader. */
export function countMatching(actor: Actor, filter: ObjectiveFilter): Promise<number> {
  return view(actor, "objective.read", async (db) => {
    const rows = await db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM "Objective" o
      WHERE ${conditions(actor, filter)}`;
    return rows[0]?.total ?? 0;
  });
}

/** The first rows of a filter in its order, without counting the rest. */
export function firstObjectives(
  actor: Actor,
  filter: ObjectiveFilter,
  take: number,
): Promise<ObjectiveRow[]> {
  return view(actor, "objective.read", (db) =>
    readRows<ObjectiveRow>(db, selectRows(actor, filter, { take, skip: 0 })),
  );
}

/** One page of the register as this reader may see it, and how many there are. */
export function listObjectives(
  actor: Actor,
  filter: ObjectiveFilter,
): Promise<{ rows: ObjectiveRow[]; total: number }> {
  return view(actor, "objective.read", async (db) => {
    const [rows, counted] = await Promise.all([
      readRows<ObjectiveRow>(
        db,
        selectRows(actor, filter, { take: pageSize, skip: (filter.page - 1) * pageSize }),
      ),
      readRows<{ total: number }>(
        db,
        Prisma.sql`SELECT count(*)::int AS total FROM "Objective" o WHERE ${conditions(actor, filter)}`,
      ),
    ]);
    return { rows, total: counted[0]?.total ?? 0 };
  });
}
