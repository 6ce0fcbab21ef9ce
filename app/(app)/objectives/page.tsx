import { ObjectiveList } from "#components/objectives/objective-list.tsx";
import { found } from "#lib/found.ts";
import { exportFormat, objectiveFilter } from "#lib/objectives/filter.ts";
import { listObjectives } from "#lib/objectives/list.ts";
import { chosenOptions } from "#lib/people/pickers.ts";
import { requireActor } from "#lib/request.ts";
import { todayIn } from "#lib/time/day.ts";
import { confirmExport, makeFile } from "./actions.ts";

export const metadata = { title: "Objectives" };

export default async function ObjectivesPage({ searchParams }: PageProps<"/objectives">) {
  const actor = await requireActor();
  const query = await searchParams;
  const filter = objectiveFilter.parse(query);
  const [{ rows, total }, chosen] = await Promise.all([
    found(listObjectives(actor, filter)),
    chosenOptions(actor, filter),
  ]);
  return (
    <ObjectiveList
      actor={actor}
      filter={filter}
      rows={rows}
      total={total}
      chosen={chosen}
      confirm={exportFormat.safeParse(query.confirm).data ?? null}
      confirmExport={confirmExport}
      makeFile={makeFile}
      today={todayIn(actor.organisation.timeZone)}
    />
  );
}
