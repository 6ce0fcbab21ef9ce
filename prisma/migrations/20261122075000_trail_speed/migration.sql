-- The trail as before, about three times as fast: the hash is an assignment of its own. Within the INSERT the database took the
-- plan with the values written into it for the cheaper one and planned its sixteen expressions anew for every entry.
CREATE OR REPLACE FUNCTION trail_append(
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
  v_hash bytea;
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
  v_hash := sha256(convert_to('sixtwo.trail.v1', 'UTF8')
    || trail_field(v_seq::text) || trail_field(to_char(v_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
    || trail_field(v_operation::uuid::text) || trail_field(v_actor) || trail_field(v_name) || trail_field(v_act)
    || trail_field(v_via) || trail_field(v_request) || trail_field(p_change) || trail_field(p_kind) || trail_field(p_id)
    || trail_field(p_root_kind) || trail_field(p_root_id) || trail_field(p_label)
    || trail_field(encode(v_payload, 'hex')) || trail_field(encode(v_previous, 'hex')));
  INSERT INTO "TrailEntry" ("seq", "at", "operation", "actor", "actorName", "act", "via", "requestId", "change",
    "recordKind", "recordId", "rootKind", "rootId", "label", "before", "after", "salt", "payloadSha256", "previousHash", "hash")
  VALUES (v_seq, v_at, v_operation::uuid, v_actor, v_name, v_act, v_via, v_request, p_change,
    p_kind, p_id, p_root_kind, p_root_id, p_label, p_before, p_after, v_salt, v_payload, v_previous, v_hash);
END $$;
