import "server-only";
import type { Actor } from "#lib/actor.ts";
import { type Db, readRows } from "#lib/db.ts";
import { type Day, todayIn } from "#lib/time/day.ts";
import { view } from "#lib/view.ts";
import { Prisma } from "#prisma/generated/client.ts";
import {
  type FunctionFacts,
  functionSignals,
  type KpiFacts,
  kpiSignals,
  type Limits,
  type ObjectiveFacts,
  objectiveSignals,
  type Signal,
} from "./rules.ts";

/** Everything that signals now, the longest waiting first, and the moment it was looked at. */
export type Signals = { signals: Signal[]; asOf: Date };

// A register so large that looking takes this long (ms) is looked at once a minute, not with every page.
const slow = 60;
const keptFor = 60_000;
type Kept = { day: Day; until: number; found: Promise<Signals> };
const kept = globalThis as { sixtwoSignals?: Kept };

/**
 * The signals of the whole register, at most a minute old. Only what may signal is read, by the standings and their
 * indexes: which of it does, the rules decide.
 */
export function currentSignals(actor: Actor): Promise<Signals> {
  const { timeZone } = actor.organisation;
  const today = todayIn(timeZone);
  return view(actor, "kpi.read", (db) => {
    const known = kept.sixtwoSignals;
    if (known && known.day === today && Date.now() < known.until) return known.found;
    // Whoever asks meanwhile waits for the same look.
    const look: Kept = { day: today, until: Date.now() + keptFor, found: looked(db, today, timeZone) };
    kept.sixtwoSignals = look;
    const began = performance.now();
    const forget = () => {
      if (kept.sixtwoSignals === look) delete kept.sixtwoSignals;
    };
    look.found.then(() => performance.now() - began < slow && forget(), forget);
    return look.found;
  });
}

async function looked(db: Db, today: Day, timeZone: string): Promise<Signals> {
  return { signals: await readSignals(db, today, timeZone), asOf: new Date() };
}

/** Asks the rules about everything in the database that may signal on this day. */
export async function readSignals(db: Db, today: Day, timeZone: string): Promise<Signal[]> {
  const [organisation] = await readRows<{ stalenessMonths: number }>(
    db,
    Prisma.sql`SELECT "stalenessMonths" FROM "Organisation" LIMIT 1`,
  );
  const limits = { today, stalenessMonths: organisation?.stalenessMonths ?? 12 };
  const [kpis, objectives, functions] = await Promise.all([
    readRows<KpiFacts>(db, kpiFacts(today)),
    readRows<ObjectiveFacts>(db, objectiveFacts({ ...limits, timeZone })),
    readRows<FunctionFacts>(db, functionFacts),
  ]);
  return [
    ...kpis.flatMap((kpi) => kpiSignals(kpi, limits)),
    ...objectives.flatMap((objective) => objectiveSignals(objective, limits)),
    ...functions.flatMap(functionSignals),
  ].sort((a, b) => a.since.localeCompare(b.since) || a.record.localeCompare(b.record));
}

const measuredNow = Prisma.sql`"Kpi" k JOIN "Objective" o ON o."id" = k."objectiveId" AND o."state" = 'ACTIVE' AND o."archivedAt" IS NULL
  JOIN "KpiStanding" s ON s."kpiId" = k."id"`;
const isMeasured = Prisma.sql`k."state" = 'ACTIVE' AND k."approvedAt" IS NOT NULL`;

// The newest measurement is looked up only where a typed green may lack its evidence: backwards on the index, one row.
function kpiFacts(today: Day): Prisma.Sql {
  return Prisma.sql`SELECT k."ref", k."name", o."ownerId", k."collectorId", s."status"::text AS status,
      to_char(s."measuredTo", 'YYYY-MM-DD') AS "measuredTo", to_char(s."nextDueOn", 'YYYY-MM-DD') AS "nextDueOn",
      s."offTargetPeriods", to_char(e."explainedTo", 'YYYY-MM-DD') AS "explainedTo", m."source"::text AS source, k."collection" IN ('ROLL_UP', 'COMPUTED') AS "isDerived",
      CASE WHEN s."status" = 'ON_TARGET' THEN EXISTS (SELECT FROM "EvidenceLink" l WHERE l."removedAt" IS NULL AND l."kpiId" = k."id")
        OR EXISTS (SELECT FROM "EvidenceLink" l WHERE l."removedAt" IS NULL AND l."measurementId" = m."id") ELSE false END AS "hasEvidence"
    FROM ${measuredNow}
    LEFT JOIN LATERAL (SELECT x."id", x."source" FROM "Measurement" x WHERE s."status" = 'ON_TARGET' AND x."kpiId" = k."id" AND x."voidedAt" IS NULL
      ORDER BY x."periodStart" DESC LIMIT 1) m ON true
    LEFT JOIN LATERAL (SELECT max(y."measuredTo") AS "explainedTo" FROM "KpiEvaluation" y
      WHERE s."status" = 'OFF_TARGET' AND y."kpiId" = k."id" AND y."offTargetReason" IS NOT NULL) e ON true
    WHERE ${isMeasured} AND (s."nextDueOn" < ${today}::date OR s."status" = 'OFF_TARGET'
      OR s."status" = 'ON_TARGET' AND k."collection" = 'MANUAL')`;
}

// Evidence of what is measured or evaluated; that of an action shows that something was done, not that it was monitored.
const shownMonitored = Prisma.sql`SELECT l."objectiveId", max(l."createdAt") AS "evidenceOn" FROM "EvidenceLink" l
  WHERE l."removedAt" IS NULL AND l."actionItemId" IS NULL GROUP BY l."objectiveId"`;

function objectiveFacts({ today, stalenessMonths, timeZone }: Limits & { timeZone: string }): Prisma.Sql {
  return Prisma.sql`SELECT o."ref", o."title", o."ownerId", o."kind"::text AS kind, o."isOngoing", to_char(o."targetOn", 'YYYY-MM-DD') AS "targetOn",
      to_char(v."approvedOn" AT TIME ZONE ${timeZone}, 'YYYY-MM-DD') AS "approvedOn", to_char(o."lastReviewedOn", 'YYYY-MM-DD') AS "lastReviewedOn",
      coalesce(h."kpiCount", 0)::int AS kpis, to_char(e."evidenceOn" AT TIME ZONE ${timeZone}, 'YYYY-MM-DD') AS "evidenceOn",
      CASE o."reviewCycle" WHEN 'WEEKLY' THEN 1 WHEN 'MONTHLY' THEN 1 WHEN 'QUARTERLY' THEN 3 WHEN 'SEMI_ANNUAL' THEN 6 ELSE 12 END AS "cycleMonths"
    FROM "Objective" o LEFT JOIN "ObjectiveStanding" h ON h."objectiveId" = o."id"
    LEFT JOIN LATERAL (SELECT max(x."createdAt") AS "approvedOn" FROM "ObjectiveVersion" x WHERE x."objectiveId" = o."id") v ON true
    LEFT JOIN (${shownMonitored}) e ON e."objectiveId" = o."id"
    WHERE o."state" = 'ACTIVE' AND o."archivedAt" IS NULL AND (o."targetOn" < ${today}::date OR h."objectiveId" IS NULL OR o."kind" = 'QUALITATIVE'
      OR greatest(o."lastReviewedOn", v."approvedOn"::date) < ${today}::date - make_interval(months => ${stalenessMonths}::int))`;
}

// One row a function; of its KPIs those that were measured at all.
const functionFacts = Prisma.sql`SELECT f."id", coalesce(f."name", 'Objectives without a function') AS name,
    jsonb_agg(jsonb_build_object('measuredPeriods', s."measuredPeriods", 'missedPeriods', s."missedPeriods", 'measuredTo', to_char(s."measuredTo", 'YYYY-MM-DD'))) AS kpis
  FROM ${measuredNow} LEFT JOIN "Function" f ON f."id" = o."functionId"
  WHERE ${isMeasured} AND s."measuredPeriods" > 0
  GROUP BY f."id", f."name" HAVING count(*) FILTER (WHERE s."measuredPeriods" >= 4) >= 3 AND sum(s."missedPeriods") = 0`;
