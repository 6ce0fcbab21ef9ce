import "server-only";
import { z } from "zod";
import type { Actor } from "#lib/actor.ts";
import { pageOf, pageQuery } from "#lib/paging.ts";
import { completeElements } from "#lib/plans/rules.ts";
import { toDay } from "#lib/time/day.ts";
import { view } from "#lib/view.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { ObjectiveKind, ObjectiveState } from "#prisma/generated/enums.ts";
import { canonicalContent, objectiveContent } from "./content.ts";
import { objectiveFilter } from "./filter.ts";
import { conditions } from "./list.ts";
import { getObjective } from "./queries.ts";
import { elementsOf, type WholeObjective, wholeObjective } from "./record.ts";

/** What the list of the API can be filtered by; strict, unlike a bookmark. */
export const objectiveQuery = z.strictObject({
  ...pageQuery.shape,
  q: z.string().max(200).optional(),
  state: z.enum(ObjectiveState, "state is one of the states of an objective.").optional(),
  kind: z.enum(ObjectiveKind, "kind is QUANTITATIVE or QUALITATIVE.").optional(),
  owner: z.uuid("owner is the id of a person.").optional(),
  function: z.uuid("function is the id of a function.").optional(),
  tag: z.string().max(50).optional(),
  archived: z.enum(["yes", "no"], "archived is yes or no.").optional(),
});

/** One page of objectives as the API gives them, oldest first. */
export function listObjectiveResources(
  actor: Actor,
  { limit, cursor, ...filter }: z.output<typeof objectiveQuery>,
) {
  return view(actor, "objective.read", async (db) => {
    const where = conditions(actor, objectiveFilter.parse(filter));
    const after = cursor ? Prisma.sql`AND o."id" > ${cursor}::uuid` : Prisma.empty;
    const ids = await db.$queryRaw<
      { id: string }[]
    >`SELECT o."id" FROM "Objective" o WHERE ${where} ${after} ORDER BY o."id" LIMIT ${limit + 1}`;
    const rows = await db.objective.findMany({
      relationLoadStrategy: "join",
      where: { id: { in: ids.map(({ id }) => id) } },
      include: wholeObjective,
      orderBy: { id: "asc" },
    });
    const page = pageOf(rows, limit);
    return { ...page, data: page.data.map(asResource) };
  });
}

/** One objective as the API gives it. @throws NotFound */
export async function getObjectiveResource(actor: Actor, ref: string) {
  const { objective } = await getObjective(actor, ref);
  return asResource(objective);
}

function asResource(row: WholeObjective) {
  const { objective, plan } = objectiveContent(row);
  return {
    id: row.id,
    ...objective,
    tags: row.tags,
    state: row.state,
    version: row.version,
    approvedVersion: row.approvedVersion,
    proposedAt: row.proposedAt,
    approvedAt: row.approvedAt,
    closedAt: row.closedAt,
    archivedAt: row.archivedAt,
    lastReviewedOn: toDay(row.lastReviewedOn),
    nextReviewOn: toDay(row.nextReviewOn),
    successor: row.successor?.ref ?? null,
    contentSha256: canonicalContent(row).sha256,
    completePlanElements: completeElements(elementsOf(row)),
    plan,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}
