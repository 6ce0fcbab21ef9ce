import "server-only";
import { can } from "#lib/access.ts";
import type { Actor } from "#lib/actor.ts";
import { change } from "#lib/change.ts";
import type { Tx } from "#lib/db.ts";
import { fromMicros } from "#lib/decimal.ts";
import { Conflict, RuleViolation } from "#lib/errors.ts";
import { newId } from "#lib/id.ts";
import { flushTrail } from "#lib/imports/apply.ts";
import type { Day } from "#lib/time/day.ts";
import type { KpiStatus, MeasurementSource } from "#prisma/generated/enums.ts";
import { type LockedKpi, lockKpis, measurementColumns } from "./record.ts";
import { rollUpWholes } from "./roll-up.ts";
import { type Circumstances, circumstancesOf, isRefused, type Judged, judge, type Refused } from "./rules.ts";
import type { MeasurementEntry } from "./schema.ts";
import { refreshStandings } from "./standing.ts";

/** What became of a value that was sent. */
export type Recorded = {
  id: string;
  kpi: string;
  period: string;
  value: string;
  status: KpiStatus;
  isLate: boolean;
};

/** A value that stood there already, exactly as sent. */
export type Unchanged = { id: string; kpi: string; period: string };

/** What became of all of them. */
export type RecordedAll = { recorded: Recorded[]; unchanged: Unchanged[] };

/** Where values come from, and the import they belong to. */
export type Origin = { source: MeasurementSource; importId?: string };

type Existing = { id: string; kpiId: string; start: Day; end: Day; value: string };
type Row = { entry: MeasurementEntry; judged: Judged; kpi: LockedKpi };

const chunk = 1000;

/** How an actor's values arrive: by token from a system, else typed on a screen. */
export function sourceOf(actor: Actor): MeasurementSource {
  return actor.via === "api" ? "API" : actor.via === "import" || actor.via === "job" ? "IMPORT" : "SCREEN";
}

/**
 * Records values, all or none, and writes how their KPIs stand in the same transaction. What a system sends a second
 * time is no error: the same value for the same period stands there already.
 * @param pathOf the path of an entry's field in what was sent: `measurements.3.value`
 * @throws Conflict when the only value sent has its period taken; RuleViolation naming each entry that is refused
 */
export function recordMeasurements(
  actor: Actor,
  entries: readonly MeasurementEntry[],
  pathOf: (index: number, field: string) => string,
  origin: Origin = { source: sourceOf(actor) },
): Promise<RecordedAll> {
  const circumstances = circumstancesOf(actor.organisation);
  return change(
    actor,
    "measurement.record",
    async (tx) => {
      const kpis = await lockKpis(tx, [...new Set(entries.map(({ kpi }) => kpi))], circumstances.timeZone);
      const all = [...kpis.values()];
      const first = all.find((kpi) => can(actor, "measurement.record", kpi)) ?? all[0];
      // Of many, an unknown KPI is an error of its row; alone it is not found.
      if (!first) return entries.length === 1 ? null : { ownerId: actor.personId, kpis };
      const { id, ref, ownerId, collectorId } = first;
      return { id, ref, ownerId, collectorId, kpis };
    },
    async (tx, { kpis }) => {
      const judged = entries.map((entry) => judgeEntry(actor, entry, kpis, origin, circumstances));
      const existing = await readExisting(tx, judged.filter(isRow));
      const { rows, unchanged } = sorted(judged, { existing, pathOf, origin });
      const recorded = await insert(tx, actor, rows, origin);
      await settle(tx, rows, circumstances);
      return { recorded, unchanged };
    },
    { timeout: 30_000 },
  );
}

function judgeEntry(
  actor: Actor,
  entry: MeasurementEntry,
  kpis: ReadonlyMap<string, LockedKpi>,
  { source }: Origin,
  circumstances: Circumstances,
): Row | Refused {
  const kpi = kpis.get(entry.kpi);
  if (!kpi) return { path: "kpi", message: `There is no KPI ${entry.kpi}.` };
  if (!can(actor, "measurement.record", kpi))
    return { path: "kpi", message: `${entry.kpi} is measured by somebody else, not by you.` };
  const judged = judge(entry, kpi, source, circumstances);
  return isRefused(judged) ? judged : { entry, judged, kpi };
}

const isRow = (judged: Row | Refused): judged is Row => "entry" in judged;

type Sorting = {
  existing: ReadonlyMap<string, Existing[]>;
  pathOf: (index: number, field: string) => string;
  origin: Origin;
};
type Taken = Refused & { isTaken?: true };

function sorted(all: readonly (Row | Refused)[], { existing, pathOf, origin }: Sorting) {
  const refused: Taken[] = [];
  const rows: Row[] = [];
  const sent = new Set<string>();
  const unchanged: Unchanged[] = [];
  for (const [index, one] of all.entries()) {
    const found = isRow(one) ? sort(one, sent, existing.get(one.kpi.id) ?? [], origin) : one;
    if ("id" in found) unchanged.push(found);
    else if ("message" in found) refused.push({ ...found, path: pathOf(index, found.path) });
    else rows.push(found);
  }
  const [first] = refused;
  if (first?.isTaken && all.length === 1) throw new Conflict(first.message);
  if (first) throw new RuleViolation(refusedWords(refused, all.length), refused);
  return { rows, unchanged };
}

function sort(
  row: Row,
  sent: Set<string>,
  existing: readonly Existing[],
  origin: Origin,
): Row | Unchanged | Taken {
  const { entry, judged, kpi } = row;
  const { start, end } = judged.period;
  const key = `${kpi.id} ${start}`;
  if (sent.has(key))
    return { path: "period", message: `${entry.kpi} has a value for ${entry.period} twice in this list.` };
  sent.add(key);
  const other = existing.find((each) => each.start <= end && each.end >= start);
  if (!other) return row;
  if (other.start === start && isRepeat(origin, other, judged))
    return { id: other.id, kpi: entry.kpi, period: entry.period };
  const when = other.start === start ? entry.period : `${other.start} to ${other.end}`;
  const message = `${entry.kpi} has a value for ${when} already: ${other.value}. Correct that one, with a reason.`;
  return { path: "period", message, isTaken: true };
}

const isRepeat = ({ source }: Origin, other: Existing, { reading }: Judged) =>
  (source === "API" || source === "IMPORT") && other.value === fromMicros(reading.value);

function refusedWords(refused: readonly Refused[], sent: number): string {
  const [first] = refused;
  if (sent === 1 && first) return first.message;
  const count = refused.length === 1 ? "One value" : `${refused.length} values`;
  return `${count} of ${sent} cannot be taken, so none was saved.`;
}

// Only what lies between the first and the last day of what was sent: the history of thousands of KPIs is long.
async function readExisting(tx: Tx, rows: readonly Row[]): Promise<Map<string, Existing[]>> {
  const days = rows.flatMap(({ judged }) => [judged.period.start, judged.period.end]).sort();
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined) return new Map();
  const ids = [...new Set(rows.map(({ kpi }) => kpi.id))];
  const found = await tx.$queryRaw<
    Existing[]
  >`SELECT "id", "kpiId", "periodStart"::text AS start, "periodEnd"::text AS end, trim_scale("value")::text AS value
    FROM "Measurement" WHERE "kpiId" = ANY(${ids}::uuid[]) AND "voidedAt" IS NULL
      AND "periodStart" <= ${to}::date AND "periodEnd" >= ${from}::date`;
  return Map.groupBy(found, ({ kpiId }) => kpiId);
}

async function insert(
  tx: Tx,
  actor: Actor,
  rows: readonly Row[],
  { source, importId }: Origin,
): Promise<Recorded[]> {
  const recorded: Recorded[] = [];
  for (let from = 0; from < rows.length; from += chunk) {
    const part = rows.slice(from, from + chunk).map((row) => ({ id: newId(), ...row }));
    const { tokenId = null, payloadSha256 = null } = actor;
    await tx.measurement.createMany({
      data: part.map(({ id, entry, judged, kpi }) => ({
        id,
        kpiId: kpi.id,
        ...measurementColumns(judged),
        comment: entry.comment,
        isLate: judged.isLate,
        source,
        importId: importId ?? null,
        tokenId,
        payloadSha256,
      })),
    });
    if (rows.length > chunk) await flushTrail(tx);
    for (const { id, entry, judged } of part)
      recorded.push({
        id,
        kpi: entry.kpi,
        period: entry.period,
        value: fromMicros(judged.reading.value),
        status: judged.status,
        isLate: judged.isLate,
      });
  }
  return recorded;
}

async function settle(tx: Tx, rows: readonly Row[], circumstances: Circumstances): Promise<void> {
  if (rows.length === 0) return;
  await refreshStandings(tx, [...new Map(rows.map(({ kpi }) => [kpi.id, kpi])).values()], circumstances);
  const changed = rows.map(({ kpi, judged }) => ({ kpiId: kpi.id, period: judged.period }));
  await rollUpWholes(tx, changed, circumstances);
}
