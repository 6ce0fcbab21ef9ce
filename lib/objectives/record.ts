import "server-only";
import type { Db } from "#lib/db.ts";
import { wholeKpi } from "#lib/kpis/record.ts";
import { type PlanElement, planElements } from "#lib/plans/rules.ts";
import { toDay } from "#lib/time/day.ts";
import { Prisma } from "#prisma/generated/client.ts";

const person = { select: { id: true, name: true, isActive: true } } as const;

/** Everything that belongs to an objective, in the order it is shown and hashed. */
export const wholeObjective = {
  function: { select: { id: true, name: true, level: true } },
  owner: person,
  sponsor: person,
  proposedBy: person,
  successor: { select: { ref: true, title: true } },
  predecessors: { select: { ref: true, title: true }, orderBy: { number: "asc" } },
  plan: { include: { evaluator: person } },
  actionItems: {
    where: { archivedAt: null },
    orderBy: { number: "asc" },
    include: {
      owner: person,
      dependsOn: { include: { prerequisite: { select: { id: true, ref: true, title: true, state: true } } } },
    },
  },
  resourceLines: {
    where: { archivedAt: null },
    orderBy: { id: "asc" },
    include: { requestedBy: person, decidedBy: person },
  },
  links: { orderBy: { id: "asc" } },
  kpis: { where: { archivedAt: null }, orderBy: { number: "asc" }, include: wholeKpi },
  evaluations: { orderBy: { id: "asc" }, include: { evaluator: person } },
  approvals: { orderBy: { id: "asc" }, include: { person } },
  versions: {
    orderBy: { number: "desc" },
    select: {
      id: true,
      number: true,
      cause: true,
      reason: true,
      contentSha256: true,
      createdAt: true,
      createdById: true,
    },
  },
  justifications: { orderBy: { id: "desc" }, include: { person: { select: { id: true, name: true } } } },
  importNotes: { orderBy: { position: "asc" } },
} satisfies Prisma.ObjectiveInclude;

export type WholeObjective = Prisma.ObjectiveGetPayload<{ include: typeof wholeObjective }>;

/** Reads an objective with all its parts; null when there is none of that reference. */
export function readObjective(db: Db, ref: string): Promise<WholeObjective | null> {
  // One query instead of fifteen; inside a transaction they would also queue up on its one connection.
  return db.objective.findUnique({ relationLoadStrategy: "join", where: { ref }, include: wholeObjective });
}

/**
 * Locks the objective and reads it whole. Every act on its plan, actions and resources takes this lock first,
 * so that nothing moves while it is proposed or approved.
 */
export async function lockObjective(db: Db, ref: string): Promise<WholeObjective | null> {
  const locked = await db.$queryRaw<{ id: string }[]>(
    Prisma.sql`SELECT "id" FROM "Objective" WHERE "ref" = ${ref} FOR UPDATE`,
  );
  return locked.length === 0 ? null : readObjective(db, ref);
}

/** The five plan elements of an objective as read. */
export function elementsOf(objective: WholeObjective): PlanElement[] {
  const { plan } = objective;
  return planElements({
    owner: objective.owner,
    startsOn: toDay(objective.startsOn),
    targetOn: toDay(objective.targetOn),
    isOngoing: objective.isOngoing,
    reviewCycle: objective.reviewCycle,
    needsNoResources: plan?.needsNoResources ?? false,
    noResourcesReason: plan?.noResourcesReason ?? null,
    authority: plan?.authority ?? null,
    evaluationMethod: plan?.evaluationMethod ?? null,
    successCriterion: plan?.successCriterion ?? null,
    evaluator: plan?.evaluator ?? null,
    evaluatorIsOwnerReason: plan?.evaluatorIsOwnerReason ?? null,
    evaluationFrequency: plan?.evaluationFrequency ?? null,
    firstEvaluationOn: toDay(plan?.firstEvaluationOn),
    actionItems: objective.actionItems.map((item) => ({
      ref: item.ref,
      owner: item.owner,
      dueOn: toDay(item.dueOn),
      isCancelled: item.state === "CANCELLED",
    })),
    resourceLines: objective.resourceLines.map(({ state, description, plannedAmount, plannedDays }) => ({
      state,
      description,
      isSized: plannedAmount !== null || plannedDays !== null,
    })),
  });
}

const editingActs = [
  "objective.create",
  "objective.edit",
  "objective.justify",
  "kpi.define",
  "kpi.archive",
  "template.use",
  "import.apply",
];

/** Everybody who edited these objectives or their plans since their last approved version, from the trail, by objective. */
export async function editorsSinceLastVersion(
  db: Db,
  objectiveIds: string[],
): Promise<Map<string, string[]>> {
  const editors = new Map<string, string[]>(objectiveIds.map((id) => [id, []]));
  if (objectiveIds.length === 0) return editors;
  // Interim targets, levels and parts hang on their KPI, everything else on the objective itself.
  const rows = await db.$queryRaw<{ objectiveId: string; actor: string }[]>(Prisma.sql`
    SELECT DISTINCT r."objectiveId", t."actor" FROM (
      SELECT o AS "objectiveId", o AS root FROM unnest(${objectiveIds}::text[]) o
      UNION ALL SELECT k."objectiveId"::text, k."id"::text FROM "Kpi" k
      WHERE k."objectiveId" = ANY(${objectiveIds}::uuid[])) r
    JOIN "TrailEntry" t ON t."rootId" = r.root
    LEFT JOIN (SELECT v."objectiveId"::text AS id, max(v."createdAt") AS at FROM "ObjectiveVersion" v
      WHERE v."objectiveId" = ANY(${objectiveIds}::uuid[]) GROUP BY 1) last ON last.id = r."objectiveId"
    WHERE t."act" IN (${Prisma.join(editingActs)}) AND t."at" > coalesce(last.at, '-infinity')`);
  for (const { objectiveId, actor } of rows) editors.get(objectiveId)?.push(actor);
  return editors;
}

/** What `can()` needs to know of an objective. */
export async function withEditors(db: Db, objective: WholeObjective | null) {
  if (!objective) return null;
  const editorIds = (await editorsSinceLastVersion(db, [objective.id])).get(objective.id) ?? [];
  return { ...objective, editorIds, evaluatorId: objective.plan?.evaluatorId ?? null };
}

export type GuardedObjective = NonNullable<Awaited<ReturnType<typeof withEditors>>>;
