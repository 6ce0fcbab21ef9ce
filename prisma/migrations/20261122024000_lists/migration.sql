-- Ways to look at a list kept under a name, and what many objectives were changed by at once.
CREATE TABLE "SavedView" (
    "id" UUID NOT NULL,
    "list" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "ownerId" UUID NOT NULL,
    "isShared" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedById" UUID,
    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("id"),
    CHECK (char_length("list") <= 50), CHECK (char_length("name") BETWEEN 1 AND 100),
    CHECK (char_length("query") <= 2000)
);
CREATE TABLE "DefaultView" (
    "id" UUID NOT NULL,
    "list" TEXT NOT NULL,
    "personId" UUID,
    "viewId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,
    CONSTRAINT "DefaultView_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "DefaultView_one" UNIQUE NULLS NOT DISTINCT ("list", "personId"),
    CHECK (char_length("list") <= 50)
);
CREATE TYPE "BulkRowState" AS ENUM ('PENDING', 'CHANGED', 'UNCHANGED', 'REFUSED');
CREATE TYPE "BulkUndoState" AS ENUM ('PENDING', 'UNDONE', 'LEFT');
CREATE TABLE "BulkEdit" (
    "id" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "total" INTEGER NOT NULL,
    "personId" UUID NOT NULL,
    "jobId" UUID,
    "undoneAt" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdById" UUID,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedById" UUID,
    CONSTRAINT "BulkEdit_pkey" PRIMARY KEY ("id"),
    CHECK (char_length("act") <= 50), CHECK (char_length("value") <= 2000), CHECK (char_length("scope") <= 2000),
    CHECK ("total" BETWEEN 1 AND 20000)
);
CREATE TABLE "BulkEditRow" (
    "id" UUID NOT NULL,
    "bulkEditId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "objectiveRef" TEXT NOT NULL,
    "state" "BulkRowState" NOT NULL DEFAULT 'PENDING',
    "before" TEXT,
    "after" TEXT,
    "versionAfter" INTEGER,
    "note" TEXT,
    "undo" "BulkUndoState",
    "undoNote" TEXT,
    CONSTRAINT "BulkEditRow_pkey" PRIMARY KEY ("id"),
    CHECK (char_length("objectiveRef") <= 20), CHECK (char_length("before") <= 10000), CHECK (char_length("after") <= 10000),
    CHECK (char_length("note") <= 4000), CHECK (char_length("undoNote") <= 4000),
    CHECK (("state" = 'CHANGED') = ("versionAfter" IS NOT NULL)), CHECK ("state" <> 'REFUSED' OR "note" IS NOT NULL),
    CHECK ("undo" IS NULL OR "state" = 'CHANGED'), CHECK ("undo" IS DISTINCT FROM 'LEFT' OR "undoNote" IS NOT NULL)
);
CREATE UNIQUE INDEX "SavedView_list_ownerId_name_key" ON "SavedView"("list", "ownerId", "name");
CREATE INDEX "SavedView_ownerId_idx" ON "SavedView"("ownerId");
CREATE INDEX "DefaultView_viewId_idx" ON "DefaultView"("viewId");
CREATE INDEX "DefaultView_personId_idx" ON "DefaultView"("personId");
CREATE INDEX "BulkEdit_personId_createdAt_idx" ON "BulkEdit"("personId", "createdAt");
CREATE UNIQUE INDEX "BulkEditRow_bulkEditId_position_key" ON "BulkEditRow"("bulkEditId", "position");
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "DefaultView" ADD CONSTRAINT "DefaultView_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "DefaultView" ADD CONSTRAINT "DefaultView_viewId_fkey" FOREIGN KEY ("viewId") REFERENCES "SavedView"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "BulkEdit" ADD CONSTRAINT "BulkEdit_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "BulkEditRow" ADD CONSTRAINT "BulkEditRow_bulkEditId_fkey" FOREIGN KEY ("bulkEditId") REFERENCES "BulkEdit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE CONSTRAINT TRIGGER trail AFTER INSERT OR UPDATE OR DELETE ON "SavedView" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION trail_row('', '');
CREATE CONSTRAINT TRIGGER trail AFTER INSERT OR UPDATE OR DELETE ON "DefaultView" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION trail_row('SavedView', 'viewId');
CREATE CONSTRAINT TRIGGER trail AFTER INSERT OR UPDATE OR DELETE ON "BulkEdit" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION trail_row('', '', 'jobId');
DO $$ DECLARE v text; BEGIN
  FOREACH v IN ARRAY ARRAY['SavedView', 'DefaultView', 'BulkEdit', 'BulkEditRow'] LOOP
    EXECUTE format('CREATE TRIGGER no_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', v);
  END LOOP;
  FOREACH v IN ARRAY ARRAY['SavedView', 'DefaultView', 'BulkEdit'] LOOP
    EXECUTE format('CREATE TRIGGER stamp_created BEFORE INSERT ON %I FOR EACH ROW EXECUTE FUNCTION stamp_created()', v);
  END LOOP;
  FOREACH v IN ARRAY ARRAY['SavedView', 'BulkEdit'] LOOP
    EXECUTE format('CREATE TRIGGER stamp_updated BEFORE INSERT OR UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION stamp_updated()', v);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE, DELETE ON "SavedView", "DefaultView" TO sixtwo_app;
GRANT SELECT, INSERT, UPDATE ON "BulkEdit", "BulkEditRow" TO sixtwo_app;
