import "server-only";
import { z } from "zod";
import type { Actor } from "#lib/actor.ts";
import { pageOf, pageQuery } from "#lib/paging.ts";
import { completeElements } from "#lib/plans/rules.ts";
import { toDay } from "#lib/time/day.ts";
import { view } from "#lib/view.ts";
import { ObjectiveKind, ObjectiveState } from "#prisma/generated/enums.ts";
import { canonicalContent, objectiveContent } from "./content.ts";
import { objectiveFilter } from "./filter.ts";
import { getObjective } from "./queries.ts";
import { elementsOf, type WholeObjective } from "./record.ts";
import { readSummaries } from "./summary.ts";

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

/** One page of objectives as the API gives them, oldest first: their own fields, without plan, links and hash. */
export function listObjectiveResources(
  actor: Actor,
  { limit, cursor, ...filter }: z.output<typeof objectiveQuery>,
) {
  return view(actor, "objective.read", async (db) => {
    const among = objectiveFilter.parse(filter);
    return pageOf(await readSummaries(db, actor, among, { cursor, take: limit + 1 }), limit);
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
