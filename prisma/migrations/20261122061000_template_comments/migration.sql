-- The organisation's own templates are discussed like every other record.
ALTER TABLE "Comment" ADD COLUMN "templateId" UUID;
ALTER TABLE "Comment" DROP CONSTRAINT "Comment_check";
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_one_record"
  CHECK (num_nonnulls("objectiveId", "functionId", "personId", "importId", "templateId") = 1);
CREATE INDEX "Comment_templateId_idx" ON "Comment"("templateId");
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_templateId_fkey" FOREIGN KEY ("templateId") REFERENCES "ObjectiveTemplate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE CONSTRAINT TRIGGER trail_of_template AFTER INSERT OR UPDATE ON "Comment" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW."templateId" IS NOT NULL) EXECUTE FUNCTION trail_row('ObjectiveTemplate', 'templateId');
