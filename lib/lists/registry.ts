import "server-only";
import { z } from "zod";
import { myActionItems } from "#lib/action-items/queries.ts";
import { listFunctions } from "#lib/functions/queries.ts";
import { levelWords } from "#lib/functions/rules.ts";
import { words } from "#lib/import/telling.ts";
import { importsFilter } from "#lib/imports/filter.ts";
import { listImports } from "#lib/imports/queries.ts";
import { importStateWords } from "#lib/imports/words.ts";
import { shownColumns } from "#lib/objectives/columns.ts";
import { isWholeRegister, objectiveFilter } from "#lib/objectives/filter.ts";
import { allObjectives } from "#lib/objectives/list.ts";
import { listPeople } from "#lib/people/queries.ts";
import { peopleFilter } from "#lib/people/schema.ts";
import { roleWords } from "#lib/people/words.ts";
import { todayIn } from "#lib/time/day.ts";
import { allOperations, trailFilter } from "#lib/trail/queries.ts";
import { actInWords } from "#lib/trail/words.ts";
import { myDecisions } from "#lib/work/queries.ts";
import { calendarList } from "./calendar.ts";
import { type DefinedList, list } from "./define.ts";
import { evidenceList } from "./evidence.ts";
import { heatList } from "./heat-list.ts";
import { kpiList } from "./kpi-list.ts";
import { kpiValueList } from "./kpi-value-list.ts";
import { objectiveColumns, usualObjectiveColumns } from "./objective-columns.ts";
import { planList } from "./plan-list.ts";
import type { ListName } from "./query.ts";
import { signalList } from "./signal-list.ts";
import { objectiveFilterWords } from "./words.ts";

/** More rows than a list is ever read by a person; a larger one is filtered first. */
const most = 20_000;

/** Every list that can be exported, each described once. */
export const lists: Record<ListName, DefinedList> = {
  objectives: list({
    title: "Objectives",
    record: "Objective",
    filter: objectiveFilter,
    act: (filter) => (isWholeRegister(filter) ? "register.export" : "objective.export"),
    rows: (actor, filter) => allObjectives(actor, filter),
    told: async (filter, actor) => [await objectiveFilterWords(actor, filter)],
    chosen: ({ columns }) => (columns.length === 0 ? [] : shownColumns(columns)),
    usual: usualObjectiveColumns,
    columns: objectiveColumns,
  }),
  kpis: kpiList,
  "kpi-values": kpiValueList,
  signals: signalList,
  "heat-map": heatList,
  "measurement-plan": planList,
  people: list({
    title: "People",
    record: "Person",
    filter: peopleFilter,
    rows: async (actor, filter) => (await listPeople(actor, { ...filter, page: 1 }, most)).people,
    told: ({ q, role, status }) => [
      q !== "" && `containing "${q}"`,
      role && `role ${roleWords[role].toLowerCase()}`,
      status === "all" ? "active and inactive" : status,
      "by name",
    ],
    columns: [
      { heading: "Name", width: 28, of: (row) => row.name },
      { heading: "E-mail", width: 32, of: (row) => row.email },
      { heading: "Job title", width: 28, of: (row) => row.jobTitle },
      { heading: "Function", of: (row) => row.function?.name ?? null },
      {
        heading: "Roles",
        kind: "prose",
        of: (row) => row.roles.map(({ role }) => roleWords[role]).join("; "),
      },
      { heading: "Active", of: (row) => row.isActive },
      { heading: "Has a password", of: (row) => row.hasPassword },
    ],
  }),
  functions: list({
    title: "Functions",
    record: "Function",
    filter: z.object({ archived: z.string().optional().catch(undefined) }),
    rows: (actor, { archived }) => listFunctions(actor, { isArchived: archived === "yes" }),
    told: ({ archived }) => [archived === "yes" ? "archived" : "in use", "as a tree"],
    columns: [
      { heading: "Function", width: 36, of: (row) => row.name },
      { heading: "Depth in the tree", kind: "number", of: (row) => row.depth },
      { heading: "Level", of: (row) => levelWords[row.level] },
      { heading: "Head", of: (row) => row.head?.name ?? null },
      { heading: "People", kind: "number", of: (row) => row._count.members },
      { heading: "Objectives", kind: "number", of: (row) => row._count.objectives },
    ],
  }),
  "my-work": list({
    title: "My work",
    record: "ActionItem",
    filter: z.object({}),
    rows: async (actor) => {
      const today = todayIn(actor.organisation.timeZone);
      const [items, decisions] = await Promise.all([myActionItems(actor), myDecisions(actor, today)]);
      return [
        ...decisions.map((one) => ({ ...one, kind: "Decision", state: null, progress: null, dueOn: null })),
        ...items.map((one) => ({
          kind: "Action",
          title: `${one.ref} ${one.title}`,
          detail: `${one.source.ref} ${one.source.title}`,
          state: words(one.state),
          progress: one.progress,
          dueOn: one.dueOn,
          since: null,
        })),
      ];
    },
    told: () => ["what waits for a decision, then actions by their due date"],
    columns: [
      { heading: "Kind", of: (row) => row.kind },
      { heading: "What", kind: "prose", of: (row) => row.title },
      { heading: "Of", kind: "prose", of: (row) => row.detail },
      { heading: "Waiting since", kind: "day", of: (row) => row.since },
      { heading: "State", of: (row) => row.state },
      { heading: "Progress in %", kind: "number", of: (row) => row.progress },
      { heading: "Due date", kind: "day", of: (row) => row.dueOn },
    ],
  }),
  trail: list({
    title: "Trail",
    record: "TrailEntry",
    filter: trailFilter,
    rows: (actor, filter) => allOperations(actor, { ...filter, before: "" }, most),
    told: ({ person, record, act, from, to }) => [
      person !== "" && `person "${person}"`,
      record !== "" && `record ${record}`,
      act !== "" && `somebody ${actInWords(act)}`,
      from !== "" && `from ${from}`,
      to !== "" && `to ${to}`,
      "newest first",
    ],
    columns: [
      { heading: "Entry", kind: "number", of: (row) => row.seq },
      { heading: "At", kind: "moment", of: (row) => row.at },
      { heading: "Who", width: 28, of: (row) => row.actorName },
      { heading: "What", width: 32, of: (row) => actInWords(row.act) },
      { heading: "Through", of: (row) => row.via },
      { heading: "Record", width: 28, of: (row) => `${row.root.kind} ${row.root.label}`.trim() },
      {
        heading: "Changes",
        kind: "prose",
        of: (row) => row.entries.map(changesInWords).join("\n").slice(0, 20_000),
      },
    ],
  }),
  evidence: evidenceList,
  calendar: calendarList,
  imports: list({
    title: "Imports",
    record: "Import",
    filter: importsFilter,
    rows: async (actor) => (await listImports(actor, 1, most)).rows,
    told: () => ["newest first"],
    columns: [
      { heading: "File", width: 36, of: (row) => row.fileName },
      { heading: "State", of: (row) => importStateWords[row.state] },
      { heading: "Uploaded at", kind: "moment", of: (row) => row.createdAt },
      { heading: "Uploaded by", width: 28, of: (row) => row.createdByName },
      { heading: "Imported at", kind: "moment", of: (row) => row.importedAt },
      { heading: "Undone at", kind: "moment", of: (row) => row.undoneAt },
      { heading: "Rows taken", kind: "number", of: (row) => row.rowsTaken },
      { heading: "Rows refused", kind: "number", of: (row) => row.rowsRefused },
    ],
  }),
};

type Changes = { title: string; changes: { label: string; before: string | null; after: string | null }[] };

function changesInWords({ title, changes }: Changes): string {
  const told = changes.map(({ label, before, after }) =>
    before === null ? `${label}: ${after ?? ""}` : `${label}: ${before} → ${after ?? "nothing"}`,
  );
  return [title, told.join(", ")].filter(Boolean).join(": ");
}
