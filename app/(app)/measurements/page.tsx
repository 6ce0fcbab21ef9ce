import { MeasurementsPage } from "#components/measurements/measurements-page.tsx";
import { getFormDraft } from "#lib/form-drafts.ts";
import { found } from "#lib/found.ts";
import { listOpenPeriods } from "#lib/measurements/queries.ts";
import { requireActor } from "#lib/request.ts";
import { record } from "./actions.ts";

export const metadata = { title: "Measurements" };

export default async function Page({ searchParams }: PageProps<"/measurements">) {
  const [actor, query] = await Promise.all([requireActor(), searchParams]);
  const whose = query.of === "everybody" ? "everybody" : "mine";
  const [open, restored] = await Promise.all([
    found(listOpenPeriods(actor, whose)),
    getFormDraft(actor, "measurements"),
  ]);
  return <MeasurementsPage {...{ actor, whose, restored, record }} {...open} />;
}
