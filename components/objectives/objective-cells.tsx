import { HealthBadge } from "#components/kpis/health-badge.tsx";
import type { LinkedRow } from "#components/table/linked-rows.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { type Health, healths } from "#lib/kpis/standing.ts";
import type { ColumnKey } from "#lib/objectives/columns.ts";
import type { ObjectiveRow } from "#lib/objectives/list.ts";
import { cycleWords, stateWords } from "#lib/objectives/rules.ts";
import type { Day } from "#lib/time/day.ts";
import { formatDay, formatInstant, relativeDay } from "#lib/time/format.ts";
import type { ObjectiveState } from "#prisma/generated/enums.ts";
import { kindWords, originWords, StateBadge, targetWords } from "./words.tsx";

/** How days and moments are written. */
export type Place = { locale: string; timeZone: string };

const none = <span className="text-muted">–</span>;
const notSet = <span className="text-muted">not set</span>;
const dayOr = (day: Day | null | undefined, { locale }: Place) => (day ? formatDay(day, locale) : none);

// One element per state, however many rows show it: what is the same is sent once.
const badges = Object.fromEntries(
  (Object.keys(stateWords) as ObjectiveState[]).map((state) => [
    state,
    <StateBadge key={state} state={state} />,
  ]),
) as Record<ObjectiveState, React.ReactNode>;

const healthBadges = Object.fromEntries(
  healths.map((health) => [health, <HealthBadge key={health} health={health} />]),
) as Record<Health, React.ReactNode>;

/** What stands in each cell of a list of objectives. */
const cells: Record<ColumnKey, (row: ObjectiveRow, place: Place) => React.ReactNode> = {
  ref: (row) => row.ref,
  title: (row) => row.title,
  state: (row) => badges[row.state],
  owner,
  function: (row) => row.functionName ?? "–",
  target: (row, { locale }) => targetWords(row, locale) ?? notSet,
  actions: (row) => `${row.actionsDone} / ${row.actions}`,
  health: (row) => (row.health ? healthBadges[row.health] : none),
  kind: (row) => kindWords[row.kind],
  statement: (row) => <span className="line-clamp-3">{row.statement ?? none}</span>,
  sponsor: (row) => row.sponsorName ?? none,
  evaluator: (row) => row.evaluatorName ?? none,
  start: (row, place) => dayOr(row.startsOn, place),
  cycle: (row) => (row.reviewCycle ? cycleWords[row.reviewCycle] : none),
  review: (row, place) => dayOr(row.nextReviewOn, place),
  baseline: (row) => row.baselineValue ?? none,
  origin: (row) => (row.origin ? originWords[row.origin] : none),
  tags: (row) => (row.tags.length > 0 ? row.tags.join(", ") : none),
  approved: (row) => row.approvedVersion ?? none,
  created: (row, place) => instant(row.createdAt, place),
  updated: (row, place) => instant(row.updatedAt, place),
};

function instant(at: Date | undefined, { locale, timeZone }: Place) {
  return at ? formatInstant(at, locale, timeZone) : none;
}

const nobody = <span className="text-muted">nobody</span>;
function owner(row: ObjectiveRow): React.ReactNode {
  if (!row.ownerName) return nobody;
  if (row.ownerIsActive) return row.ownerName;
  return (
    <Badge tone="bad" icon="user-x">
      {row.ownerName}, ownerless
    </Badge>
  );
}

/** One row of a list of objectives with these columns. */
export function objectiveRow(
  row: ObjectiveRow,
  columns: readonly ColumnKey[],
  place: Place,
  today: Day,
): LinkedRow {
  return {
    ref: row.ref,
    href: `/objectives/${row.ref}`,
    cells: columns.map((key) => {
      const text = cells[key](row, place);
      return key === "target" && row.targetOn ? { text, hint: relativeDay(row.targetOn, today) } : text;
    }),
  };
}
