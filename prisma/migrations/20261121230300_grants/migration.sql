-- What the service role may do. Everything it is not given here, it cannot.
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'sixtwo_app') THEN
    RAISE EXCEPTION 'The role sixtwo_app does not exist: create it before migrating (CREATE ROLE sixtwo_app LOGIN PASSWORD ''...'')';
  END IF;
  EXECUTE format('REVOKE TEMPORARY, CREATE ON DATABASE %I FROM PUBLIC', current_database());
END $$;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO sixtwo_app;
GRANT SELECT ON ALL TABLES IN SCHEMA public TO sixtwo_app;
GRANT INSERT, UPDATE ON "Person", "RoleGrant", "Credential", "Session", "OneTimeLink", "ApiToken", "Organisation", "Milestone", "Function",
  "Objective", "OperationalLink", "Plan", "ResourceLine", "ActionItem", "Dependency", "Import", "ImportColumn", "ImportAnswer",
  "ReferenceCounter", "FormDraft", "Submission", "RateLimit" TO sixtwo_app;
GRANT INSERT ON "ScopeStatement", "ObjectiveEvaluation", "ObjectiveVersion", "HandoverNote", "Approval", "ImportNote", "TrailCheckpoint" TO sixtwo_app;
GRANT DELETE ON "RoleGrant", "OperationalLink", "Dependency", "ImportColumn", "ImportAnswer", "Milestone", "FormDraft", "Submission", "RateLimit" TO sixtwo_app;
GRANT EXECUTE ON FUNCTION trail_event(text, text, text, text) TO sixtwo_app;
GRANT EXECUTE ON FUNCTION acting_person(), controlled(jsonb), objective_is_draft(uuid) TO sixtwo_app;
