-- Search over every record: words for what is typed right, trigrams for what is not.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE "SearchEntry" (
    "kind" TEXT NOT NULL,
    "recordId" UUID NOT NULL,
    "ref" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "objectiveId" UUID,
    "isArchived" BOOLEAN NOT NULL DEFAULT false,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "words" tsvector NOT NULL,
    CONSTRAINT "SearchEntry_pkey" PRIMARY KEY ("kind", "recordId")
);
CREATE INDEX "SearchEntry_words_idx" ON "SearchEntry" USING GIN ("words");
CREATE INDEX "SearchEntry_title_idx" ON "SearchEntry" USING GIN ("title" gin_trgm_ops);
CREATE INDEX "SearchEntry_ref_idx" ON "SearchEntry" ("ref" text_pattern_ops);
CREATE INDEX "SearchEntry_objectiveId_idx" ON "SearchEntry" ("objectiveId");

-- Row trigger. Arguments: kind, column of the reference ('' for none), of the title, of the objective ('' for none),
-- of what archives it ('' for none), then the columns of the body.
CREATE FUNCTION search_row() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  v_row jsonb := to_jsonb(CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END);
  v_title text := coalesce(v_row->>TG_ARGV[2], '');
  v_body text;
BEGIN
  IF TG_OP = 'DELETE' THEN
    DELETE FROM "SearchEntry" WHERE "kind" = TG_ARGV[0] AND "recordId" = (v_row->>'id')::uuid;
    RETURN NULL;
  END IF;
  SELECT coalesce(left(string_agg(v_row->>c, ' '), 8000), '') INTO v_body FROM unnest(TG_ARGV[5:]) c;
  INSERT INTO "SearchEntry" ("kind", "recordId", "ref", "title", "body", "objectiveId", "isArchived", "updatedAt", "words")
  VALUES (TG_ARGV[0], (v_row->>'id')::uuid, coalesce(v_row->>TG_ARGV[1], ''), v_title, v_body,
    (v_row->>TG_ARGV[3])::uuid, v_row->>TG_ARGV[4] IS NOT NULL, clock_timestamp(),
    setweight(to_tsvector('simple', v_title), 'A') || setweight(to_tsvector('simple', v_body), 'B'))
  ON CONFLICT ("kind", "recordId") DO UPDATE SET "ref" = EXCLUDED."ref", "title" = EXCLUDED."title", "body" = EXCLUDED."body",
    "objectiveId" = EXCLUDED."objectiveId", "isArchived" = EXCLUDED."isArchived", "updatedAt" = EXCLUDED."updatedAt", "words" = EXCLUDED."words"
  WHERE ("SearchEntry"."ref", "SearchEntry"."title", "SearchEntry"."body", "SearchEntry"."isArchived")
    IS DISTINCT FROM (EXCLUDED."ref", EXCLUDED."title", EXCLUDED."body", EXCLUDED."isArchived");
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION search_row() FROM PUBLIC;
REVOKE ALL ON "SearchEntry" FROM PUBLIC;
GRANT SELECT ON "SearchEntry" TO sixtwo_app;

CREATE TRIGGER search AFTER INSERT OR UPDATE OR DELETE ON "Objective" FOR EACH ROW
  EXECUTE FUNCTION search_row('objective', 'ref', 'title', 'id', 'archivedAt', 'statement', 'rationale', 'tags');
CREATE TRIGGER search AFTER INSERT OR UPDATE OR DELETE ON "ActionItem" FOR EACH ROW
  EXECUTE FUNCTION search_row('action-item', 'ref', 'title', 'objectiveId', 'archivedAt', 'description');
CREATE TRIGGER search AFTER INSERT OR UPDATE OR DELETE ON "ResourceLine" FOR EACH ROW
  EXECUTE FUNCTION search_row('resource', '', 'description', 'objectiveId', 'archivedAt', 'decisionNote');
CREATE TRIGGER search AFTER INSERT OR UPDATE OR DELETE ON "ObjectiveEvaluation" FOR EACH ROW
  EXECUTE FUNCTION search_row('evaluation', '', 'conclusion', 'objectiveId', '', 'finding', 'missedReason', 'evidenceNote');
CREATE TRIGGER search AFTER INSERT OR UPDATE OR DELETE ON "Person" FOR EACH ROW
  EXECUTE FUNCTION search_row('person', '', 'name', '', 'deactivatedAt', 'email', 'jobTitle');
CREATE TRIGGER search AFTER INSERT OR UPDATE OR DELETE ON "Function" FOR EACH ROW
  EXECUTE FUNCTION search_row('function', '', 'name', '', 'archivedAt');
CREATE TRIGGER search AFTER INSERT OR UPDATE OR DELETE ON "Import" FOR EACH ROW
  EXECUTE FUNCTION search_row('import', '', 'fileName', '', '');
CREATE TRIGGER search AFTER INSERT ON "ScopeStatement" FOR EACH ROW
  EXECUTE FUNCTION search_row('scope', '', 'statement', '', '');

-- What there is already.
INSERT INTO "SearchEntry" ("kind", "recordId", "ref", "title", "body", "objectiveId", "isArchived", "words")
SELECT kind, id, ref, title, left(body, 8000), objective, archived,
  setweight(to_tsvector('simple', title), 'A') || setweight(to_tsvector('simple', left(body, 8000)), 'B')
FROM (
  SELECT 'objective' AS kind, "id" AS id, "ref" AS ref, "title" AS title,
    concat_ws(' ', "statement", "rationale", "tags"::text) AS body, "id" AS objective, "archivedAt" IS NOT NULL AS archived FROM "Objective"
  UNION ALL SELECT 'action-item', "id", "ref", "title", coalesce("description", ''), "objectiveId", "archivedAt" IS NOT NULL FROM "ActionItem"
  UNION ALL SELECT 'resource', "id", '', "description", coalesce("decisionNote", ''), "objectiveId", "archivedAt" IS NOT NULL FROM "ResourceLine"
  UNION ALL SELECT 'evaluation', "id", '', "conclusion", concat_ws(' ', "finding", "missedReason", "evidenceNote"), "objectiveId", false FROM "ObjectiveEvaluation"
  UNION ALL SELECT 'person', "id", '', "name", concat_ws(' ', "email", "jobTitle"), NULL, NOT "isActive" FROM "Person"
  UNION ALL SELECT 'function', "id", '', "name", '', NULL, "archivedAt" IS NOT NULL FROM "Function"
  UNION ALL SELECT 'import', "id", '', "fileName", '', NULL, false FROM "Import"
  UNION ALL SELECT 'scope', "id", '', "statement", '', NULL, false FROM "ScopeStatement"
) r;
