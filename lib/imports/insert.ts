import "server-only";
import type { Tx } from "#lib/db.ts";
import { newId } from "#lib/id.ts";
import { storeFindings } from "#lib/objectives/smart-store.ts";
import type { DraftRecords } from "./drafts.ts";

/**
 * Writes the records of drafts, each table in one statement with one parameter: Prisma's createMany takes five
 * times as long, and everybody else's next number waits for it.
 */
export async function insertDrafts(tx: Tx, drafts: readonly DraftRecords[]): Promise<void> {
  const json = (records: readonly object[]) => JSON.stringify(records);
  await tx.$executeRaw`INSERT INTO "Objective" ("id", "importId", "number", "ref", "title", "statement", "rationale", "kind", "qualitativeReason",
      "isConfidentiality", "isIntegrity", "isAvailability", "functionId", "origin", "originLabel", "originUrl", "ownerId", "sponsorId",
      "baselineValue", "baselineOn", "startsOn", "isOngoing", "targetOn", "reviewCycle", "tags", "language")
    SELECT "id", "importId", "number", "ref", "title", "statement", "rationale", "kind", "qualitativeReason",
      "isConfidentiality", "isIntegrity", "isAvailability", "functionId", "origin", "originLabel", "originUrl", "ownerId", "sponsorId",
      "baselineValue", "baselineOn", "startsOn", "isOngoing", "targetOn", "reviewCycle", "tags", "language"
    FROM jsonb_populate_recordset(NULL::"Objective", ${json(drafts.map((draft) => draft.objective))}::jsonb)`;
  await tx.$executeRaw`INSERT INTO "Plan" ("id", "objectiveId", "needsNoResources", "noResourcesReason", "authority", "evaluationMethod",
      "successCriterion", "evaluatorId", "evaluatorIsOwnerReason", "evaluationFrequency", "firstEvaluationOn")
    SELECT "id", "objectiveId", "needsNoResources", "noResourcesReason", "authority", "evaluationMethod",
      "successCriterion", "evaluatorId", "evaluatorIsOwnerReason", "evaluationFrequency", "firstEvaluationOn"
    FROM jsonb_populate_recordset(NULL::"Plan", ${json(drafts.map((draft) => draft.plan))}::jsonb)`;
  await tx.$executeRaw`INSERT INTO "ResourceLine" ("id", "objectiveId", "kind", "description", "plannedAmount", "plannedDays")
    SELECT "id", "objectiveId", "kind", "description", "plannedAmount", "plannedDays"
    FROM jsonb_populate_recordset(NULL::"ResourceLine", ${json(drafts.flatMap((draft) => draft.resources))}::jsonb)`;
  await tx.$executeRaw`INSERT INTO "ImportNote" ("id", "objectiveId", "position", "heading", "value")
    SELECT "id", "objectiveId", "position", "heading", "value"
    FROM jsonb_populate_recordset(NULL::"ImportNote", ${json(drafts.flatMap((draft) => draft.notes))}::jsonb)`;
  await insertParts(tx, drafts);
  await storeFindings(
    tx,
    drafts.map((draft) => String(draft.objective.id)),
  );
}

/** What only a register of our own brings along. */
async function insertParts(tx: Tx, drafts: readonly DraftRecords[]): Promise<void> {
  const actions = drafts.flatMap((draft) => draft.actions);
  const links = drafts.flatMap((draft) => draft.links);
  if (actions.length > 0)
    await tx.$executeRaw`INSERT INTO "ActionItem" ("id", "number", "ref", "objectiveId", "title", "description", "ownerId", "startsOn", "dueOn")
      SELECT "id", "number", "ref", "objectiveId", "title", "description", "ownerId", "startsOn", "dueOn"
      FROM jsonb_populate_recordset(NULL::"ActionItem", ${JSON.stringify(actions)}::jsonb)`;
  await insertKpis(tx, drafts);
  const dependencies = drafts.flatMap((draft) => draft.dependencies);
  if (dependencies.length > 0)
    await tx.$executeRaw`INSERT INTO "Dependency" ("id", "objectiveId", "dependentId", "prerequisiteId")
      SELECT "id", "objectiveId", "dependentId", "prerequisiteId"
      FROM jsonb_populate_recordset(NULL::"Dependency", ${JSON.stringify(dependencies)}::jsonb)`;
  if (links.length > 0)
    await tx.$executeRaw`INSERT INTO "OperationalLink" ("id", "objectiveId", "label", "url")
      SELECT "id", "objectiveId", "label", "url" FROM jsonb_populate_recordset(NULL::"OperationalLink", ${JSON.stringify(links)}::jsonb)`;
}

async function insertKpis(tx: Tx, drafts: readonly DraftRecords[]): Promise<void> {
  const kpis = drafts.flatMap((draft) => draft.kpis);
  if (kpis.length === 0) return;
  await tx.$executeRaw`INSERT INTO "Kpi" ("id", "number", "ref", "objectiveId", "name", "measures", "scale", "unit", "unitLabel", "direction",
      "baselineValue", "baselineOn", "targetValue", "tolerance", "rangeLow", "rangeHigh", "isLinear", "frequency", "collection", "rollUp",
      "computedFigure", "dataSource", "method", "collectorId", "analystId", "analystIsCollectorReason", "evaluationFrequency",
      "informationNeed", "reportedTo")
    SELECT "id", "number", "ref", "objectiveId", "name", "measures", "scale", "unit", "unitLabel", "direction",
      "baselineValue", "baselineOn", "targetValue", "tolerance", "rangeLow", "rangeHigh", "isLinear", "frequency", "collection", "rollUp",
      "computedFigure", "dataSource", "method", "collectorId", "analystId", "analystIsCollectorReason", "evaluationFrequency",
      "informationNeed", "reportedTo" FROM jsonb_populate_recordset(NULL::"Kpi", ${JSON.stringify(kpis)}::jsonb)`;
  const interim = JSON.stringify(drafts.flatMap((draft) => draft.interim));
  await tx.$executeRaw`INSERT INTO "KpiInterim" ("id", "kpiId", "onDay", "value")
    SELECT "id", "kpiId", "onDay", "value" FROM jsonb_populate_recordset(NULL::"KpiInterim", ${interim}::jsonb)`;
  const levels = JSON.stringify(drafts.flatMap((draft) => draft.levels));
  await tx.$executeRaw`INSERT INTO "KpiLevel" ("id", "kpiId", "level", "description")
    SELECT "id", "kpiId", "level", "description" FROM jsonb_populate_recordset(NULL::"KpiLevel", ${levels}::jsonb)`;
}

/** Puts roll-ups together once all drafts are there: a part may belong to any of them. What the file lacks is left out. */
export async function insertKpiParts(tx: Tx, drafts: readonly DraftRecords[]): Promise<void> {
  const ids = new Map(drafts.flatMap((draft) => [...draft.kpiIds]));
  const parts = drafts.flatMap(({ madeOf }) =>
    madeOf.flatMap(({ kpiId, ref }) => {
      const partId = ids.get(ref);
      return partId && partId !== kpiId ? [{ id: newId(), kpiId, partId }] : [];
    }),
  );
  await tx.kpiPart.createMany({ data: parts });
}
