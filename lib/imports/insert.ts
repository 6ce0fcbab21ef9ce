import "server-only";
import type { Tx } from "#lib/db.ts";
import type { DraftRecords } from "./drafts.ts";

/**
 * Writes the records of drafts, each table in one statement with one parameter: Prisma's createMany takes five
 * times as long, and everybody else's next number waits for it.
 */
export async function insertDrafts(tx: Tx, drafts: readonly DraftRecords[]): Promise<void> {
  const objectives = JSON.stringify(drafts.map((draft) => draft.objective));
  const plans = JSON.stringify(drafts.map((draft) => draft.plan));
  const resources = JSON.stringify(drafts.flatMap((draft) => draft.resources));
  const notes = JSON.stringify(drafts.flatMap((draft) => draft.notes));
  await tx.$executeRaw`INSERT INTO "Objective" ("id", "importId", "number", "ref", "title", "statement", "rationale", "kind",
      "isConfidentiality", "isIntegrity", "isAvailability", "functionId", "origin", "ownerId", "sponsorId", "baselineValue",
      "baselineOn", "startsOn", "isOngoing", "targetOn", "reviewCycle", "tags")
    SELECT "id", "importId", "number", "ref", "title", "statement", "rationale", "kind",
      "isConfidentiality", "isIntegrity", "isAvailability", "functionId", "origin", "ownerId", "sponsorId", "baselineValue",
      "baselineOn", "startsOn", "isOngoing", "targetOn", "reviewCycle", "tags"
    FROM jsonb_populate_recordset(NULL::"Objective", ${objectives}::jsonb)`;
  await tx.$executeRaw`INSERT INTO "Plan" ("id", "objectiveId", "authority", "evaluationMethod", "successCriterion", "evaluatorId", "evaluationFrequency")
    SELECT "id", "objectiveId", "authority", "evaluationMethod", "successCriterion", "evaluatorId", "evaluationFrequency"
    FROM jsonb_populate_recordset(NULL::"Plan", ${plans}::jsonb)`;
  await tx.$executeRaw`INSERT INTO "ResourceLine" ("id", "objectiveId", "kind", "description")
    SELECT "id", "objectiveId", "kind", "description" FROM jsonb_populate_recordset(NULL::"ResourceLine", ${resources}::jsonb)`;
  await tx.$executeRaw`INSERT INTO "ImportNote" ("id", "objectiveId", "position", "heading", "value")
    SELECT "id", "objectiveId", "position", "heading", "value" FROM jsonb_populate_recordset(NULL::"ImportNote", ${notes}::jsonb)`;
}
