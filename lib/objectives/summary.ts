import "server-only";
import type { Actor } from "#lib/actor.ts";
import { type Db, limitSql, readRows } from "#lib/db.ts";
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

// Flat and as text: building objects or parsing instants costs more than reading the row.
const instant = (column: Prisma.Sql) =>
  Prisma.sql`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const fields = Prisma.sql`o."id", o."ref", o."title", o."statement", o."rationale", o."kind", o."qualitativeReason",
  o."isConfidentiality" AS confidentiality, o."isIntegrity" AS integrity, o."isAvailability" AS availability,
  o."functionId", f."name" AS "functionName", f."level" AS "functionLevel", o."origin", o."originLabel", o."originUrl",
  o."ownerId", p."name" AS "ownerName", o."sponsorId", s."name" AS "sponsorName",
  trim_scale(o."baselineValue")::text AS "baselineValue", o."baselineOn"::text, o."startsOn"::text,
  o."isOngoing" AS ongoing, o."targetOn"::text, o."reviewCycle", o."language", o."tags", o."state", o."version",
  o."approvedVersion", ${instant(Prisma.sql`o."proposedAt"`)} AS "proposedAt",
  ${instant(Prisma.sql`o."approvedAt"`)} AS "approvedAt", ${instant(Prisma.sql`o."closedAt"`)} AS "closedAt",
  ${instant(Prisma.sql`o."archivedAt"`)} AS "archivedAt", o."lastReviewedOn"::text, o."nextReviewOn"::text,
  (SELECT n."ref" FROM "Objective" n WHERE n."id" = o."successorId") AS successor, ${instant(Prisma.sql`o."createdAt"`)} AS "createdAt",
  ${instant(Prisma.sql`o."updatedAt"`)} AS "updatedAt"`;

type Named = "function" | "owner" | "sponsor";
type FlatRow = Omit<ObjectiveSummary, Named> &
  Record<`${Named}Id` | `${Named}Name`, string | null> & {
    functionLevel: FunctionLevel | null;
  };

const named = (id: string | null, name: string | null) => (id && name !== null ? { id, name } : null);

/** Objectives of a filter that this reader may see, by id, those after `cursor`, at most `take`. */
export async function readSummaries(
  db: Db,
  actor: Actor,
  filter: ObjectiveFilter,
  { cursor, take }: { cursor: string | undefined; take: number },
): Promise<ObjectiveSummary[]> {
  const after = cursor ? Prisma.sql`AND o."id" > ${cursor}::uuid` : Prisma.empty;
  const rows = await readRows<FlatRow>(
    db,
    Prisma.sql`SELECT ${fields} FROM (SELECT o.* FROM "Objective" o
        WHERE ${conditions(actor, filter)} ${after} ORDER BY o."id" ${limitSql(take)}) o
      LEFT JOIN "Person" p ON p."id" = o."ownerId" LEFT JOIN "Person" s ON s."id" = o."sponsorId"
      LEFT JOIN "Function" f ON f."id" = o."functionId"
      ORDER BY o."id"`,
  );
  return rows.map(asSummary);
}

function asSummary(row: FlatRow): ObjectiveSummary {
  const { functionId, functionName, functionLevel, ownerId, ownerName, sponsorId, sponsorName, ...fields } =
    row;
  const function_ = named(functionId, functionName);
  return {
    ...fields,
    function: function_ && functionLevel ? { ...function_, level: functionLevel } : null,
    owner: named(ownerId, ownerName),
    sponsor: named(sponsorId, sponsorName),
  };
}
