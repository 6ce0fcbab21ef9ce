import "server-only";
import { can } from "#lib/access.ts";
import type { Actor } from "#lib/actor.ts";
import { type Db, readRows } from "#lib/db.ts";
import { scopeSql } from "#lib/objectives/scope.ts";
import { milestoneWords } from "#lib/organisation/rules.ts";
import type { Day } from "#lib/time/day.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { MilestoneKind } from "#prisma/generated/enums.ts";
import type { CalendarEvent, EventKind } from "./rules.ts";

/** Which days, whose, and which kinds are asked for. */
export type Asked = {
  from: Day;
  to: Day;
  of: "mine" | "everybody";
  kinds: readonly EventKind[];
};

/** The most that is read of one kind. */
export const mostOfAKind = 1000;

type Row = { id: string; day: Day; ref: string; title: string; of: string | null; who: string | null };
type Source = {
  kind: EventKind;
  from: (actor: Actor) => Prisma.Sql;
  mine: (me: Prisma.Sql) => Prisma.Sql;
  /** The day on which it is due. */
  day: Prisma.Sql;
  event: (row: Row) => Pick<CalendarEvent, "title" | "detail" | "href">;
  mayRead: (actor: Actor) => boolean;
};

const columns = Prisma.sql`o."id"::text AS id, o."ref", o."title", NULL AS of, p."name" AS who`;
const active = (actor: Actor) =>
  Prisma.sql`${scopeSql(actor)} AND o."state" = 'ACTIVE' AND o."archivedAt" IS NULL`;
const objectives = (actor: Actor, more: Prisma.Sql) => Prisma.sql`${columns} FROM "Objective" o
  LEFT JOIN "Plan" l ON l."objectiveId" = o."id" LEFT JOIN "Person" p ON p."id" = o."ownerId" WHERE ${active(actor)} AND ${more}`;
const mayReadObjectives = (actor: Actor) => can(actor, "objective.read");
const ownOrEvaluated = (me: Prisma.Sql) => Prisma.sql`(o."ownerId" = ${me} OR l."evaluatorId" = ${me})`;
const objective = (what: string) => (row: Row) => ({
  title: `${row.ref} ${row.title}`,
  detail: row.who ? `${what}; owner ${row.who}` : what,
  href: `/objectives/${row.ref}`,
});

const sources: readonly Source[] = [
  {
    kind: "action",
    from: (
      actor,
    ) => Prisma.sql`i."id"::text AS id, i."ref", i."title", o."ref" || ' ' || o."title" AS of, p."name" AS who
      FROM "ActionItem" i JOIN "Objective" o ON o."id" = i."objectiveId" LEFT JOIN "Person" p ON p."id" = i."ownerId"
      WHERE ${active(actor)} AND i."archivedAt" IS NULL AND i."state" IN ('OPEN', 'IN_PROGRESS')`,
    mine: (me) => Prisma.sql`i."ownerId" = ${me}`,
    day: Prisma.sql`i."dueOn"`,
    event: ({ ref, title, of, who }) => ({
      title: `${ref} ${title}`,
      detail: `Action of ${who ?? "nobody"} for ${of}`,
      href: `/action-items/${ref}`,
    }),
    mayRead: (actor) => can(actor, "action-item.read"),
  },
  {
    kind: "review",
    from: (actor) =>
      objectives(actor, Prisma.sql`(o."isOngoing" OR o."nextReviewOn" IS DISTINCT FROM o."targetOn")`),
    mine: ownOrEvaluated,
    day: Prisma.sql`o."nextReviewOn"`,
    event: objective("Review and evaluation of the objective"),
    mayRead: mayReadObjectives,
  },
  {
    kind: "first-evaluation",
    from: (actor) =>
      objectives(
        actor,
        Prisma.sql`NOT EXISTS (SELECT FROM "ObjectiveEvaluation" e WHERE e."objectiveId" = o."id")`,
      ),
    mine: ownOrEvaluated,
    day: Prisma.sql`l."firstEvaluationOn"`,
    event: objective("First evaluation of its plan"),
    mayRead: (actor) => can(actor, "plan.read"),
  },
  {
    kind: "target",
    from: (actor) => objectives(actor, Prisma.sql`NOT o."isOngoing"`),
    mine: ownOrEvaluated,
    day: Prisma.sql`o."targetOn"`,
    event: objective("Target date of the objective"),
    mayRead: mayReadObjectives,
  },
  {
    kind: "retention",
    from: () => Prisma.sql`e."id"::text AS id, e."ref", e."title", NULL AS of, p."name" AS who
      FROM "Evidence" e LEFT JOIN "Person" p ON p."id" = e."createdById"
      WHERE e."archivedAt" IS NULL AND e."disposedAt" IS NULL`,
    mine: (me) => Prisma.sql`e."createdById" = ${me}`,
    day: Prisma.sql`e."retainUntil"`,
    event: ({ ref, title }) => ({
      title: `${ref} ${title}`,
      detail: "Last day on which this evidence must be kept",
      href: `/evidence/${ref}`,
    }),
    mayRead: (actor) => can(actor, "evidence.read"),
  },
];

/** What is due of objectives, actions and evidence, as far as the reader may see them; at most a thousand of each kind. */
export async function dueRecords(
  db: Db,
  actor: Actor,
  { from, to, of, kinds }: Asked,
): Promise<CalendarEvent[]> {
  const me = Prisma.sql`${actor.personId}::uuid`;
  const wanted = sources.filter(({ kind, mayRead }) => kinds.includes(kind) && mayRead(actor));
  const lists = await Promise.all(
    wanted.map(async ({ kind, day, mine, event, ...source }) => {
      const rows = await readRows<Row>(
        db,
        Prisma.sql`SELECT ${day}::text AS day, ${source.from(actor)} AND ${day} BETWEEN ${from}::date AND ${to}::date
          AND ${of === "mine" ? mine(me) : Prisma.sql`true`} ORDER BY ${day} LIMIT ${mostOfAKind}`,
      );
      return rows.map((row) => ({ uid: `${kind}-${row.id}`, kind, day: row.day, ...event(row) }));
    }),
  );
  return lists.flat();
}

/** The milestones of the certification cycle and the end of the certificate: everybody's. */
export async function milestones(db: Db, { from, to, kinds }: Asked): Promise<CalendarEvent[]> {
  if (!kinds.includes("milestone")) return [];
  const rows = await readRows<{ id: string; day: Day; kind: MilestoneKind | null; note: string | null }>(
    db,
    Prisma.sql`SELECT m."id"::text AS id, m."onDay"::text AS day, m."kind"::text AS kind, m."note" FROM "Milestone" m
      WHERE m."onDay" BETWEEN ${from}::date AND ${to}::date
      UNION ALL SELECT 'certificate', o."certificateValidTo"::text, NULL, o."certificateNumber" FROM "Organisation" o
      WHERE o."certificateValidTo" BETWEEN ${from}::date AND ${to}::date ORDER BY 2`,
  );
  return rows.map(({ id, day, kind, note }) => ({
    uid: `milestone-${id}`,
    kind: "milestone",
    day,
    title: kind ? milestoneWords[kind] : "Last day of the certificate",
    detail: note ?? "",
    href: "/organisation",
  }));
}
