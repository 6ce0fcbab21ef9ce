import { MeasurementPlan } from "#components/kpis/measurement-plan.tsx";
import { found } from "#lib/found.ts";
import { measurementPlan, planPageSize } from "#lib/kpis/plan.ts";
import { requireActor } from "#lib/request.ts";

export const metadata = { title: "Monitoring and measurement plan" };

export default async function Page({ searchParams }: PageProps<"/kpis/plan">) {
  const [actor, query] = await Promise.all([requireActor(), searchParams]);
  const page = Math.min(Math.max(Number.parseInt(String(query.page), 10) || 1, 1), 10_000);
  const plan = await found(measurementPlan(actor, { take: planPageSize, skip: (page - 1) * planPageSize }));
  return <MeasurementPlan {...plan} actor={actor} page={page} size={planPageSize} />;
}
