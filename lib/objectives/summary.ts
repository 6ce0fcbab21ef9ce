import "server-only";
import type { Actor } from "#lib/actor.ts";
import { type Db, readRows } from "#lib/db.ts";
import type { Day } from "#lib/time/day.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type {
  Cycle,
  FunctionLevel,
  ObjectiveKind,
  ObjectiveOrigin,
  ObjectiveState,
} from "#prisma/generated/enums.ts";
import type { ObjectiveFilter } from "./filter.ts";
import { conditions } from "./list.ts";

/** An objective's own fields as lists of the API give them; plan, links and hash stand with the single one. */
export type ObjectiveSummary = {
  id: string;
  ref: string;
  title: string;
  statement: string | null;
  rationale: string | null;
  kind: ObjectiveKind;
  qualitativeReason: string | null;
  confidentiality: boolean;
  integrity: boolean;
  availability: boolean;
  function: { id: string; name: string; level: FunctionLevel } | null;
  origin: ObjectiveOrigin | null;
  originLabel: string | null;
  originUrl: string | null;
  owner: { id: string; name: string } | null;
  sponsor: { id: string; name: string } | null;
  baselineValue: string | null;
  baselineOn: Day | null;
  startsOn: Day | null;
  ongoing: boolean;
  targetOn: Day | null;
  reviewCycle: Cycle | null;
  language: string;
  tags: string[];
  state: ObjectiveState;
  version: number;
  approvedVersion: number | null;
  proposedAt: string | null;
  approvedAt: string | null;
  closedAt: string | null;
  archivedAt: string | null;
  lastReviewedOn: Day | null;
  nextReviewOn: Day | null;
  successor: string | null;
  createdAt: string;
  updatedAt: string;
};

// PostgreSQL writes the page as JSON at once: two thousand values parsed one by one took longer than the query.
// Days come as YYYY-MM-DD by themselves, instants as JSON has them elsewhere.
const fields = Prisma.sql`o."id", o."ref", o."title", o."statement", o."rationale", o."kind", o."qualitativeReason",
  o."isConfidentiality" AS confidentiality, o."isIntegrity" AS integrity, o."isAvailability" AS availability,
  CASE WHEN f."id" IS NOT NULL THEN json_build_object('id', f."id", 'name', f."name", 'level', f."level") END AS function,
  o."origin", o."originLabel", o."originUrl",
  CASE WHEN p."id" IS NOT NULL THEN json_build_object('id', p."id", 'name', p."name") END AS owner,
  CASE WHEN s."id" IS NOT NULL THEN json_build_object('id', s."id", 'name', s."name") END AS sponsor,
  trim_scale(o."baselineValue")::text AS "baselineValue", o."baselineOn", o."startsOn",
  o."isOngoing" AS ongoing, o."targetOn", o."reviewCycle", o."language", o."tags", o."state", o."version",
  o."approvedVersion", to_char(o."proposedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "proposedAt",
  to_char(o."approvedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "approvedAt",
  to_char(o."closedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "closedAt",
  to_char(o."archivedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "archivedAt",
  o."lastReviewedOn", o."nextReviewOn", n."ref" AS successor,
  to_char(o."createdAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "createdAt",
  to_char(o."updatedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "updatedAt"`;

/** Objectives of a filter that this reader may see, by id, those after `cursor`, at most `take`. */
export async function readSummaries(
  db: Db,
  actor: Actor,
  filter: ObjectiveFilter,
  { cursor, take }: { cursor: string | undefined; take: number },
): Promise<ObjectiveSummary[]> {
  const after = cursor ? Prisma.sql`AND o."id" > ${cursor}::uuid` : Prisma.empty;
  const [page] = await readRows<{ rows: ObjectiveSummary[] }>(
    db,
    Prisma.sql`SELECT coalesce(json_agg(r), '[]') AS rows FROM (SELECT ${fields} FROM "Objective" o
      LEFT JOIN "Person" p ON p."id" = o."ownerId" LEFT JOIN "Person" s ON s."id" = o."sponsorId"
      LEFT JOIN "Function" f ON f."id" = o."functionId" LEFT JOIN "Objective" n ON n."id" = o."successorId"
      WHERE ${conditions(actor, filter)} ${after} ORDER BY o."id" LIMIT ${take}) r`,
  );
  return page?.rows ?? [];
}
