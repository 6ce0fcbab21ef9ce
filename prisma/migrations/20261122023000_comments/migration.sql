-- Comments on every record, and the inbox.
CREATE TYPE "NotificationKind" AS ENUM ('MENTION', 'ASSIGNMENT', 'DECISION');

CREATE TABLE "Comment" (
    "id" UUID NOT NULL,
    "objectiveId" UUID,
    "actionItemId" UUID,
    "functionId" UUID,
    "personId" UUID,
    "importId" UUID,
    "body" TEXT NOT NULL CHECK ("body" <> '' AND char_length("body") <= 10000),
    "editedAt" TIMESTAMPTZ(6),
    "removedAt" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedById" UUID,
    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id"),
    CHECK (num_nonnulls("objectiveId", "functionId", "personId", "importId") = 1),
    CHECK ("actionItemId" IS NULL OR "objectiveId" IS NOT NULL)
);
CREATE TABLE "Notification" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" "NotificationKind" NOT NULL,
    "text" TEXT NOT NULL CHECK (char_length("text") <= 1000),
    "detail" TEXT CHECK (char_length("detail") <= 1000),
    "href" TEXT NOT NULL CHECK ("href" ~ '^/[a-z]' AND char_length("href") <= 300),
    "actorName" TEXT NOT NULL CHECK (char_length("actorName") <= 300),
    "readAt" TIMESTAMPTZ(6),
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Notification_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Comment_objectiveId_idx" ON "Comment"("objectiveId");
CREATE INDEX "Comment_actionItemId_idx" ON "Comment"("actionItemId");
CREATE INDEX "Comment_functionId_idx" ON "Comment"("functionId");
CREATE INDEX "Comment_personId_idx" ON "Comment"("personId");
CREATE INDEX "Comment_importId_idx" ON "Comment"("importId");
CREATE INDEX "Notification_personId_id_idx" ON "Notification"("personId", "id");
CREATE INDEX "Notification_unread_idx" ON "Notification"("personId") WHERE "readAt" IS NULL;
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_objectiveId_fkey" FOREIGN KEY ("objectiveId") REFERENCES "Objective"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_actionItemId_fkey" FOREIGN KEY ("actionItemId") REFERENCES "ActionItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_functionId_fkey" FOREIGN KEY ("functionId") REFERENCES "Function"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER stamp_created BEFORE INSERT ON "Comment" FOR EACH ROW EXECUTE FUNCTION stamp_created();
CREATE TRIGGER stamp_updated BEFORE INSERT OR UPDATE ON "Comment" FOR EACH ROW EXECUTE FUNCTION stamp_updated();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON "Comment" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON "Notification" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- In the trail a comment belongs to the record it hangs on; nobody deletes one, so only what is written is looked at.
CREATE CONSTRAINT TRIGGER trail AFTER INSERT OR UPDATE ON "Comment" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW."objectiveId" IS NOT NULL AND NEW."actionItemId" IS NULL) EXECUTE FUNCTION trail_row('Objective', 'objectiveId');
CREATE CONSTRAINT TRIGGER trail_of_action_item AFTER INSERT OR UPDATE ON "Comment" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW."actionItemId" IS NOT NULL) EXECUTE FUNCTION trail_row('ActionItem', 'actionItemId');
CREATE CONSTRAINT TRIGGER trail_of_function AFTER INSERT OR UPDATE ON "Comment" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW."functionId" IS NOT NULL) EXECUTE FUNCTION trail_row('Function', 'functionId');
CREATE CONSTRAINT TRIGGER trail_of_person AFTER INSERT OR UPDATE ON "Comment" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW."personId" IS NOT NULL) EXECUTE FUNCTION trail_row('Person', 'personId');
CREATE CONSTRAINT TRIGGER trail_of_import AFTER INSERT OR UPDATE ON "Comment" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW."importId" IS NOT NULL) EXECUTE FUNCTION trail_row('Import', 'importId');

CREATE TRIGGER search AFTER INSERT OR UPDATE ON "Comment" FOR EACH ROW WHEN (NEW."objectiveId" IS NOT NULL)
  EXECUTE FUNCTION search_row('comment', '', 'body', 'objectiveId', 'removedAt');

REVOKE ALL ON "Comment", "Notification" FROM PUBLIC;
GRANT SELECT, INSERT, UPDATE ON "Comment", "Notification" TO sixtwo_app;
GRANT DELETE ON "Notification" TO sixtwo_app;
