-- Answers to findings of the SMART check, and what the last check found.
CREATE TABLE "SmartJustification" (
    "id" UUID NOT NULL,
    "objectiveId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,
    CONSTRAINT "SmartJustification_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "SmartJustification_objectiveId_idx" ON "SmartJustification"("objectiveId");
ALTER TABLE "SmartJustification" ADD CONSTRAINT "SmartJustification_objectiveId_fkey" FOREIGN KEY ("objectiveId") REFERENCES "Objective"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "SmartJustification" ADD CONSTRAINT "SmartJustification_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "SmartJustification" ADD CHECK (char_length("code") <= 50), ADD CHECK (char_length("statement") <= 20000),
  ADD CHECK ("reason" <> '' AND char_length("reason") <= 20000);
CREATE TRIGGER stamp_created BEFORE INSERT ON "SmartJustification" FOR EACH ROW EXECUTE FUNCTION stamp_created();
CREATE CONSTRAINT TRIGGER trail AFTER INSERT OR UPDATE OR DELETE ON "SmartJustification" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION trail_row('Objective', 'objectiveId');
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON "SmartJustification" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER immutable BEFORE UPDATE OR DELETE ON "SmartJustification" FOR EACH ROW EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON "SmartJustification" TO sixtwo_app;

-- Computed from the objective and made again at will: no part of the trail.
CREATE TABLE "SmartCheck" (
    "objectiveId" UUID NOT NULL,
    "codes" TEXT[],
    "rules" INTEGER NOT NULL,
    "checkedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "SmartCheck_pkey" PRIMARY KEY ("objectiveId")
);
CREATE INDEX "SmartCheck_codes_idx" ON "SmartCheck" USING GIN ("codes");
ALTER TABLE "SmartCheck" ADD CONSTRAINT "SmartCheck_objectiveId_fkey" FOREIGN KEY ("objectiveId") REFERENCES "Objective"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
GRANT SELECT, INSERT, UPDATE ON "SmartCheck" TO sixtwo_app;

-- Which overruled findings the approver accepted by name.
ALTER TABLE "Approval" ADD COLUMN "acceptedFindings" TEXT[] DEFAULT ARRAY[]::TEXT[];
