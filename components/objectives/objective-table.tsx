import type { Route } from "next";
import Link from "next/link";
import { SortHeader } from "#components/table/sort-header.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { filterQuery, type ObjectiveFilter, type SortColumn } from "#lib/objectives/filter.ts";
import type { ObjectiveRow } from "#lib/objectives/list.ts";
import type { Day } from "#lib/time/day.ts";
import { relativeDay } from "#lib/time/format.ts";
import { StateBadge, targetWords } from "./words.tsx";

const columns: { key: SortColumn; label: string }[] = [
  { key: "ref", label: "Reference" },
  { key: "title", label: "Objective" },
  { key: "state", label: "State" },
  { key: "owner", label: "Owner" },
  { key: "function", label: "Function" },
  { key: "target", label: "Target" },
];

/** The register as a table; on a phone every row is a card. */
export function ObjectiveTable({
  rows,
  filter,
  locale,
  today,
}: {
  rows: ObjectiveRow[];
  filter: ObjectiveFilter;
  locale: string;
  today: Day;
}) {
  const sorted = (key: SortColumn) =>
    `/objectives${filterQuery(filter, { sort: key, dir: filter.sort === key && filter.dir === "asc" ? "desc" : "asc", page: 1 })}`;
  return (
    <div className="overflow-clip rounded-lg border border-line bg-surface">
      <table className="w-full text-sm max-md:block">
        <thead className="bg-sunken text-muted max-md:sr-only">
          <tr>
            {columns.map(({ key, label }) => (
              <SortHeader
                key={key}
                label={label}
                isSorted={filter.sort === key}
                dir={filter.dir}
                href={sorted(key)}
              />
            ))}
            <th scope="col" className="px-3 py-2 text-right font-medium">
              Actions done
            </th>
          </tr>
        </thead>
        <tbody className="max-md:block">
          {rows.map((row) => (
            <tr
              key={row.id}
              className="border-t border-line hover:bg-sunken max-md:flex max-md:flex-wrap max-md:items-center max-md:gap-x-3 max-md:gap-y-1 max-md:p-3"
            >
              <td className="px-3 py-2 font-mono text-xs whitespace-nowrap max-md:p-0">{row.ref}</td>
              <td className="px-3 py-2 max-md:order-first max-md:w-full max-md:p-0">
                <Link
                  href={`/objectives/${row.ref}` as Route}
                  className="font-medium break-words hover:underline"
                >
                  {row.title}
                </Link>
              </td>
              <td className="px-3 py-2 max-md:p-0">
                <StateBadge state={row.state} />
              </td>
              <td className="px-3 py-2 max-md:p-0">
                <Owner row={row} />
              </td>
              <td className="px-3 py-2 text-muted max-md:p-0">{row.functionName ?? "–"}</td>
              <td
                className="px-3 py-2 max-md:p-0"
                title={row.targetOn ? relativeDay(row.targetOn, today) : undefined}
              >
                {targetWords(row, locale) ?? <span className="text-muted">not set</span>}
              </td>
              <td className="px-3 py-2 text-right tabular-nums max-md:p-0 max-md:text-muted">
                {row.actionsDone} / {row.actions}
                <span className="md:hidden"> actions done</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Owner({ row }: { row: ObjectiveRow }) {
  if (!row.ownerName) return <span className="text-muted">nobody</span>;
  if (row.ownerIsActive) return row.ownerName;
  return (
    <Badge tone="bad" icon="user-x">
      {row.ownerName}, ownerless
    </Badge>
  );
}
