import type { Route } from "next";
import { ExportMenu } from "#components/export/export-menu.tsx";
import { PageHeader } from "#components/shell/page-header.tsx";
import { Pager } from "#components/table/pager.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { Link } from "#components/ui/link.tsx";
import type { Actor } from "#lib/actor.ts";
import {
  type Heat,
  type HeatCell,
  type HeatRange,
  heatRanges,
  heatRangeWords,
  heats,
  heatWords,
} from "#lib/measurements/heat-map.ts";
import type { HeatRow } from "#lib/measurements/heat-map-queries.ts";
import type { Day } from "#lib/time/day.ts";

const looks: Record<Heat, string> = {
  OFF_TARGET: "bg-bad-soft text-bad font-bold",
  MISSING: "bg-warn-soft text-bad font-bold",
  AT_RISK: "bg-warn-soft text-warn font-bold",
  ON_TARGET: "bg-good-soft text-good",
  NOTHING: "text-muted",
};

type Props = {
  actor: Actor;
  range: HeatRange;
  page: number;
  months: Day[];
  rows: HeatRow[];
  total: number;
  size: number;
};

/** Objective by month: a real table, a sign and a word in every cell, colour beside them. */
export function HeatMap({ actor, range, page, months, rows, total, size }: Props) {
  const { locale } = actor.organisation;
  const name = new Intl.DateTimeFormat(locale, { month: "short", timeZone: "UTC" });
  const query = range === "12" ? "" : `range=${range}`;
  return (
    <>
      <PageHeader
        title="Heat map"
        description={`${total} active ${total === 1 ? "objective" : "objectives"} by month: the worst of each one's KPIs, by the month their period ends in. A missing value is never green.`}
        actions={<ExportMenu list="heat-map" query={query} />}
      />
      <nav aria-label="Period" className="no-print mb-3 flex flex-wrap gap-2">
        {heatRanges.map((each) => (
          <Link
            key={each}
            href={`/kpis/heat-map?range=${each}` as Route}
            aria-current={each === range ? "page" : undefined}
            className={`inline-flex min-h-8 items-center rounded-md border px-3 text-sm pointer-coarse:min-h-11 ${each === range ? "border-accent bg-accent-soft font-medium" : "border-line hover:bg-sunken"}`}
          >
            {heatRangeWords[each]}
          </Link>
        ))}
      </nav>
      <Legend />
      {rows.length === 0 ? (
        <Empty title="No objective is active">
          When one is approved and measured, its months appear here.
        </Empty>
      ) : (
        <div
          className="relative overflow-x-auto rounded-lg border border-line bg-surface print:overflow-visible"
          tabIndex={-1}
        >
          <table className="w-full border-collapse text-sm print:text-xs">
            <caption className="sr-only">Active objectives by month</caption>
            <thead className="bg-sunken text-muted">
              <tr>
                <th scope="col" className="sticky left-0 bg-sunken px-3 py-2 text-left font-medium">
                  Objective
                </th>
                {months.map((month) => (
                  <th key={month} scope="col" className="min-w-11 px-1 py-2 text-center font-medium">
                    {name.format(new Date(month))}
                    <span className="block text-xs">{month.slice(0, 4)}</span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.ref} className="border-t border-line print:break-inside-avoid">
                  <th
                    scope="row"
                    className="sticky left-0 min-w-44 bg-surface px-3 py-2 text-left font-normal"
                  >
                    <Link href={`/objectives/${row.ref}#kpis` as Route} className="hover:underline">
                      <span className="font-mono text-xs text-muted">{row.ref}</span>{" "}
                      <span className="font-medium break-words">{row.title}</span>
                    </Link>
                  </th>
                  {row.cells.map((cell, at) => (
                    <Cell key={months[at]} cell={cell} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Pager
        page={page}
        pageSize={size}
        total={total}
        hrefOf={(to) => `/kpis/heat-map?${new URLSearchParams({ range, page: String(to) })}`}
      />
    </>
  );
}

function Cell({ cell: { heat, measured, missing } }: { cell: HeatCell }) {
  const { label, sign } = heatWords[heat];
  const words = [
    label,
    measured > 0 && `${measured} ${measured === 1 ? "value" : "values"}`,
    missing > 0 && `${missing} missing`,
  ]
    .filter(Boolean)
    .join(", ");
  return (
    <td className={`border-l border-line px-1 py-2 text-center ${looks[heat]}`} title={words}>
      <span aria-hidden="true">{sign}</span>
      <span className="sr-only">{words}</span>
    </td>
  );
}

function Legend() {
  return (
    <ul className="mb-3 flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {heats.map((heat) => (
        <li key={heat} className="flex items-center gap-1.5">
          <span
            aria-hidden="true"
            className={`grid size-6 place-items-center rounded border border-line ${looks[heat]}`}
          >
            {heatWords[heat].sign}
          </span>
          {heatWords[heat].label}
        </li>
      ))}
    </ul>
  );
}
