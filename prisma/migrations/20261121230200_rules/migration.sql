-- What must never break, whatever the application does.

-- Who and when: stamped from the transaction's actor, so that no service has to remember it.
CREATE FUNCTION acting_person() RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN current_setting('app.actor', true) ~ '^[0-9a-f]{8}-' THEN current_setting('app.actor', true)::uuid END
$$;
CREATE FUNCTION stamp_created() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."createdAt" := clock_timestamp();
  NEW."createdById" := acting_person();
  RETURN NEW;
END $$;
CREATE FUNCTION stamp_updated() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    NEW."version" := OLD."version" + 1;
    NEW."createdAt" := OLD."createdAt";
    NEW."createdById" := OLD."createdById";
  END IF;
  NEW."updatedAt" := clock_timestamp();
  NEW."updatedById" := acting_person();
  RETURN NEW;
END $$;
DO $$
DECLARE v text;
BEGIN
  FOR v IN SELECT DISTINCT table_name FROM information_schema.columns
           WHERE table_schema = current_schema() AND column_name = 'createdById' LOOP
    EXECUTE format('CREATE TRIGGER stamp_created BEFORE INSERT ON %I FOR EACH ROW EXECUTE FUNCTION stamp_created()', v);
  END LOOP;
  FOR v IN SELECT DISTINCT table_name FROM information_schema.columns
           WHERE table_schema = current_schema() AND column_name = 'updatedById' LOOP
    EXECUTE format('CREATE TRIGGER stamp_updated BEFORE INSERT OR UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION stamp_updated()', v);
  END LOOP;
  -- No text a person typed is longer than 20,000 characters; names and titles are shorter still.
  FOR v IN SELECT format('ALTER TABLE %I ADD CHECK (char_length(%I) <= %s)', table_name, column_name,
                    CASE WHEN column_name IN ('title', 'name', 'email', 'label', 'heading', 'jobTitle', 'fileName', 'originLabel') THEN 300 ELSE 20000 END)
           FROM information_schema.columns
           WHERE table_schema = current_schema() AND data_type = 'text'
             AND table_name NOT IN ('TrailEntry', 'TrailCheckpoint', 'FormDraft', 'Submission', '_prisma_migrations')
             AND (table_name, column_name) NOT IN (('Import', 'refusedCsv'), ('ObjectiveVersion', 'content')) LOOP
    EXECUTE v;
  END LOOP;
END $$;

ALTER TABLE "Organisation" ADD CHECK ("id" = 1), ADD CHECK ("fiscalYearStart" BETWEEN 1 AND 12),
  ADD CHECK ("stalenessMonths" BETWEEN 1 AND 120), ADD CHECK ("auditCycleYears" BETWEEN 1 AND 10),
  ADD CHECK ("certificateValidTo" >= "certificateValidFrom");
ALTER TABLE "Person" ADD CHECK ("email" = lower("email")), ADD CHECK ("name" <> '');
ALTER TABLE "RoleGrant" ADD CHECK ("validTo" >= "validFrom"),
  ADD CHECK ("role" <> 'AUDITOR' OR ("validFrom" IS NOT NULL AND "validTo" IS NOT NULL));
ALTER TABLE "Function" ADD CHECK ("parentId" <> "id");
ALTER TABLE "Objective" ADD CHECK ("title" <> ''), ADD CHECK ("targetOn" >= "startsOn"),
  ADD CHECK (NOT "isOngoing" OR "targetOn" IS NULL), ADD CHECK ("successorId" <> "id"),
  ADD CHECK ("state" = 'DRAFT' OR ("proposedAt" IS NOT NULL AND "proposedById" IS NOT NULL)),
  ADD CHECK ("state" IN ('DRAFT', 'PROPOSED') OR "approvedVersion" IS NOT NULL),
  ADD CHECK ("archivedAt" IS NULL OR "state" NOT IN ('PROPOSED', 'ACTIVE'));
ALTER TABLE "ObjectiveEvaluation" ADD CHECK ("result" <> 'MISSED' OR "missedReason" IS NOT NULL);
ALTER TABLE "ActionItem" ADD CHECK ("progress" BETWEEN 0 AND 100), ADD CHECK ("dueOn" >= "startsOn"), ADD CHECK ("title" <> '');
ALTER TABLE "Dependency" ADD CHECK ("dependentId" <> "prerequisiteId");
ALTER TABLE "ResourceLine" ADD CHECK ("plannedAmount" >= 0), ADD CHECK ("plannedDays" >= 0), ADD CHECK ("approvedAmount" >= 0),
  ADD CHECK ("approvedDays" >= 0), ADD CHECK ("spentAmount" >= 0), ADD CHECK ("spentDays" >= 0),
  ADD CHECK ("state" = 'APPROVED' OR ("spentAmount" = 0 AND "spentDays" = 0));

-- Approved objectives do not change under anybody's feet: the state machine and the controlled fields.
CREATE FUNCTION controlled(r jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT jsonb_build_array(r->'title', r->'statement', r->'rationale', r->'kind', r->'qualitativeReason', r->'isConfidentiality',
    r->'isIntegrity', r->'isAvailability', r->'functionId', r->'origin', r->'originLabel', r->'originUrl', r->'sponsorId',
    r->'baselineValue', r->'baselineOn', r->'startsOn', r->'isOngoing', r->'targetOn', r->'reviewCycle', r->'language')
$$;
CREATE FUNCTION objective_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."state" <> NEW."state" AND (OLD."state"::text, NEW."state"::text) NOT IN (
    ('DRAFT', 'PROPOSED'), ('PROPOSED', 'DRAFT'), ('PROPOSED', 'ACTIVE'), ('ACTIVE', 'ACHIEVED'), ('ACTIVE', 'MISSED'),
    ('ACHIEVED', 'CLOSED'), ('MISSED', 'CLOSED'), ('ACTIVE', 'REVOKED')) THEN
    RAISE EXCEPTION 'An objective cannot move from % to %', OLD."state", NEW."state" USING ERRCODE = 'check_violation';
  END IF;
  IF OLD."state" <> 'DRAFT' AND (controlled(to_jsonb(OLD)) <> controlled(to_jsonb(NEW))
     OR (OLD."ownerId" IS DISTINCT FROM NEW."ownerId" AND current_setting('app.act', true) <> 'objective.handover')) THEN
    RAISE EXCEPTION 'A controlled field of an objective in state % is locked', OLD."state" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER objective_guard BEFORE UPDATE ON "Objective" FOR EACH ROW EXECUTE FUNCTION objective_guard();

CREATE FUNCTION objective_is_draft(p_id uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT "state" = 'DRAFT' FROM "Objective" WHERE "id" = p_id
$$;
CREATE FUNCTION plan_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  v_row jsonb := to_jsonb(CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END);
  v_definition text[];
  v_act text := coalesce(current_setting('app.act', true), '');
BEGIN
  IF objective_is_draft((v_row->>'objectiveId')::uuid) THEN RETURN coalesce(NEW, OLD); END IF;
  IF TG_OP = 'UPDATE' THEN
    v_definition := CASE TG_TABLE_NAME
      WHEN 'Plan' THEN '{needsNoResources,noResourcesReason,authority,evaluationMethod,successCriterion,evaluatorId,evaluatorIsOwnerReason,evaluationFrequency,firstEvaluationOn}'
      WHEN 'ActionItem' THEN '{ref,title,description,approvedDueOn,archivedAt}'
      WHEN 'ResourceLine' THEN '{kind,description,plannedAmount,plannedDays,archivedAt}' END::text[];
    IF v_act = 'objective.handover' THEN v_definition := array_remove(v_definition, 'evaluatorId'); END IF;
    IF v_act = 'objective.approve' THEN v_definition := array_remove(v_definition, 'approvedDueOn'); END IF;
    IF NOT EXISTS (SELECT FROM unnest(v_definition) c WHERE to_jsonb(OLD)->c IS DISTINCT FROM to_jsonb(NEW)->c) THEN RETURN NEW; END IF;
  END IF;
  RAISE EXCEPTION 'The plan of an objective that is not a draft is locked (% %)', TG_OP, TG_TABLE_NAME USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER plan_guard BEFORE UPDATE OR DELETE ON "Plan" FOR EACH ROW EXECUTE FUNCTION plan_guard();
CREATE TRIGGER plan_guard BEFORE INSERT OR UPDATE OR DELETE ON "ActionItem" FOR EACH ROW EXECUTE FUNCTION plan_guard();
CREATE TRIGGER plan_guard BEFORE INSERT OR UPDATE OR DELETE ON "ResourceLine" FOR EACH ROW EXECUTE FUNCTION plan_guard();
CREATE TRIGGER plan_guard BEFORE INSERT OR UPDATE OR DELETE ON "Dependency" FOR EACH ROW EXECUTE FUNCTION plan_guard();

-- Once there are people, one of them can administer.
CREATE FUNCTION administrator_remains() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(6202002);
  IF EXISTS (SELECT FROM "Person") AND NOT EXISTS (
    SELECT FROM "Person" p JOIN "RoleGrant" g ON g."personId" = p."id" WHERE p."isActive" AND g."role" = 'ADMIN'
      AND (g."validFrom" IS NULL OR g."validFrom" <= current_date) AND (g."validTo" IS NULL OR g."validTo" >= current_date)) THEN
    RAISE EXCEPTION 'At least one active administrator must remain' USING ERRCODE = 'check_violation', CONSTRAINT = 'administrator_remains';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER administrator_remains AFTER INSERT OR UPDATE OR DELETE ON "RoleGrant"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION administrator_remains();
CREATE CONSTRAINT TRIGGER administrator_remains AFTER INSERT OR UPDATE OF "isActive" ON "Person"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION administrator_remains();
