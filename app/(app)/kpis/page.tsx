import { KpiList } from "#components/kpis/kpi-list.tsx";
import { found } from "#lib/found.ts";
import { kpiFilter } from "#lib/kpis/filter.ts";
import { kpiFilterNames, listKpis } from "#lib/kpis/list.ts";
import { requireActor } from "#lib/request.ts";

export const metadata = { title: "KPIs" };

export default async function KpisPage({ searchParams }: PageProps<"/kpis">) {
  const [actor, query] = await Promise.all([requireActor(), searchParams]);
  const filter = kpiFilter.parse(query);
  const [list, names] = await Promise.all([
    found(listKpis(actor, filter)),
    found(kpiFilterNames(actor, filter)),
  ]);
  return <KpiList actor={actor} filter={filter} names={names} {...list} />;
}
