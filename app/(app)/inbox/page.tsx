import { Inbox } from "#components/inbox/inbox.tsx";
import { inboxFilter } from "#lib/inbox/filter.ts";
import { listNews } from "#lib/inbox/queries.ts";
import { requireActor } from "#lib/request.ts";
import { open, readAll } from "./actions.ts";

export const metadata = { title: "Inbox" };

export default async function InboxPage({ searchParams }: PageProps<"/inbox">) {
  const [actor, query] = await Promise.all([requireActor(), searchParams]);
  const filter = inboxFilter.parse(query);
  const news = await listNews(actor, filter);
  return <Inbox {...news} actor={actor} filter={filter} open={open} readAll={readAll} />;
}
