-- Objective templates of the organisation's own.
CREATE TYPE "KpiDirection" AS ENUM ('HIGHER', 'LOWER', 'RANGE');
CREATE TABLE "ObjectiveTemplate" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL CHECK ("title" <> '' AND char_length("title") <= 300),
    "theme" TEXT NOT NULL CHECK ("theme" IN ('availability', 'people', 'vulnerabilities', 'access', 'protection', 'suppliers', 'incidents', 'governance', 'ai')),
    "statement" TEXT NOT NULL CHECK (char_length("statement") <= 20000),
    "rationale" TEXT CHECK (char_length("rationale") <= 20000),
    "kind" "ObjectiveKind" NOT NULL DEFAULT 'QUANTITATIVE',
    "qualitativeReason" TEXT CHECK (char_length("qualitativeReason") <= 20000),
    "isConfidentiality" BOOLEAN NOT NULL DEFAULT false,
    "isIntegrity" BOOLEAN NOT NULL DEFAULT false,
    "isAvailability" BOOLEAN NOT NULL DEFAULT false,
    "cycle" "Cycle",
    "kpiName" TEXT CHECK (char_length("kpiName") <= 300),
    "kpiUnit" TEXT CHECK (char_length("kpiUnit") <= 50),
    "kpiDirection" "KpiDirection",
    "kpiTarget" DECIMAL(20,6),
    "kpiTolerance" DECIMAL(20,6) CHECK ("kpiTolerance" >= 0),
    "kpiFrequency" "Cycle",
    "kpiMethod" TEXT CHECK (char_length("kpiMethod") <= 20000),
    "controls" TEXT[] CHECK (cardinality("controls") <= 50),
    "actions" TEXT[] CHECK (cardinality("actions") <= 50),
    "financialResources" TEXT[] CHECK (cardinality("financialResources") <= 50),
    "humanResources" TEXT[] CHECK (cardinality("humanResources") <= 50),
    "technicalResources" TEXT[] CHECK (cardinality("technicalResources") <= 50),
    "authority" TEXT CHECK (char_length("authority") <= 20000),
    "evaluationMethod" TEXT CHECK (char_length("evaluationMethod") <= 20000),
    "successCriterion" TEXT CHECK (char_length("successCriterion") <= 20000),
    "evaluationFrequency" "Cycle",
    "archivedAt" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedById" UUID,
    CONSTRAINT "ObjectiveTemplate_pkey" PRIMARY KEY ("id")
);
CREATE TRIGGER stamp_created BEFORE INSERT ON "ObjectiveTemplate" FOR EACH ROW EXECUTE FUNCTION stamp_created();
CREATE TRIGGER stamp_updated BEFORE INSERT OR UPDATE ON "ObjectiveTemplate" FOR EACH ROW EXECUTE FUNCTION stamp_updated();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON "ObjectiveTemplate" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE CONSTRAINT TRIGGER trail AFTER INSERT OR UPDATE OR DELETE ON "ObjectiveTemplate" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION trail_row('', '');
CREATE TRIGGER search AFTER INSERT OR UPDATE OR DELETE ON "ObjectiveTemplate" FOR EACH ROW
  EXECUTE FUNCTION search_row('template', '', 'title', '', 'archivedAt', 'statement', 'rationale');
REVOKE ALL ON "ObjectiveTemplate" FROM PUBLIC;
GRANT SELECT, INSERT, UPDATE ON "ObjectiveTemplate" TO sixtwo_app;
