-- KPIs and their measurements (9.1).
CREATE TYPE "KpiMeasures" AS ENUM ('PERFORMANCE', 'EFFECTIVENESS');
CREATE TYPE "KpiScale" AS ENUM ('NUMBER', 'MATURITY', 'SURVEY', 'SIGN_OFF');
CREATE TYPE "KpiUnit" AS ENUM ('PERCENT', 'COUNT', 'HOURS', 'DAYS', 'CURRENCY', 'SCORE', 'RATIO', 'OWN');
CREATE TYPE "Frequency" AS ENUM ('DAILY', 'WEEKLY', 'MONTHLY', 'QUARTERLY', 'SEMI_ANNUAL', 'ANNUAL');
CREATE TYPE "KpiCollection" AS ENUM ('MANUAL', 'IMPORT', 'API', 'ROLL_UP', 'COMPUTED');
CREATE TYPE "RollUp" AS ENUM ('SUM', 'MEAN', 'RATIO_OF_SUMS', 'MINIMUM', 'MAXIMUM');
CREATE TYPE "ComputedFigure" AS ENUM ('ACTIONS_ON_TIME', 'OBJECTIVES_ON_TARGET', 'OBJECTIVES_ACHIEVED', 'MEASUREMENTS_ON_TIME');
CREATE TYPE "KpiState" AS ENUM ('ACTIVE', 'RETIRED');
CREATE TYPE "KpiStatus" AS ENUM ('ON_TARGET', 'AT_RISK', 'OFF_TARGET', 'NO_DATA');
CREATE TYPE "KpiTrend" AS ENUM ('IMPROVING', 'STABLE', 'WORSENING');
CREATE TYPE "MeasurementSource" AS ENUM ('SCREEN', 'LINK', 'API', 'IMPORT', 'ROLL_UP', 'COMPUTED');
ALTER TABLE "Comment" ADD COLUMN     "kpiId" UUID;
CREATE TABLE "Kpi" (
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "ref" TEXT NOT NULL CHECK (char_length("ref") <= 20),
    "objectiveId" UUID NOT NULL,
    "name" TEXT NOT NULL CHECK ("name" <> '' AND char_length("name") <= 300),
    "measures" "KpiMeasures" NOT NULL DEFAULT 'PERFORMANCE',
    "scale" "KpiScale" NOT NULL DEFAULT 'NUMBER',
    "unit" "KpiUnit" NOT NULL DEFAULT 'PERCENT',
    "unitLabel" TEXT CHECK (char_length("unitLabel") <= 50),
    "direction" "KpiDirection" NOT NULL DEFAULT 'HIGHER',
    "baselineValue" DECIMAL(20,6),
    "baselineOn" DATE,
    "targetValue" DECIMAL(20,6),
    "tolerance" DECIMAL(20,6) NOT NULL DEFAULT 0,
    "rangeLow" DECIMAL(20,6),
    "rangeHigh" DECIMAL(20,6),
    "isLinear" BOOLEAN NOT NULL DEFAULT false,
    "frequency" "Frequency" NOT NULL DEFAULT 'MONTHLY',
    "collection" "KpiCollection" NOT NULL DEFAULT 'MANUAL',
    "rollUp" "RollUp",
    "computedFigure" "ComputedFigure",
    "dataSource" TEXT CHECK (char_length("dataSource") <= 20000),
    "method" TEXT CHECK (char_length("method") <= 20000),
    "collectorId" UUID,
    "analystId" UUID,
    "evaluationFrequency" "Cycle",
    "informationNeed" TEXT CHECK (char_length("informationNeed") <= 20000),
    "reportedTo" TEXT CHECK (char_length("reportedTo") <= 20000),
    "state" "KpiState" NOT NULL DEFAULT 'ACTIVE',
    "retiredAt" TIMESTAMPTZ(6),
    "retiredReason" TEXT CHECK (char_length("retiredReason") <= 20000),
    "approvedAt" TIMESTAMPTZ(6),
    "archivedAt" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedById" UUID,
    CONSTRAINT "Kpi_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "KpiInterim" (
    "id" UUID NOT NULL,
    "kpiId" UUID NOT NULL,
    "onDay" DATE NOT NULL,
    "value" DECIMAL(20,6) NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,
    CONSTRAINT "KpiInterim_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "KpiLevel" (
    "id" UUID NOT NULL,
    "kpiId" UUID NOT NULL,
    "level" INTEGER NOT NULL,
    "description" TEXT NOT NULL CHECK (char_length("description") <= 20000),
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,
    CONSTRAINT "KpiLevel_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "KpiPart" (
    "id" UUID NOT NULL,
    "kpiId" UUID NOT NULL,
    "partId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,
    CONSTRAINT "KpiPart_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "KpiStanding" (
    "kpiId" UUID NOT NULL,
    "objectiveId" UUID NOT NULL,
    "status" "KpiStatus" NOT NULL DEFAULT 'NO_DATA',
    "lastValue" DECIMAL(20,6),
    "measuredTo" DATE,
    "nextDueOn" DATE,
    "trend" "KpiTrend",
    "offTargetPeriods" INTEGER NOT NULL DEFAULT 0,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "KpiStanding_pkey" PRIMARY KEY ("kpiId")
);
CREATE TABLE "ObjectiveStanding" (
    "objectiveId" UUID NOT NULL,
    "status" "KpiStatus" NOT NULL DEFAULT 'NO_DATA',
    "nextDueOn" DATE,
    "kpiCount" INTEGER NOT NULL DEFAULT 0,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "ObjectiveStanding_pkey" PRIMARY KEY ("objectiveId")
);
CREATE TABLE "Measurement" (
    "id" UUID NOT NULL,
    "kpiId" UUID NOT NULL,
    "periodStart" DATE NOT NULL,
    "periodEnd" DATE NOT NULL,
    "value" DECIMAL(20,6) NOT NULL,
    "numerator" DECIMAL(20,6),
    "denominator" DECIMAL(20,6),
    "comment" TEXT CHECK (char_length("comment") <= 20000),
    "status" "KpiStatus" NOT NULL,
    "direction" "KpiDirection" NOT NULL,
    "targetValue" DECIMAL(20,6),
    "rangeLow" DECIMAL(20,6),
    "rangeHigh" DECIMAL(20,6),
    "tolerance" DECIMAL(20,6) NOT NULL,
    "isLate" BOOLEAN NOT NULL DEFAULT false,
    "source" "MeasurementSource" NOT NULL,
    "tokenId" UUID,
    "payloadSha256" TEXT CHECK (char_length("payloadSha256") <= 64),
    "importId" UUID,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "voidedAt" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedById" UUID,
    CONSTRAINT "Measurement_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "MeasurementRevision" (
    "id" UUID NOT NULL,
    "measurementId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "value" DECIMAL(20,6) NOT NULL,
    "numerator" DECIMAL(20,6),
    "denominator" DECIMAL(20,6),
    "comment" TEXT CHECK (char_length("comment") <= 20000),
    "status" "KpiStatus" NOT NULL,
    "source" "MeasurementSource" NOT NULL,
    "recordedAt" TIMESTAMPTZ(6) NOT NULL,
    "recordedById" UUID,
    "reason" TEXT NOT NULL CHECK (char_length("reason") <= 20000),
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,
    CONSTRAINT "MeasurementRevision_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "MeasurementWaiver" (
    "id" UUID NOT NULL,
    "kpiId" UUID NOT NULL,
    "periodStart" DATE NOT NULL,
    "periodEnd" DATE NOT NULL,
    "reason" TEXT NOT NULL CHECK (char_length("reason") <= 20000),
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,
    CONSTRAINT "MeasurementWaiver_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "KpiEvaluation" (
    "id" UUID NOT NULL,
    "kpiId" UUID NOT NULL,
    "measuredTo" DATE NOT NULL,
    "conclusion" TEXT NOT NULL CHECK (char_length("conclusion") <= 20000),
    "offTargetReason" TEXT CHECK (char_length("offTargetReason") <= 20000),
    "evaluatorId" UUID NOT NULL,
    "evaluatedOn" DATE NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,
    CONSTRAINT "KpiEvaluation_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "EntryLink" (
    "id" UUID NOT NULL,
    "kpiId" UUID NOT NULL,
    "periodStart" DATE NOT NULL,
    "periodEnd" DATE NOT NULL,
    "personId" UUID NOT NULL,
    "tokenSha256" TEXT NOT NULL CHECK (char_length("tokenSha256") <= 64),
    "expiresAt" TIMESTAMPTZ(6) NOT NULL,
    "usedAt" TIMESTAMPTZ(6),
    "revokedAt" TIMESTAMPTZ(6),
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,
    CONSTRAINT "EntryLink_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Kpi_number_key" ON "Kpi"("number");
CREATE UNIQUE INDEX "Kpi_ref_key" ON "Kpi"("ref");
CREATE INDEX "Kpi_objectiveId_idx" ON "Kpi"("objectiveId");
CREATE INDEX "Kpi_collectorId_idx" ON "Kpi"("collectorId");
CREATE INDEX "Kpi_analystId_idx" ON "Kpi"("analystId");
CREATE UNIQUE INDEX "KpiInterim_kpiId_onDay_key" ON "KpiInterim"("kpiId", "onDay");
CREATE UNIQUE INDEX "KpiLevel_kpiId_level_key" ON "KpiLevel"("kpiId", "level");
CREATE INDEX "KpiPart_partId_idx" ON "KpiPart"("partId");
CREATE UNIQUE INDEX "KpiPart_kpiId_partId_key" ON "KpiPart"("kpiId", "partId");
CREATE INDEX "KpiStanding_objectiveId_idx" ON "KpiStanding"("objectiveId");
CREATE INDEX "KpiStanding_nextDueOn_idx" ON "KpiStanding"("nextDueOn");
CREATE INDEX "ObjectiveStanding_status_idx" ON "ObjectiveStanding"("status");
CREATE INDEX "ObjectiveStanding_nextDueOn_idx" ON "ObjectiveStanding"("nextDueOn");
CREATE INDEX "Measurement_importId_idx" ON "Measurement"("importId");
CREATE UNIQUE INDEX "MeasurementRevision_measurementId_number_key" ON "MeasurementRevision"("measurementId", "number");
CREATE UNIQUE INDEX "MeasurementWaiver_kpiId_periodStart_key" ON "MeasurementWaiver"("kpiId", "periodStart");
CREATE INDEX "KpiEvaluation_kpiId_idx" ON "KpiEvaluation"("kpiId");
CREATE UNIQUE INDEX "EntryLink_tokenSha256_key" ON "EntryLink"("tokenSha256");
CREATE INDEX "EntryLink_kpiId_idx" ON "EntryLink"("kpiId");
CREATE INDEX "Comment_kpiId_idx" ON "Comment"("kpiId");
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_kpiId_fkey" FOREIGN KEY ("kpiId") REFERENCES "Kpi"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Kpi" ADD CONSTRAINT "Kpi_objectiveId_fkey" FOREIGN KEY ("objectiveId") REFERENCES "Objective"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Kpi" ADD CONSTRAINT "Kpi_collectorId_fkey" FOREIGN KEY ("collectorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Kpi" ADD CONSTRAINT "Kpi_analystId_fkey" FOREIGN KEY ("analystId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "KpiInterim" ADD CONSTRAINT "KpiInterim_kpiId_fkey" FOREIGN KEY ("kpiId") REFERENCES "Kpi"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "KpiLevel" ADD CONSTRAINT "KpiLevel_kpiId_fkey" FOREIGN KEY ("kpiId") REFERENCES "Kpi"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "KpiPart" ADD CONSTRAINT "KpiPart_kpiId_fkey" FOREIGN KEY ("kpiId") REFERENCES "Kpi"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "KpiPart" ADD CONSTRAINT "KpiPart_partId_fkey" FOREIGN KEY ("partId") REFERENCES "Kpi"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "KpiStanding" ADD CONSTRAINT "KpiStanding_kpiId_fkey" FOREIGN KEY ("kpiId") REFERENCES "Kpi"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ObjectiveStanding" ADD CONSTRAINT "ObjectiveStanding_objectiveId_fkey" FOREIGN KEY ("objectiveId") REFERENCES "Objective"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Measurement" ADD CONSTRAINT "Measurement_kpiId_fkey" FOREIGN KEY ("kpiId") REFERENCES "Kpi"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Measurement" ADD CONSTRAINT "Measurement_tokenId_fkey" FOREIGN KEY ("tokenId") REFERENCES "ApiToken"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "MeasurementRevision" ADD CONSTRAINT "MeasurementRevision_measurementId_fkey" FOREIGN KEY ("measurementId") REFERENCES "Measurement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "MeasurementWaiver" ADD CONSTRAINT "MeasurementWaiver_kpiId_fkey" FOREIGN KEY ("kpiId") REFERENCES "Kpi"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "KpiEvaluation" ADD CONSTRAINT "KpiEvaluation_kpiId_fkey" FOREIGN KEY ("kpiId") REFERENCES "Kpi"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "KpiEvaluation" ADD CONSTRAINT "KpiEvaluation_evaluatorId_fkey" FOREIGN KEY ("evaluatorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "EntryLink" ADD CONSTRAINT "EntryLink_kpiId_fkey" FOREIGN KEY ("kpiId") REFERENCES "Kpi"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "EntryLink" ADD CONSTRAINT "EntryLink_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What must never break.
CREATE UNIQUE INDEX "Measurement_kpiId_periodStart_key" ON "Measurement"("kpiId", "periodStart") WHERE "voidedAt" IS NULL;
ALTER TABLE "Kpi" ADD CHECK ("tolerance" >= 0), ADD CHECK ("rangeLow" <= "rangeHigh"),
  ADD CHECK (("rollUp" IS NOT NULL) = ("collection" = 'ROLL_UP')), ADD CHECK (("computedFigure" IS NOT NULL) = ("collection" = 'COMPUTED')),
  ADD CHECK ("state" = 'ACTIVE' OR ("retiredAt" IS NOT NULL AND "retiredReason" IS NOT NULL)),
  ADD CHECK ("archivedAt" IS NULL OR "approvedAt" IS NULL);
ALTER TABLE "KpiLevel" ADD CHECK ("level" BETWEEN 0 AND 100);
ALTER TABLE "KpiPart" ADD CHECK ("kpiId" <> "partId");
ALTER TABLE "Measurement" ADD CHECK ("periodEnd" >= "periodStart"), ADD CHECK (("numerator" IS NULL) = ("denominator" IS NULL)),
  ADD CHECK ("denominator" <> 0), ADD CHECK ("status" <> 'NO_DATA'), ADD CHECK ("tolerance" >= 0), ADD CHECK ("revision" >= 1),
  ADD CHECK (("direction" = 'RANGE' AND "rangeLow" <= "rangeHigh") OR ("direction" <> 'RANGE' AND "targetValue" IS NOT NULL));
ALTER TABLE "MeasurementRevision" ADD CHECK ("reason" <> '');
ALTER TABLE "MeasurementWaiver" ADD CHECK ("reason" <> ''), ADD CHECK ("periodEnd" >= "periodStart");
ALTER TABLE "KpiEvaluation" ADD CHECK ("conclusion" <> '');
ALTER TABLE "EntryLink" ADD CHECK ("periodEnd" >= "periodStart");

-- A comment hangs on a KPI too.
ALTER TABLE "Comment" DROP CONSTRAINT "Comment_one_record";
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_one_record"
  CHECK (num_nonnulls("objectiveId", "functionId", "personId", "importId", "templateId", "kpiId") = 1);
CREATE CONSTRAINT TRIGGER trail_of_kpi AFTER INSERT OR UPDATE ON "Comment" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW."kpiId" IS NOT NULL) EXECUTE FUNCTION trail_row('Kpi', 'kpiId');

-- Who, when and the trail.
DO $$
DECLARE v text;
BEGIN
  FOREACH v IN ARRAY ARRAY['Kpi', 'KpiInterim', 'KpiLevel', 'KpiPart', 'Measurement', 'MeasurementRevision', 'MeasurementWaiver', 'KpiEvaluation', 'EntryLink'] LOOP
    EXECUTE format('CREATE TRIGGER stamp_created BEFORE INSERT ON %I FOR EACH ROW EXECUTE FUNCTION stamp_created()', v);
    EXECUTE format('CREATE TRIGGER no_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', v);
    EXECUTE format('REVOKE ALL ON %I FROM PUBLIC', v);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO sixtwo_app', v);
    IF v NOT IN ('Kpi', 'EntryLink') THEN
      EXECUTE format('CREATE CONSTRAINT TRIGGER trail AFTER INSERT OR UPDATE OR DELETE ON %I DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION trail_row(%L, %L)', v,
        CASE v WHEN 'MeasurementRevision' THEN 'Measurement' ELSE 'Kpi' END, CASE v WHEN 'MeasurementRevision' THEN 'measurementId' ELSE 'kpiId' END);
    END IF;
  END LOOP;
  FOREACH v IN ARRAY ARRAY['MeasurementRevision', 'MeasurementWaiver', 'KpiEvaluation'] LOOP
    EXECUTE format('CREATE TRIGGER immutable BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', v);
  END LOOP;
END $$;
CREATE CONSTRAINT TRIGGER trail AFTER INSERT OR UPDATE OR DELETE ON "Kpi" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION trail_row('Objective', 'objectiveId');
CREATE CONSTRAINT TRIGGER trail AFTER INSERT OR UPDATE OR DELETE ON "EntryLink" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION trail_row('Kpi', 'kpiId', 'tokenSha256');
CREATE TRIGGER stamp_updated BEFORE INSERT OR UPDATE ON "Kpi" FOR EACH ROW EXECUTE FUNCTION stamp_updated();
CREATE TRIGGER stamp_updated BEFORE INSERT OR UPDATE ON "Measurement" FOR EACH ROW EXECUTE FUNCTION stamp_updated();
GRANT UPDATE ON "Kpi", "Measurement", "EntryLink" TO sixtwo_app;
GRANT DELETE ON "KpiInterim", "KpiLevel", "KpiPart" TO sixtwo_app;
REVOKE ALL ON "KpiStanding", "ObjectiveStanding" FROM PUBLIC;
GRANT SELECT, INSERT, UPDATE, DELETE ON "KpiStanding", "ObjectiveStanding" TO sixtwo_app;
CREATE TRIGGER search AFTER INSERT OR UPDATE OR DELETE ON "Kpi" FOR EACH ROW
  EXECUTE FUNCTION search_row('kpi', 'ref', 'name', 'objectiveId', 'archivedAt', 'method', 'dataSource', 'informationNeed');

-- A definition moves only in a draft, or before the version it first stands in is approved; a hand-over changes people.
CREATE FUNCTION kpi_is_open(p_kpi uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT o."state" = 'DRAFT' OR (o."state" = 'ACTIVE' AND k."approvedAt" IS NULL)
  FROM "Kpi" k JOIN "Objective" o ON o."id" = k."objectiveId" WHERE k."id" = p_kpi
$$;
CREATE FUNCTION kpi_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  v_free text[] := '{state,retiredAt,retiredReason,approvedAt,version,updatedAt,updatedById}';
BEGIN
  IF kpi_is_open(OLD."id") THEN RETURN NEW; END IF;
  IF coalesce(current_setting('app.act', true), '') = 'objective.handover' THEN
    v_free := v_free || '{collectorId,analystId}'::text[];
  END IF;
  IF (to_jsonb(OLD) - v_free) <> (to_jsonb(NEW) - v_free) THEN
    RAISE EXCEPTION 'The definition of an approved KPI is locked' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER kpi_guard BEFORE UPDATE ON "Kpi" FOR EACH ROW EXECUTE FUNCTION kpi_guard();
CREATE FUNCTION kpi_part_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT kpi_is_open((to_jsonb(coalesce(NEW, OLD))->>'kpiId')::uuid) THEN
    RAISE EXCEPTION 'The definition of an approved KPI is locked' USING ERRCODE = 'check_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER kpi_part_guard BEFORE INSERT OR UPDATE OR DELETE ON "KpiInterim" FOR EACH ROW EXECUTE FUNCTION kpi_part_guard();
CREATE TRIGGER kpi_part_guard BEFORE INSERT OR UPDATE OR DELETE ON "KpiLevel" FOR EACH ROW EXECUTE FUNCTION kpi_part_guard();
CREATE TRIGGER kpi_part_guard BEFORE INSERT OR UPDATE OR DELETE ON "KpiPart" FOR EACH ROW EXECUTE FUNCTION kpi_part_guard();
REVOKE ALL ON FUNCTION kpi_is_open(uuid), kpi_guard(), kpi_part_guard() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION kpi_is_open(uuid) TO sixtwo_app;
