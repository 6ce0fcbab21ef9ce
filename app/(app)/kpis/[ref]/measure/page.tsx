import { BackfillPage } from "#components/measurements/backfill-page.tsx";
import { found } from "#lib/found.ts";
import { getKpi } from "#lib/kpis/queries.ts";
import { listBackfill } from "#lib/measurements/queries.ts";
import { requireActor } from "#lib/request.ts";
import { record } from "../../../measurements/actions.ts";

export const metadata = { title: "Earlier values" };

export default async function Page({ params }: PageProps<"/kpis/[ref]/measure">) {
  const [actor, { ref }] = await Promise.all([requireActor(), params]);
  const [{ kpi }, periods] = await Promise.all([found(getKpi(actor, ref)), found(listBackfill(actor, ref))]);
  return <BackfillPage {...{ actor, kpi, periods, record }} />;
}
