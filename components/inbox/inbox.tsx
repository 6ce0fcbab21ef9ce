import { ActionForm } from "#components/form/action-form.tsx";
import { NavTab } from "#components/shell/nav-tab.tsx";
import { PageHeader } from "#components/shell/page-header.tsx";
import { Pager } from "#components/table/pager.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { IconName } from "#components/ui/icon-names.ts";
import { InstantText } from "#components/ui/time.tsx";
import type { FormAction } from "#lib/action.ts";
import type { Actor } from "#lib/actor.ts";
import { type InboxFilter, inboxPageSize } from "#lib/inbox/filter.ts";
import type { ListedNews } from "#lib/inbox/queries.ts";
import type { NotificationKind } from "#prisma/generated/enums.ts";

const looks: Record<NotificationKind, { icon: IconName; label: string }> = {
  MENTION: { icon: "message-square", label: "Mention" },
  ASSIGNMENT: { icon: "user-round", label: "Assignment" },
  DECISION: { icon: "badge-check", label: "Decision" },
};

/** What others did that concerns the reader: mentions, things given to them, decisions. */
export function Inbox({
  actor,
  filter,
  rows,
  total,
  unread,
  open,
  readAll,
}: {
  actor: Actor;
  filter: InboxFilter;
  rows: ListedNews[];
  total: number;
  unread: number;
  open: FormAction;
  readAll: FormAction;
}) {
  return (
    <>
      <PageHeader
        title="Inbox"
        description={`${unread === 0 ? "Nothing" : unread} unread. Mentions, what became yours, and decisions; only you see this.`}
        actions={
          unread > 0 ? (
            <ActionForm
              action={readAll}
              submission={crypto.randomUUID()}
              submitLabel="Mark all as read"
              look="secondary"
            />
          ) : undefined
        }
      />
      <nav aria-label="Part of the inbox" className="mb-4 flex gap-1 border-b border-line">
        <NavTab href="/inbox" isCurrent={filter.show === "unread"}>
          Unread
        </NavTab>
        <NavTab href="/inbox?show=all" isCurrent={filter.show === "all"}>
          All
        </NavTab>
      </nav>
      {rows.length === 0 ? (
        <Empty title={filter.show === "unread" ? "Nothing new" : "Nothing here yet"}>
          When somebody mentions you, gives you something to own, or decides about what you proposed, it
          stands here.
        </Empty>
      ) : (
        <ul className="grid gap-2">
          {rows.map((news) => (
            <li key={news.id} className="rounded-lg border border-line bg-surface p-3 sm:p-4">
              <News news={news} actor={actor} open={open} />
            </li>
          ))}
        </ul>
      )}
      <Pager
        page={filter.page}
        pageSize={inboxPageSize}
        total={total}
        hrefOf={(page) => `/inbox?show=${filter.show}&page=${page}`}
      />
    </>
  );
}

function News({ news, actor, open }: { news: ListedNews; actor: Actor; open: FormAction }) {
  const { icon, label } = looks[news.kind];
  const { locale, timeZone } = actor.organisation;
  return (
    <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
      <Icon name={icon} label={label} className="mt-0.5 size-4 shrink-0 text-accent" />
      <div className="min-w-0 flex-1 text-sm">
        <p className={news.readAt ? "text-muted" : "font-medium"}>
          {news.actorName} {news.text}
          {news.readAt ? null : <span className="sr-only"> (unread)</span>}
        </p>
        {news.detail ? <p className="mt-1 line-clamp-2 break-words text-muted">{news.detail}</p> : null}
        <p className="mt-1 text-xs text-muted">
          <InstantText at={news.createdAt} locale={locale} timeZone={timeZone} />
        </p>
      </div>
      <ActionForm action={open} submission={crypto.randomUUID()} submitLabel="Open" look="secondary">
        <input type="hidden" name="id" value={news.id} />
      </ActionForm>
    </div>
  );
}
