-- The evidence vault: what shows that what is claimed is so, its revisions, its bytes, and the records it belongs to.
CREATE TYPE "EvidenceKind" AS ENUM ('FILE', 'LINK', 'NOTE');
CREATE TYPE "Classification" AS ENUM ('PUBLIC', 'INTERNAL', 'CONFIDENTIAL', 'STRICTLY_CONFIDENTIAL');

CREATE TABLE "Evidence" (
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "ref" TEXT NOT NULL CHECK (char_length("ref") <= 20),
    "title" TEXT NOT NULL CHECK ("title" <> '' AND char_length("title") <= 300),
    "description" TEXT CHECK (char_length("description") <= 20000),
    "kind" "EvidenceKind" NOT NULL,
    "classification" "Classification" NOT NULL DEFAULT 'INTERNAL',
    "effectiveOn" DATE,
    "coversFrom" DATE,
    "coversTo" DATE CHECK ("coversTo" >= "coversFrom"),
    "retainUntil" DATE,
    "isHeld" BOOLEAN NOT NULL DEFAULT false,
    "holdReason" TEXT CHECK (char_length("holdReason") <= 20000),
    "disposedAt" TIMESTAMPTZ(6),
    "disposalReason" TEXT CHECK (char_length("disposalReason") <= 20000),
    "archivedAt" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedById" UUID,
    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id"),
    CHECK (NOT "isHeld" OR "holdReason" IS NOT NULL),
    -- What is held, has no retention or is no file keeps its content.
    CHECK ("disposedAt" IS NULL OR ("kind" = 'FILE' AND NOT "isHeld" AND "retainUntil" IS NOT NULL AND "disposalReason" IS NOT NULL))
);
CREATE TABLE "StoredFile" (
    "id" UUID NOT NULL,
    "sha256" TEXT NOT NULL CHECK ("sha256" ~ '^[0-9a-f]{64}$'),
    "size" INTEGER NOT NULL CHECK ("size" > 0),
    "type" TEXT NOT NULL CHECK (char_length("type") <= 200),
    "disposedAt" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedById" UUID,
    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "EvidenceRevision" (
    "id" UUID NOT NULL,
    "evidenceId" UUID NOT NULL,
    "number" INTEGER NOT NULL CHECK ("number" > 0),
    "fileSha256" TEXT CHECK (char_length("fileSha256") <= 64),
    "fileName" TEXT CHECK ("fileName" <> '' AND char_length("fileName") <= 300),
    "url" TEXT CHECK ("url" ~ '^https?://' AND char_length("url") <= 2000),
    "body" TEXT CHECK ("body" <> '' AND char_length("body") <= 20000),
    "reason" TEXT CHECK (char_length("reason") <= 20000),
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,
    CONSTRAINT "EvidenceRevision_pkey" PRIMARY KEY ("id"),
    CHECK (num_nonnulls("fileSha256", "url", "body") = 1),
    CHECK (("fileSha256" IS NULL) = ("fileName" IS NULL))
);
CREATE TABLE "EvidenceLink" (
    "id" UUID NOT NULL,
    "evidenceId" UUID NOT NULL,
    "objectiveId" UUID,
    "actionItemId" UUID,
    "evaluationId" UUID,
    "kpiId" UUID,
    "measurementId" UUID,
    "label" TEXT NOT NULL CHECK (char_length("label") <= 300),
    "removedAt" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedById" UUID,
    CONSTRAINT "EvidenceLink_pkey" PRIMARY KEY ("id"),
    -- One record; what is a part of an objective names the objective too.
    CONSTRAINT "EvidenceLink_one_record" CHECK ("objectiveId" IS NOT NULL AND num_nonnulls("actionItemId", "evaluationId", "kpiId") <= 1),
    CHECK ("measurementId" IS NULL OR "kpiId" IS NOT NULL)
);
CREATE UNIQUE INDEX "Evidence_number_key" ON "Evidence"("number");
CREATE UNIQUE INDEX "Evidence_ref_key" ON "Evidence"("ref");
CREATE INDEX "Evidence_createdById_idx" ON "Evidence"("createdById");
CREATE INDEX "Evidence_archivedAt_number_idx" ON "Evidence"("archivedAt", "number");
CREATE UNIQUE INDEX "StoredFile_sha256_key" ON "StoredFile"("sha256");
CREATE UNIQUE INDEX "EvidenceRevision_evidenceId_number_key" ON "EvidenceRevision"("evidenceId", "number");
CREATE INDEX "EvidenceRevision_fileSha256_idx" ON "EvidenceRevision"("fileSha256");
CREATE INDEX "EvidenceRevision_createdById_idx" ON "EvidenceRevision"("createdById");
CREATE INDEX "EvidenceLink_evidenceId_idx" ON "EvidenceLink"("evidenceId");
CREATE INDEX "EvidenceLink_objectiveId_idx" ON "EvidenceLink"("objectiveId");
CREATE INDEX "EvidenceLink_actionItemId_idx" ON "EvidenceLink"("actionItemId");
CREATE INDEX "EvidenceLink_evaluationId_idx" ON "EvidenceLink"("evaluationId");
CREATE INDEX "EvidenceLink_kpiId_idx" ON "EvidenceLink"("kpiId");
CREATE INDEX "EvidenceLink_measurementId_idx" ON "EvidenceLink"("measurementId");
-- The same evidence hangs on a record once.
CREATE UNIQUE INDEX "EvidenceLink_once" ON "EvidenceLink"("evidenceId", "objectiveId", "actionItemId", "evaluationId", "kpiId", "measurementId")
  NULLS NOT DISTINCT WHERE "removedAt" IS NULL;
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "EvidenceRevision" ADD CONSTRAINT "EvidenceRevision_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "EvidenceRevision" ADD CONSTRAINT "EvidenceRevision_fileSha256_fkey" FOREIGN KEY ("fileSha256") REFERENCES "StoredFile"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "EvidenceRevision" ADD CONSTRAINT "EvidenceRevision_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "EvidenceLink" ADD CONSTRAINT "EvidenceLink_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "EvidenceLink" ADD CONSTRAINT "EvidenceLink_objectiveId_fkey" FOREIGN KEY ("objectiveId") REFERENCES "Objective"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "EvidenceLink" ADD CONSTRAINT "EvidenceLink_actionItemId_fkey" FOREIGN KEY ("actionItemId") REFERENCES "ActionItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "EvidenceLink" ADD CONSTRAINT "EvidenceLink_evaluationId_fkey" FOREIGN KEY ("evaluationId") REFERENCES "ObjectiveEvaluation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "EvidenceLink" ADD CONSTRAINT "EvidenceLink_kpiId_fkey" FOREIGN KEY ("kpiId") REFERENCES "Kpi"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "EvidenceLink" ADD CONSTRAINT "EvidenceLink_measurementId_fkey" FOREIGN KEY ("measurementId") REFERENCES "Measurement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Who, when and the trail.
DO $$
DECLARE v text;
BEGIN
  FOREACH v IN ARRAY ARRAY['Evidence', 'StoredFile', 'EvidenceRevision', 'EvidenceLink'] LOOP
    EXECUTE format('CREATE TRIGGER stamp_created BEFORE INSERT ON %I FOR EACH ROW EXECUTE FUNCTION stamp_created()', v);
    EXECUTE format('CREATE TRIGGER no_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', v);
    EXECUTE format('REVOKE ALL ON %I FROM PUBLIC', v);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO sixtwo_app', v);
  END LOOP;
  FOREACH v IN ARRAY ARRAY['Evidence', 'StoredFile', 'EvidenceLink'] LOOP
    EXECUTE format('CREATE TRIGGER stamp_updated BEFORE INSERT OR UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION stamp_updated()', v);
    EXECUTE format('GRANT UPDATE ON %I TO sixtwo_app', v);
  END LOOP;
END $$;
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE ON "EvidenceRevision" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE CONSTRAINT TRIGGER trail AFTER INSERT OR UPDATE OR DELETE ON "Evidence" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION trail_row('', '');
CREATE CONSTRAINT TRIGGER trail AFTER INSERT OR UPDATE OR DELETE ON "StoredFile" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION trail_row('', '');
CREATE CONSTRAINT TRIGGER trail AFTER INSERT ON "EvidenceRevision" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION trail_row('Evidence', 'evidenceId');
-- A link stands in the history of the record it makes credible.
CREATE CONSTRAINT TRIGGER trail AFTER INSERT OR UPDATE ON "EvidenceLink" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW."kpiId" IS NULL) EXECUTE FUNCTION trail_row('Objective', 'objectiveId');
CREATE CONSTRAINT TRIGGER trail_of_kpi AFTER INSERT OR UPDATE ON "EvidenceLink" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW."kpiId" IS NOT NULL) EXECUTE FUNCTION trail_row('Kpi', 'kpiId');
CREATE TRIGGER search AFTER INSERT OR UPDATE ON "Evidence" FOR EACH ROW
  EXECUTE FUNCTION search_row('evidence', 'ref', 'title', '', 'archivedAt', 'description');

-- Evidence is discussed like every other record.
ALTER TABLE "Comment" ADD COLUMN "evidenceId" UUID;
ALTER TABLE "Comment" DROP CONSTRAINT "Comment_one_record";
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_one_record"
  CHECK (num_nonnulls("objectiveId", "functionId", "personId", "importId", "templateId", "kpiId", "evidenceId") = 1);
CREATE INDEX "Comment_evidenceId_idx" ON "Comment"("evidenceId");
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE CONSTRAINT TRIGGER trail_of_evidence AFTER INSERT OR UPDATE ON "Comment" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW."evidenceId" IS NOT NULL) EXECUTE FUNCTION trail_row('Evidence', 'evidenceId');
