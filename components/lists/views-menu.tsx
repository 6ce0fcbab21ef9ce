import type { Route } from "next";
import { Icon } from "#components/ui/icon.tsx";
import { Link } from "#components/ui/link.tsx";
import { MenuButton, menuItem, menuPanel } from "#components/ui/menu.tsx";
import type { ListView } from "#lib/views/queries.ts";
import { type ViewedList, viewedLists, viewHref, viewQuery } from "#lib/views/rules.ts";

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
      <MenuButton icon="bookmark">
        {used ? `${used.name}${isChanged ? ", changed" : ""}` : "Views"}
      </MenuButton>
      <div className={menuPanel}>
        <Link href={`${path}?view=all` as Route} className={menuItem}>
          Whole register
        </Link>
        {views.map((view) => (
          <Link
            key={view.id}
            href={viewHref(list, view) as Route}
            aria-current={view.id === current ? "true" : undefined}
            className={`${menuItem} aria-[current]:bg-accent-soft`}
          >
            <span className="min-w-0 flex-1">{view.name}</span>
            {view.isMyDefault || view.isCommonDefault ? (
              <Icon name="star" className="size-4 shrink-0" label="default" />
            ) : null}
            {view.isShared ? <Icon name="share-2" className="size-4 shrink-0" label="shared" /> : null}
          </Link>
        ))}
        <Link
          href={`/views/${list}?${now}` as Route}
          className={`${menuItem} border-t border-line font-medium`}
        >
          <Icon name="save" className="size-4 shrink-0" />
          {isChanged ? "Update or save this view" : "Save or manage views"}
        </Link>
      </div>
    </details>
  );
}
