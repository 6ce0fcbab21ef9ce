-- The trail: every change of every record, hash-chained, written at commit by the database itself.

-- One field of the hashed text: its length as four bytes (-1 for null), then its UTF-8 bytes.
CREATE FUNCTION trail_field(value text) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN value IS NULL THEN int4send(-1)
         ELSE int4send(octet_length(convert_to(value, 'UTF8'))) || convert_to(value, 'UTF8') END
$$;

-- Appends one entry. The chain's lock is taken last, after every row lock of the transaction.
CREATE FUNCTION trail_append(
  p_change text, p_kind text, p_id text, p_root_kind text, p_root_id text, p_label text, p_before text, p_after text
) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  v_actor text := nullif(current_setting('app.actor', true), '');
  v_name text := coalesce(current_setting('app.actor_name', true), '');
  v_act text := nullif(current_setting('app.act', true), '');
  v_via text := coalesce(nullif(current_setting('app.via', true), ''), 'screen');
  v_request text := nullif(current_setting('app.request_id', true), '');
  v_operation text := nullif(current_setting('app.operation', true), '');
  v_seq bigint := 0;
  v_previous bytea := '\x0000000000000000000000000000000000000000000000000000000000000000';
  v_at timestamptz;
  v_salt bytea := uuid_send(gen_random_uuid());
  v_payload bytea;
BEGIN
  IF v_actor IS NULL OR v_act IS NULL OR v_operation IS NULL THEN
    RAISE EXCEPTION 'A write without an actor and an act is refused (%)', p_kind USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM pg_advisory_xact_lock(6202001);
  SELECT "seq", "hash" INTO v_seq, v_previous FROM "TrailEntry" ORDER BY "seq" DESC LIMIT 1;
  IF NOT FOUND THEN
    v_seq := 0;
    v_previous := '\x0000000000000000000000000000000000000000000000000000000000000000';
  END IF;
  v_seq := v_seq + 1;
  v_at := clock_timestamp();
  v_payload := sha256(v_salt || trail_field(p_before) || trail_field(p_after));
  INSERT INTO "TrailEntry" ("seq", "at", "operation", "actor", "actorName", "act", "via", "requestId", "change",
    "recordKind", "recordId", "rootKind", "rootId", "label", "before", "after", "salt", "payloadSha256", "previousHash", "hash")
  VALUES (v_seq, v_at, v_operation::uuid, v_actor, v_name, v_act, v_via, v_request, p_change,
    p_kind, p_id, p_root_kind, p_root_id, p_label, p_before, p_after, v_salt, v_payload, v_previous,
    sha256(convert_to('sixtwo.trail.v1', 'UTF8')
      || trail_field(v_seq::text) || trail_field(to_char(v_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
      || trail_field(v_operation::uuid::text) || trail_field(v_actor) || trail_field(v_name) || trail_field(v_act)
      || trail_field(v_via) || trail_field(v_request) || trail_field(p_change) || trail_field(p_kind) || trail_field(p_id)
      || trail_field(p_root_kind) || trail_field(p_root_id) || trail_field(p_label)
      || trail_field(encode(v_payload, 'hex')) || trail_field(encode(v_previous, 'hex'))));
END $$;

-- Row trigger. Arguments: kind and column of the record this row belongs to ('' for none), then columns left out
-- (secrets, and what moves too often to matter; a change of nothing else makes no entry).
CREATE FUNCTION trail_row() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  v_left_out text[] := TG_ARGV[2:];
  v_before jsonb := CASE WHEN TG_OP = 'INSERT' THEN NULL ELSE to_jsonb(OLD) END;
  v_after jsonb := CASE WHEN TG_OP = 'DELETE' THEN NULL ELSE to_jsonb(NEW) END;
  v_row jsonb := coalesce(v_after, v_before);
  v_id text := coalesce(v_row->>'id', v_row->>'personId');
  v_root_kind text := TG_TABLE_NAME;
  v_root_id text := v_id;
BEGIN
  IF array_length(v_left_out, 1) IS NOT NULL THEN
    v_before := v_before - v_left_out;
    v_after := v_after - v_left_out;
  END IF;
  IF TG_OP = 'UPDATE' AND (v_before - '{version,updatedAt,updatedById}'::text[]) = (v_after - '{version,updatedAt,updatedById}'::text[]) THEN
    RETURN NULL;
  END IF;
  IF TG_ARGV[0] <> '' AND v_row->>TG_ARGV[1] IS NOT NULL THEN
    v_root_kind := TG_ARGV[0];
    v_root_id := v_row->>TG_ARGV[1];
  END IF;
  PERFORM trail_append(TG_OP, TG_TABLE_NAME, v_id, v_root_kind, v_root_id,
    coalesce(v_row->>'ref', v_row->>'name', v_row->>'title', v_row->>'fileName', v_row->>'label', ''), v_before::text, v_after::text);
  RETURN NULL;
END $$;

-- Events without a row change: sign-in, refusal, export, download, an auditor's view.
CREATE FUNCTION trail_event(p_kind text, p_id text, p_label text, p_detail text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM trail_append('EVENT', p_kind, p_id, p_kind, p_id, p_label, NULL, p_detail);
END $$;

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is immutable: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;

DO $$
DECLARE
  v text[];
  v_immutable text;
BEGIN
  FOREACH v SLICE 1 IN ARRAY ARRAY[
    ['Person', '', '', ''],
    ['RoleGrant', 'Person', 'personId', ''],
    ['Credential', 'Person', 'personId', 'passwordHash'],
    ['Session', 'Person', 'personId', 'tokenSha256,lastSeenAt,idleExpiresAt'],
    ['OneTimeLink', 'Person', 'personId', 'tokenSha256'],
    ['ApiToken', 'Person', 'personId', 'tokenSha256,lastUsedAt'],
    ['Organisation', '', '', ''],
    ['ScopeStatement', '', '', ''],
    ['Milestone', '', '', ''],
    ['Function', '', '', ''],
    ['Objective', '', '', ''],
    ['OperationalLink', 'Objective', 'objectiveId', ''],
    ['ObjectiveEvaluation', 'Objective', 'objectiveId', ''],
    ['ObjectiveVersion', 'Objective', 'objectiveId', 'content'],
    ['HandoverNote', '', '', ''],
    ['Approval', 'Objective', 'objectiveId', ''],
    ['Plan', 'Objective', 'objectiveId', ''],
    ['ResourceLine', 'Objective', 'objectiveId', ''],
    ['ActionItem', 'Objective', 'objectiveId', ''],
    ['Dependency', 'Objective', 'objectiveId', ''],
    ['Import', '', '', 'content,refusedCsv'],
    ['ImportColumn', 'Import', 'importId', ''],
    ['ImportAnswer', 'Import', 'importId', ''],
    ['ImportNote', 'Objective', 'objectiveId', '']
  ] LOOP
    EXECUTE format(
      'CREATE CONSTRAINT TRIGGER trail AFTER INSERT OR UPDATE OR DELETE ON %I DEFERRABLE INITIALLY DEFERRED '
      'FOR EACH ROW EXECUTE FUNCTION trail_row(%L, %L%s)',
      v[1], v[2], v[3],
      CASE WHEN v[4] = '' THEN '' ELSE (SELECT string_agg(', ' || quote_literal(c), '') FROM unnest(string_to_array(v[4], ',')) c) END);
    EXECUTE format('CREATE TRIGGER no_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', v[1]);
  END LOOP;
  FOREACH v_immutable IN ARRAY ARRAY['TrailEntry', 'TrailCheckpoint', 'ObjectiveVersion', 'Approval', 'ObjectiveEvaluation', 'HandoverNote', 'ScopeStatement', 'ImportNote'] LOOP
    EXECUTE format('CREATE TRIGGER immutable BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', v_immutable);
  END LOOP;
END $$;
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON "TrailEntry" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON "TrailCheckpoint" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
