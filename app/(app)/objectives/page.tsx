import { redirect } from "next/navigation";
import { ObjectiveList } from "#components/objectives/objective-list.tsx";
import { found } from "#lib/found.ts";
import { filterNames } from "#lib/lists/words.ts";
import { exportFormat, objectiveFilter } from "#lib/objectives/filter.ts";
import { listObjectives } from "#lib/objectives/list.ts";
import { hasKeys, requireActor } from "#lib/request.ts";
import { defaultOf, listViews } from "#lib/views/queries.ts";
import { viewHref } from "#lib/views/rules.ts";
import { confirmExport, makeFile } from "./actions.ts";

export const metadata = { title: "Objectives" };

export default async function ObjectivesPage({ searchParams }: PageProps<"/objectives">) {
  const [actor, query, keys] = await Promise.all([requireActor(), searchParams, hasKeys()]);
  const filter = objectiveFilter.parse(query);
  const [{ rows, total }, views, names] = await Promise.all([
    found(listObjectives(actor, filter)),
    listViews(actor, "objectives"),
    filterNames(actor, filter),
  ]);
  const opening = Object.keys(query).length === 0 ? defaultOf(views) : null;
  if (opening) redirect(viewHref("objectives", opening) as never);
  return (
    <ObjectiveList
      actor={actor}
      filter={filter}
      {...{ rows, total, views, names, confirmExport, makeFile }}
      hasKeys={keys}
      confirm={exportFormat.safeParse(query.confirm).data ?? null}
    />
  );
}
