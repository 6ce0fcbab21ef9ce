import type { Route } from "next";
import Link from "next/link";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { columnKeys, columnWords, shownColumns } from "#lib/objectives/columns.ts";
import { filterQuery, listHref, type ObjectiveFilter } from "#lib/objectives/filter.ts";

/** Which columns a list shows, and how tightly: a plain form, so that the address is the view. */
export function ColumnChooser({ filter }: { filter: ObjectiveFilter }) {
  const shown = shownColumns(filter.columns);
  // Those that are shown come first and in their order; the others follow as they are offered.
  const offered = [...shown, ...columnKeys.filter((key) => !shown.includes(key))];
  const kept = [
    ...new URLSearchParams(filterQuery(filter, { columns: [], density: "comfortable", page: 1 })),
  ];
  return (
    <details className="group relative" name="page-menu">
      <summary className="button inline-flex cursor-pointer list-none items-center gap-2 rounded-md border border-line-strong bg-surface px-3.5 py-2 text-sm font-medium hover:bg-sunken">
        <Icon name="columns-3" />
        Columns
      </summary>
      <form
        method="get"
        action="/objectives"
        className="absolute right-0 z-20 mt-1 grid max-h-[75dvh] w-72 max-w-[85vw] gap-1 overflow-y-auto rounded-lg border border-line bg-surface p-3 shadow-lg max-sm:right-auto max-sm:left-0"
      >
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {kept.length === 0 ? <input type="hidden" name="view" value="all" /> : null}
        <fieldset>
          <legend className="text-xs text-muted">Columns</legend>
          <div className="grid grid-cols-2">
            {offered.map((key) => (
              <label key={key} className="flex min-h-8 items-center gap-2 text-sm">
                <input
                  type="checkbox"
                  name="columns"
                  value={key}
                  defaultChecked={shown.includes(key)}
                  className="size-4 accent-accent"
                />
                {columnWords[key]}
              </label>
            ))}
          </div>
        </fieldset>
        <label className="mt-1 flex min-h-8 items-center gap-2 border-t border-line pt-2 text-sm">
          <input
            type="checkbox"
            name="density"
            value="compact"
            defaultChecked={filter.density === "compact"}
            className="size-4 accent-accent"
          />
          Compact rows
        </label>
        <div className="mt-1 flex gap-2">
          <Button type="submit" look="primary">
            Show these
          </Button>
          <Link
            href={listHref(filter, { columns: [], density: "comfortable", page: 1 }) as Route}
            className="link inline-flex min-h-9 items-center text-sm"
          >
            Usual columns
          </Link>
        </div>
      </form>
    </details>
  );
}
