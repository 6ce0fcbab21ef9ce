import "server-only";
import { z } from "zod";
import type { Actor } from "#lib/actor.ts";
import { type Health, healths } from "#lib/kpis/standing.ts";
import { pageOf, pageQuery } from "#lib/paging.ts";
import { completeElements } from "#lib/plans/rules.ts";
import { toDay } from "#lib/time/day.ts";
import { view } from "#lib/view.ts";
import { Cycle, ObjectiveKind, ObjectiveState } from "#prisma/generated/enums.ts";
import { completionSha256 } from "./completion.ts";
import { canonicalContent, objectiveContent } from "./content.ts";
import { objectiveFilter } from "./filter.ts";
import { getObjective } from "./queries.ts";
import { elementsOf, type WholeObjective } from "./record.ts";
import { completionOf } from "./rules.ts";
import { smartCodes } from "./smart/finding.ts";
import { readSummaries } from "./summary.ts";

// One value or several, as a form or a bookmark sends them: repeated or with commas between.
const several = <Value extends string>(values: Record<string, Value>, message: string) =>
  z
    .union([z.string(), z.array(z.string())])
    .transform((sent) => (Array.isArray(sent) ? sent : sent.split(",")))
    .pipe(z.array(z.enum(values, message)))
    .optional()
    .meta({ description: `One or more of ${Object.keys(values).join(", ")}; commas between.` });
const yes = (name: string) => z.enum(["yes", "no"], `${name} is yes or no.`).optional();

/** What the list of the API can be filtered by: as on the screen, and strict, unlike a bookmark. */
export const objectiveQuery = z.strictObject({
  ...pageQuery.shape,
  q: z.string().max(200).optional(),
  state: several(ObjectiveState, "state is one or more of the states of an objective."),
  kind: several(ObjectiveKind, "kind is QUANTITATIVE or QUALITATIVE."),
  cycle: several(Cycle, "cycle is one or more of the review cycles."),
  health: several(
    Object.fromEntries(healths.map((health) => [health, health])) as { [Each in Health]: Each },
    "health is one or more of OFF_TARGET, OVERDUE, AT_RISK, NO_DATA, ON_TARGET.",
  ),
  owner: z.uuid("owner is the id of a person.").optional(),
  function: z.uuid("function is the id of a function.").optional(),
  tag: z.string().max(50).optional(),
  finding: z.enum(smartCodes, "finding is a code of the SMART check.").optional(),
  import: z.uuid("import is the id of an import.").optional(),
  archived: yes("archived"),
  requested: yes("requested"),
  due: yes("due"),
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
    proposedAt: row.proposedAt?.toISOString() ?? null,
    approvedAt: row.approvedAt?.toISOString() ?? null,
    closedAt: row.closedAt?.toISOString() ?? null,
    archivedAt: row.archivedAt?.toISOString() ?? null,
    lastReviewedOn: toDay(row.lastReviewedOn),
    nextReviewOn: toDay(row.nextReviewOn),
    successor: row.successor?.ref ?? null,
    contentSha256: canonicalContent(row).sha256,
    completionSha256: completionOf(row) ? completionSha256(row) : null,
    kpis: row.kpis.map(({ ref, name }) => ({ ref, name })),
    completePlanElements: completeElements(elementsOf(row)),
    plan,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
