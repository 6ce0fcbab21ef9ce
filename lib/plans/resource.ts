import "server-only";
import type { Actor } from "#lib/actor.ts";
import type { Db } from "#lib/db.ts";
import { NotFound } from "#lib/errors.ts";
import { toDay } from "#lib/time/day.ts";
import { view } from "#lib/view.ts";
import type { Prisma } from "#prisma/generated/client.ts";

const person = { select: { id: true, name: true } } as const;
const around = { ref: true, ownerId: true, functionId: true, state: true } as const;

/** The plan of an objective as the API gives it, without its actions and resource lines. @throws NotFound */
export async function getPlanResource(actor: Actor, ref: string) {
  const { objective, evaluatorId, firstEvaluationOn, updatedAt, ...plan } = await view(
    actor,
    "plan.read",
    (db) =>
      db.plan.findFirst({
        where: { objective: { ref } },
        select: {
          objective: { select: around },
          needsNoResources: true,
          noResourcesReason: true,
          authority: true,
          evaluationMethod: true,
          successCriterion: true,
          evaluator: person,
          evaluatorId: true,
          evaluatorIsOwnerReason: true,
          evaluationFrequency: true,
          firstEvaluationOn: true,
          version: true,
          updatedAt: true,
        },
      }),
    (found) => found.objective,
  );
  return {
    objective: objective.ref,
    ...plan,
    firstEvaluationOn: toDay(firstEvaluationOn),
    updatedAt: updatedAt.toISOString(),
  };
}

/** What a person writes of a plan, as it stands: what an edit of single fields starts from. @throws NotFound */
export async function planValues(actor: Actor, ref: string) {
  const {
    objective: _,
    version: __,
    updatedAt: ___,
    evaluator,
    ...fields
  } = await getPlanResource(actor, ref);
  return { ...fields, evaluatorId: evaluator?.id ?? null };
}

const line = {
  id: true,
  kind: true,
  description: true,
  plannedAmount: true,
  plannedDays: true,
  approvedAmount: true,
  approvedDays: true,
  spentAmount: true,
  spentDays: true,
  state: true,
  requestedBy: person,
  requestedAt: true,
  decidedBy: person,
  decidedAt: true,
  decisionNote: true,
  version: true,
} satisfies Prisma.ResourceLineSelect;

const asLine = (objective: string, row: Prisma.ResourceLineGetPayload<{ select: typeof line }>) => ({
  ...row,
  objective,
  plannedAmount: row.plannedAmount?.toString() ?? null,
  plannedDays: row.plannedDays?.toString() ?? null,
  approvedAmount: row.approvedAmount?.toString() ?? null,
  approvedDays: row.approvedDays?.toString() ?? null,
  spentAmount: row.spentAmount.toString(),
  spentDays: row.spentDays.toString(),
  requestedAt: row.requestedAt?.toISOString() ?? null,
  decidedAt: row.decidedAt?.toISOString() ?? null,
});

/** The resource lines of a plan as the API gives them, oldest first. @throws NotFound */
export async function listLineResources(actor: Actor, ref: string) {
  const found = await view(
    actor,
    "plan.read",
    (db) => linesOf(db, ref),
    (row) => row,
  );
  return { data: found.resourceLines.map((row) => asLine(found.ref, row)) };
}

/** One resource line of a plan; without an id the newest, which was just made. @throws NotFound */
export async function getLineResource(actor: Actor, ref: string, id?: string) {
  const { data } = await listLineResources(actor, ref);
  const found = id === undefined ? data.at(-1) : data.find((each) => each.id === id);
  if (!found) throw new NotFound();
  return found;
}

function linesOf(db: Db, ref: string) {
  return db.objective.findUnique({
    where: { ref },
    select: {
      ...around,
      resourceLines: { where: { archivedAt: null }, select: line, orderBy: { id: "asc" } },
    },
  });
}
