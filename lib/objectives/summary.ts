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
  proposedAt: Date | null;
  approvedAt: Date | null;
  closedAt: Date | null;
  archivedAt: Date | null;
  lastReviewedOn: Day | null;
  nextReviewOn: Day | null;
  successor: string | null;
  createdAt: Date;
  updatedAt: Date;
};

type Row = Omit<ObjectiveSummary, "function" | "owner" | "sponsor"> & {
  functionId: string | null;
  functionName: string | null;
  functionLevel: FunctionLevel | null;
  ownerId: string | null;
  ownerName: string | null;
  sponsorId: string | null;
  sponsorName: string | null;
};

const columns = Prisma.sql`o."id", o."ref", o."title", o."statement", o."rationale", o."kind"::text AS kind, o."qualitativeReason",
  o."isConfidentiality" AS confidentiality, o."isIntegrity" AS integrity, o."isAvailability" AS availability,
  o."functionId", f."name" AS "functionName", f."level"::text AS "functionLevel", o."origin"::text AS origin, o."originLabel",
  o."originUrl", o."ownerId", p."name" AS "ownerName", o."sponsorId", s."name" AS "sponsorName",
  trim_scale(o."baselineValue")::text AS "baselineValue", to_char(o."baselineOn", 'YYYY-MM-DD') AS "baselineOn",
  to_char(o."startsOn", 'YYYY-MM-DD') AS "startsOn", o."isOngoing" AS ongoing, to_char(o."targetOn", 'YYYY-MM-DD') AS "targetOn",
  o."reviewCycle"::text AS "reviewCycle", o."language", o."tags", o."state"::text AS state, o."version", o."approvedVersion",
  o."proposedAt", o."approvedAt", o."closedAt", o."archivedAt", to_char(o."lastReviewedOn", 'YYYY-MM-DD') AS "lastReviewedOn",
  to_char(o."nextReviewOn", 'YYYY-MM-DD') AS "nextReviewOn", n."ref" AS successor, o."createdAt", o."updatedAt"`;

/** Objectives of a filter that this reader may see, by id, those after `cursor`, at most `take`. */
export async function readSummaries(
  db: Db,
  actor: Actor,
  filter: ObjectiveFilter,
  { cursor, take }: { cursor: string | undefined; take: number },
): Promise<ObjectiveSummary[]> {
  const after = cursor ? Prisma.sql`AND o."id" > ${cursor}::uuid` : Prisma.empty;
  const rows = await readRows<Row>(
    db,
    Prisma.sql`SELECT ${columns} FROM "Objective" o LEFT JOIN "Person" p ON p."id" = o."ownerId"
      LEFT JOIN "Person" s ON s."id" = o."sponsorId" LEFT JOIN "Function" f ON f."id" = o."functionId"
      LEFT JOIN "Objective" n ON n."id" = o."successorId"
      WHERE ${conditions(actor, filter)} ${after} ORDER BY o."id" LIMIT ${take}`,
  );
  return rows.map(asSummary);
}

function asSummary({
  functionId,
  functionName,
  functionLevel,
  ownerId,
  ownerName,
  sponsorId,
  sponsorName,
  ...own
}: Row): ObjectiveSummary {
  return {
    ...own,
    function:
      functionId && functionName && functionLevel
        ? { id: functionId, name: functionName, level: functionLevel }
        : null,
    owner: ownerId && ownerName ? { id: ownerId, name: ownerName } : null,
    sponsor: sponsorId && sponsorName ? { id: sponsorId, name: sponsorName } : null,
  };
}
