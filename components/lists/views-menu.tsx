import type { Route } from "next";
import Link from "next/link";
import { Icon } from "#components/ui/icon.tsx";
import type { ListView } from "#lib/views/queries.ts";
import { type ViewedList, viewedLists, viewHref, viewQuery } from "#lib/views/rules.ts";

const item = "flex min-h-10 items-center gap-2 rounded px-2 py-2 text-sm break-words hover:bg-sunken";

/** The views of a list as links: one's own, those everybody has, and the way to keep this one. */
export function ViewsMenu({
  list,
  views,
  current,
  query,
}: {
  list: ViewedList;
  views: readonly ListView[];
  /** Id of the view the list was opened with. */
  current: string;
  /** The query string the list has now. */
  query: string;
}) {
  const { path } = viewedLists[list];
  const used = views.find(({ id }) => id === current);
  const isChanged = used !== undefined && viewQuery(query) !== used.query;
  const now = new URLSearchParams({ query: viewQuery(query), ...(used ? { view: used.id } : {}) });
  return (
    <details className="group relative" name="page-menu">
      <summary className="button inline-flex max-w-64 cursor-pointer list-none items-center gap-2 rounded-md border border-line-strong bg-surface px-3.5 py-2 text-sm font-medium hover:bg-sunken">
        <Icon name="bookmark" className="size-4 shrink-0" />
        <span className="truncate">{used ? `${used.name}${isChanged ? ", changed" : ""}` : "Views"}</span>
      </summary>
      <div className="absolute right-0 z-20 mt-1 grid max-h-[70dvh] w-72 max-w-[85vw] gap-1 overflow-y-auto rounded-lg border border-line bg-surface p-2 shadow-lg max-sm:fixed max-sm:inset-x-3 max-sm:top-48 max-sm:w-auto max-sm:max-w-none">
        <Link href={`${path}?view=all` as Route} className={item}>
          Whole register
        </Link>
        {views.map((view) => (
          <Link
            key={view.id}
            href={viewHref(list, view) as Route}
            aria-current={view.id === current ? "true" : undefined}
            className={`${item} aria-[current]:bg-accent-soft`}
          >
            <span className="min-w-0 flex-1">{view.name}</span>
            {view.isMyDefault || view.isCommonDefault ? (
              <Icon name="star" className="size-4 shrink-0" label="default" />
            ) : null}
            {view.isShared ? <Icon name="share-2" className="size-4 shrink-0" label="shared" /> : null}
          </Link>
        ))}
        <Link href={`/views/${list}?${now}` as Route} className={`${item} border-t border-line font-medium`}>
          <Icon name="save" className="size-4 shrink-0" />
          {isChanged ? "Update or save this view" : "Save or manage views"}
        </Link>
      </div>
    </details>
  );
}
