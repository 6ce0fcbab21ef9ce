import { createHash, createHmac, randomBytes } from "node:crypto";
import pg from "pg";
import { measurementStatements } from "./measurements.ts";

/** Somebody who may read everything, signed in, and tokens of theirs: one alone would be stopped by its rate. */
export interface BenchAccess {
  readonly session: string;
  readonly tokens: readonly string[];
}

const people = 200;
const functions = 40;
const perTransaction = 2000;
// 250 values each, with their entries in the trail.
const perMeasured = 200;
const sessionToken = () => randomBytes(32).toString("base64url");

// A version-7 UUID that is the same in every run: a fixed beginning, then a digest of kind and number.
const idFunction = `CREATE FUNCTION pg_temp.seed_id(kind text, n int) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
  SELECT (lpad(to_hex(1735689600000 + n::bigint * 1000), 12, '0') || '7' || substr(md5(kind || n), 1, 3)
    || '8' || substr(md5(n || kind), 1, 15))::uuid $$`;

// A number from 0 to below, the same in every run.
const pickFunction = `CREATE FUNCTION pg_temp.pick(what text, n int, below int) RETURNS int LANGUAGE sql IMMUTABLE AS $$
  SELECT (('x' || substr(md5(what || n), 1, 7))::bit(28)::int % below) $$`;

const cast = [
  `INSERT INTO "Organisation" ("name", "timeZone") VALUES ('Meridian Data Services', 'Europe/Berlin')`,
  `INSERT INTO "Person" ("id", "name", "email", "jobTitle") SELECT pg_temp.seed_id('person', n),
     (ARRAY['Amina', 'Bram', 'Chiara', 'Dmitri', 'Elif', 'Fatou', 'Goran', 'Hana', 'Ivo', 'Jun'])[1 + n % 10] || ' '
     || (ARRAY['Okafor', 'Peeters', 'Rossi', 'Sokolov', 'Yılmaz', 'Diallo', 'Kovač', 'Novák', 'Horvat', 'Tanaka'])[1 + (n / 10) % 10] || ' ' || n,
     'person' || n || '@example.org', 'Engineer' FROM generate_series(1, ${people}) n`,
  `INSERT INTO "RoleGrant" ("id", "personId", "role") SELECT pg_temp.seed_id('grant', n), pg_temp.seed_id('person', n), 'OWNER'
     FROM generate_series(1, ${people}) n`,
  `INSERT INTO "RoleGrant" ("id", "personId", "role") SELECT pg_temp.seed_id('role' || r, 1), pg_temp.seed_id('person', 1), r::"Role"
     FROM unnest(ARRAY['ADMIN', 'ISMS_MANAGER']) r`,
  `INSERT INTO "Function" ("id", "name", "level", "parentId") SELECT pg_temp.seed_id('function', n), 'Function ' || lpad(n::text, 2, '0'),
     (CASE WHEN n = 1 THEN 'CORPORATE' WHEN n <= 8 THEN 'DIVISION' ELSE 'TEAM' END)::"FunctionLevel",
     CASE WHEN n = 1 THEN NULL WHEN n <= 8 THEN pg_temp.seed_id('function', 1) ELSE pg_temp.seed_id('function', 2 + n % 7) END
     FROM generate_series(1, ${functions}) n`,
];

const states = `(ARRAY['DRAFT', 'ACTIVE', 'ACTIVE', 'ACTIVE', 'ACTIVE', 'ACTIVE', 'PROPOSED', 'ACHIEVED', 'MISSED', 'CLOSED'])[1 + pg_temp.pick('state', n, 10)]`;

// Objectives n of $1 to $2 with plan, three action items, two resource lines and, where approved, a version.
const register = [
  `INSERT INTO "Objective" ("id", "number", "ref", "title", "statement", "rationale", "kind", "qualitativeReason", "functionId",
     "ownerId", "baselineValue", "baselineOn", "startsOn", "targetOn", "isOngoing", "reviewCycle", "nextReviewOn", "tags", "state",
     "proposedById", "proposedAt", "approvedAt", "approvedVersion")
   SELECT pg_temp.seed_id('objective', n), n, 'OBJ-' || lpad(n::text, greatest(3, length(n::text)), '0'),
     (ARRAY['Patch latency of critical vulnerabilities', 'Phishing resilience', 'Backup restore success', 'Availability of production',
       'Access-right reviews', 'MFA coverage', 'Supplier assessments', 'Incident response time', 'Encryption at rest', 'Audit finding closure'])
       [1 + pg_temp.pick('title', n, 10)] || ' in unit ' || n,
     'Reduce the median time to remediate critical vulnerabilities in unit ' || n || ' from ' || 20 + n % 20 || ' to ' || 3 + n % 10 || ' days by 30 June 2027.',
     'Treats the risk that unit ' || n || ' is attacked through a known weakness.',
     (CASE WHEN n % 10 = 0 THEN 'QUALITATIVE' ELSE 'QUANTITATIVE' END)::"ObjectiveKind", CASE WHEN n % 10 = 0 THEN 'Judged by peers' END,
     pg_temp.seed_id('function', 1 + pg_temp.pick('function', n, ${functions})), pg_temp.seed_id('person', 1 + pg_temp.pick('owner', n, ${people})),
     20 + n % 20, '2026-01-15', '2026-02-01', CASE WHEN n % 3 > 0 THEN date '2027-01-31' + pg_temp.pick('target', n, 400) END, n % 3 = 0,
     (CASE WHEN n % 3 = 0 THEN 'QUARTERLY' END)::"Cycle", date '2027-01-15' + n % 90, ARRAY['unit-' || n % 50], ${states}::"ObjectiveState",
     pg_temp.seed_id('person', 1), '2026-01-20', '2026-01-25', CASE WHEN ${states} NOT IN ('DRAFT', 'PROPOSED') THEN 1 END
   FROM generate_series($1::int, $2::int) n`,
  `INSERT INTO "Plan" ("id", "objectiveId", "needsNoResources", "authority", "evaluationMethod", "successCriterion", "evaluatorId",
     "evaluationFrequency", "firstEvaluationOn")
   SELECT pg_temp.seed_id('plan', n), pg_temp.seed_id('objective', n), false, 'Job description of the unit''s lead', 'Export of the scanner, counted monthly',
     'The median of the quarter is at or below the target', pg_temp.seed_id('person', 1 + pg_temp.pick('evaluator', n, ${people})), 'QUARTERLY', '2026-04-15'
   FROM generate_series($1::int, $2::int) n`,
  `INSERT INTO "ActionItem" ("id", "number", "ref", "objectiveId", "title", "ownerId", "startsOn", "dueOn", "state", "progress")
   SELECT pg_temp.seed_id('action', n * 3 + k), n * 3 + k - 2, 'ACT-' || lpad((n * 3 + k - 2)::text, greatest(3, length((n * 3 + k - 2)::text)), '0'),
     pg_temp.seed_id('objective', n), (ARRAY['Agree the maintenance window', 'Roll the update out', 'Report the figures'])[k + 1] || ' for unit ' || n,
     pg_temp.seed_id('person', 1 + pg_temp.pick('action', n * 3 + k, ${people})), '2026-02-01', date '2026-06-01' + pg_temp.pick('due', n * 3 + k, 200),
     (ARRAY['OPEN', 'IN_PROGRESS', 'DONE'])[1 + pg_temp.pick('done', n * 3 + k, 3)]::"ActionItemState", 0
   FROM generate_series($1::int, $2::int) n, generate_series(0, 2) k`,
  `INSERT INTO "ResourceLine" ("id", "objectiveId", "kind", "description", "plannedAmount", "plannedDays")
   SELECT pg_temp.seed_id('line', n * 2 + k), pg_temp.seed_id('objective', n), (ARRAY['FINANCIAL', 'HUMAN'])[k + 1]::"ResourceKind",
     (ARRAY['Scanner licence', 'Engineering time'])[k + 1], CASE WHEN k = 0 THEN 4000 END, CASE WHEN k = 1 THEN 12 END
   FROM generate_series($1::int, $2::int) n, generate_series(0, 1) k`,
  `INSERT INTO "ObjectiveVersion" ("id", "objectiveId", "number", "cause", "schemaNumber", "content", "contentSha256")
   SELECT pg_temp.seed_id('version', n), pg_temp.seed_id('objective', n), 1, 'APPROVAL', 1, '{}', encode(sha256('{}'), 'hex')
   FROM generate_series($1::int, $2::int) n WHERE ${states} NOT IN ('DRAFT', 'PROPOSED')`,
];

// Three KPIs n * 3 + k of each objective: one of every direction, monthly, quarterly and weekly.
const kpis = [
  `INSERT INTO "Kpi" ("id", "number", "ref", "objectiveId", "name", "unit", "direction", "baselineValue", "baselineOn", "targetValue",
     "tolerance", "rangeLow", "rangeHigh", "frequency", "method", "collectorId", "analystId", "approvedAt")
   SELECT pg_temp.seed_id('kpi', n * 3 + k), n * 3 + k - 2, 'KPI-' || lpad((n * 3 + k - 2)::text, greatest(3, length((n * 3 + k - 2)::text)), '0'),
     pg_temp.seed_id('objective', n), (ARRAY['Share within the agreed time', 'Median time to remediate', 'Load of the scanner'])[k + 1] || ' in unit ' || n,
     (ARRAY['PERCENT', 'DAYS', 'PERCENT'])[k + 1]::"KpiUnit", (ARRAY['HIGHER', 'LOWER', 'RANGE'])[k + 1]::"KpiDirection",
     (ARRAY[80, 20 + n % 20, 50])[k + 1], '2026-01-15', (ARRAY[95, 3 + n % 10])[k + 1], (ARRAY[5, 2, 10])[k + 1],
     CASE WHEN k = 2 THEN 30 END, CASE WHEN k = 2 THEN 70 END, (ARRAY['MONTHLY', 'QUARTERLY', 'WEEKLY'])[k + 1]::"Frequency",
     'Export of the scanner', pg_temp.seed_id('person', 1 + pg_temp.pick('collector', n * 3 + k, ${people})),
     pg_temp.seed_id('person', 1 + pg_temp.pick('analyst', n * 3 + k, ${people})),
     CASE WHEN ${states} NOT IN ('DRAFT', 'PROPOSED') THEN timestamptz '2026-01-25' END
   FROM generate_series($1::int, $2::int) n, generate_series(0, 2) k`,
];

// How they would stand; where they are measured, the rule says it instead (rebuild-standings).
const standings = [
  `INSERT INTO "KpiStanding" ("kpiId", "objectiveId", "status", "lastValue", "measuredTo", "nextDueOn")
   SELECT pg_temp.seed_id('kpi', n * 3 + k), pg_temp.seed_id('objective', n),
     (ARRAY['ON_TARGET', 'ON_TARGET', 'AT_RISK', 'OFF_TARGET', 'NO_DATA'])[1 + pg_temp.pick('status', n * 3 + k, 5)]::"KpiStatus",
     CASE WHEN pg_temp.pick('status', n * 3 + k, 5) < 4 THEN 40 + n % 50 END, CASE WHEN pg_temp.pick('status', n * 3 + k, 5) < 4 THEN date '2026-10-31' END,
     date '2026-10-05' + pg_temp.pick('next', n * 3 + k, 120)
   FROM generate_series($1::int, $2::int) n, generate_series(0, 2) k WHERE ${states} NOT IN ('DRAFT', 'PROPOSED')`,
  `INSERT INTO "ObjectiveStanding" ("objectiveId", "status", "nextDueOn", "kpiCount")
   SELECT s."objectiveId", CASE WHEN bool_or(s."status" = 'OFF_TARGET') THEN 'OFF_TARGET' WHEN bool_or(s."status" = 'AT_RISK') THEN 'AT_RISK'
     WHEN bool_or(s."status" = 'NO_DATA') THEN 'NO_DATA' ELSE 'ON_TARGET' END::"KpiStatus", min(s."nextDueOn"), 3
   FROM "KpiStanding" s WHERE s."objectiveId" IN (SELECT pg_temp.seed_id('objective', n) FROM generate_series($1::int, $2::int) n) GROUP BY 1`,
];

/**
 * Fills an empty, migrated database with a register of this size, the same in every run, and lets the benchmark in.
 * The trail's triggers stay on; only the guard that locks approved plans is off meanwhile, since the plans are made
 * approved. For databases of the benchmark only.
 * @param pepper TOKEN_PEPPER of the app that will serve it
 * @param options whether its KPIs are measured, 250 values for each approved objective back from `today`
 */
export async function seedRegister(
  ownerUrl: string,
  objectives: number,
  pepper: string,
  { isMeasured = false, today = new Date().toISOString().slice(0, 10) } = {},
): Promise<BenchAccess> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query(`SELECT FROM "Organisation" UNION ALL SELECT FROM "Person"`);
    if (rows.length > 0) throw new Error("The database is not empty: the benchmark fills only its own.");
    await client.query(idFunction);
    await client.query(pickFunction);
    await inOperation(client, async () => {
      for (const statement of cast) await client.query(statement);
    });
    const guarded = ["ActionItem", "ResourceLine"];
    for (const table of guarded) await client.query(`ALTER TABLE "${table}" DISABLE TRIGGER plan_guard`);
    for (let first = 1; first <= objectives; first += perTransaction) {
      const last = Math.min(first + perTransaction - 1, objectives);
      await inOperation(client, async () => {
        const written = [...register, ...kpis, ...(isMeasured ? [] : standings)];
        for (const statement of written) await client.query(statement, [first, last]);
      });
    }
    const values = isMeasured ? measurementStatements(`${states} NOT IN ('DRAFT', 'PROPOSED')`) : [];
    for (let first = 1; first <= objectives && isMeasured; first += perMeasured)
      await inOperation(client, async () => {
        const last = Math.min(first + perMeasured - 1, objectives);
        for (const statement of values) await client.query(statement, [first, last, today]);
      });
    for (const table of guarded) await client.query(`ALTER TABLE "${table}" ENABLE TRIGGER plan_guard`);
    await client.query(
      `INSERT INTO "ReferenceCounter" VALUES ('OBJ', ${objectives + 1}), ('ACT', ${objectives * 3 + 1}),
        ('KPI', ${objectives * 3 + 1})`,
    );
    const access = await letIn(client, pepper);
    await client.query("VACUUM ANALYZE");
    return access;
  } finally {
    await client.end();
  }
}

/** Lets the planner know what was written since the register was filled. */
export async function analyse(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query("ANALYZE").finally(() => client.end());
}

async function inOperation(client: pg.Client, work: () => Promise<void>): Promise<void> {
  await client.query("BEGIN");
  await client.query(`SELECT set_config('app.actor', 'system', true), set_config('app.actor_name', 'Benchmark', true),
    set_config('app.act', 'objective.create', true), set_config('app.via', 'seed', true),
    set_config('app.operation', gen_random_uuid()::text, true)`);
  await work();
  await client.query("COMMIT");
}

async function letIn(client: pg.Client, pepper: string): Promise<BenchAccess> {
  const session = sessionToken();
  const tokens = Array.from({ length: 400 }, () => `sixtwo_${sessionToken()}`);
  await inOperation(client, async () => {
    await client.query(
      `INSERT INTO "Session" ("id", "personId", "tokenSha256", "idleExpiresAt", "absoluteExpiresAt")
       VALUES (gen_random_uuid(), pg_temp.seed_id('person', 1), $1, now() + interval '8 hours', now() + interval '8 hours')`,
      [createHash("sha256").update(session).digest("hex")],
    );
    await client.query(
      `INSERT INTO "ApiToken" ("id", "personId", "name", "tokenSha256", "hint", "scopes", "expiresAt")
       SELECT gen_random_uuid(), pg_temp.seed_id('person', 1), 'Benchmark', digest, 'bench', '{READ,WRITE,MEASURE,TRAIL}', now() + interval '1 day'
       FROM unnest($1::text[]) digest`,
      [tokens.map((token) => createHmac("sha256", pepper).update(token).digest("hex"))],
    );
  });
  return { session, tokens };
}
