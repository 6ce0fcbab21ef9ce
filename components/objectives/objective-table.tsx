import { TableKeys } from "#components/lists/table-keys.tsx";
import { LinkedRows } from "#components/table/linked-rows.tsx";
import { SortHeader } from "#components/table/sort-header.tsx";
import {
  type ColumnKey,
  columnWords,
  editableColumns,
  type SortColumn,
  shownColumns,
  sortColumns,
} from "#lib/objectives/columns.ts";
import { conditionsQuery, listHref, type ObjectiveFilter } from "#lib/objectives/filter.ts";
import type { ObjectiveRow } from "#lib/objectives/list.ts";
import { todayIn } from "#lib/time/day.ts";
import { objectiveRow, type Place } from "./objective-cells.tsx";

/** Id of the table, by which its keys find it. */
const tableId = "objectives";

const sortKeys: Partial<Record<ColumnKey, SortColumn>> = Object.fromEntries(
  sortColumns.map((key) => [key, key]),
);

// Said once for all rows and cells: fifty times over it would weigh more than what stands in them.
const body =
  "max-md:block [&>tr]:border-t [&>tr]:border-line [&>tr:hover]:bg-sunken [&>tr:has(td_:checked)]:bg-accent-soft max-md:[&>tr]:flex max-md:[&>tr]:flex-wrap max-md:[&>tr]:items-center max-md:[&>tr]:gap-x-3 max-md:[&>tr]:gap-y-1 max-md:[&>tr]:p-3 max-md:[&_td]:p-0 [&_input]:size-4 pointer-coarse:[&_input]:size-6 [&_input]:accent-accent";
const densities = {
  comfortable: "md:[&_td]:px-3 md:[&_td]:py-2",
  compact: "md:[&_td]:px-2 md:[&_td]:py-0.5",
};

const looks: Partial<Record<ColumnKey, string>> = {
  ref: "font-mono text-xs whitespace-nowrap",
  title: "relative max-md:order-first max-md:w-[calc(100%-2.5rem)] min-w-48",
  owner: "relative",
  function: "relative text-muted",
  target: "relative",
  tags: "relative",
  statement: "min-w-64 max-w-96 break-words",
  actions: "text-right tabular-nums max-md:text-muted max-md:after:content-['_actions_done']",
  baseline: "text-right tabular-nums",
  created: "whitespace-nowrap",
  updated: "whitespace-nowrap",
};

// More columns than fit are scrolled within the table, whose head then stays at the table's own top.
const mostFitting = 8;

type Props = {
  rows: ObjectiveRow[];
  filter: ObjectiveFilter;
  total: number;
  place: Place;
  /** What this reader may do with rows: tick them for a bulk edit, edit cells. */
  may: { bulk: boolean; edit: boolean };
  hasKeys: boolean;
};

/** The register as a table; on a phone every row is a card. One script serves all rows. */
export function ObjectiveTable({ rows, filter, total, place, may, hasKeys }: Props) {
  const columns = shownColumns(filter.columns);
  const isWide = columns.length > mostFitting;
  const today = todayIn(place.timeZone);
  const head = isWide ? "md:top-0" : "md:top-14";
  return (
    <>
      <div
        className={`rounded-lg border border-line bg-surface ${isWide ? "overflow-auto md:max-h-[75dvh]" : ""}`}
      >
        <table id={tableId} className="w-full text-sm max-md:block">
          <thead
            className={`z-10 text-muted max-md:sr-only md:sticky [&_th]:bg-sunken [&_th:first-child]:rounded-tl-lg [&_th:last-child]:rounded-tr-lg ${head}`}
          >
            <tr>
              {may.bulk ? (
                <th scope="col" className="w-0 py-2 pl-3">
                  <input type="checkbox" aria-label="Select this page" className="size-4 accent-accent" />
                </th>
              ) : null}
              {columns.map((key) => (
                <Heading key={key} column={key} filter={filter} mayEdit={may.edit} />
              ))}
            </tr>
          </thead>
          <tbody className={`${body} ${densities[filter.density]}`}>
            <LinkedRows
              rows={rows.map((row) => objectiveRow(row, columns, place, today))}
              columns={columns.map((key) => ({ key, look: looks[key] }))}
              title="title"
              hasBoxes={may.bulk}
            />
          </tbody>
        </table>
      </div>
      <TableKeys
        table={tableId}
        path="/objectives"
        conditions={conditionsQuery(filter)}
        total={total}
        may={may}
        hasKeys={hasKeys}
      />
    </>
  );
}

function Heading({
  column,
  filter,
  mayEdit,
}: {
  column: ColumnKey;
  filter: ObjectiveFilter;
  mayEdit: boolean;
}) {
  const sort = sortKeys[column];
  const field = mayEdit && column in editableColumns ? column : undefined;
  const className = looks[column]?.includes("text-right") ? "text-right" : "text-left";
  if (!sort)
    return (
      <th scope="col" data-edit={field} className={`px-3 py-2 font-medium ${className}`}>
        {columnWords[column]}
      </th>
    );
  const isSorted = filter.sort === sort;
  const dir = isSorted && filter.dir === "asc" ? "desc" : "asc";
  return (
    <SortHeader
      label={columnWords[column]}
      edit={field}
      isSorted={isSorted}
      dir={filter.dir}
      href={listHref(filter, { sort, dir, page: 1 })}
    />
  );
}
