import { HeatMap } from "#components/measurements/heat-map.tsx";
import { found } from "#lib/found.ts";
import { heatRanges } from "#lib/measurements/heat-map.ts";
import { heatMap, heatPageSize } from "#lib/measurements/heat-map-queries.ts";
import { requireActor } from "#lib/request.ts";

export const metadata = { title: "Heat map" };

export default async function Page({ searchParams }: PageProps<"/kpis/heat-map">) {
  const [actor, query] = await Promise.all([requireActor(), searchParams]);
  const range = heatRanges.find((each) => each === query.range) ?? "12";
  const page = Math.min(Math.max(Number.parseInt(String(query.page), 10) || 1, 1), 10_000);
  const shown = await found(heatMap(actor, { range, page }));
  return <HeatMap {...{ actor, range, page }} {...shown} size={heatPageSize} />;
}
