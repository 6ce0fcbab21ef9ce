import { Operations } from "#components/trail/operations.tsx";
import { found } from "#lib/found.ts";
import { objectivePage } from "#lib/objectives/page-query.ts";
import { requireActor } from "#lib/request.ts";
import { historyOf } from "#lib/trail/queries.ts";

export default async function HistoryPage({ params }: PageProps<"/objectives/[ref]/history">) {
  const [actor, { ref }] = [await requireActor(), await params];
  const { objective } = await objectivePage(ref);
  const operations = await found(historyOf(actor, objective.id));
  const { locale, timeZone } = actor.organisation;
  return <Operations operations={operations} locale={locale} timeZone={timeZone} />;
}
