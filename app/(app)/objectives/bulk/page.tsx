import { notFound } from "next/navigation";
import { BulkForm } from "#components/bulk/bulk-form.tsx";
import { can } from "#lib/access.ts";
import { bulkOptions, recentBulkEdits } from "#lib/bulk/queries.ts";
import { bulkScope } from "#lib/bulk/schema.ts";
import { filterNames } from "#lib/lists/words.ts";
import { filterChips } from "#lib/objectives/chips.ts";
import { objectiveFilter } from "#lib/objectives/filter.ts";
import { countMatching } from "#lib/objectives/list.ts";
import { requireActor } from "#lib/request.ts";
import { start } from "./actions.ts";

export const metadata = { title: "Change many objectives" };

export default async function BulkPage({ searchParams }: PageProps<"/objectives/bulk">) {
  const actor = await requireActor();
  if (!can(actor, "bulk.edit")) notFound();
  const scope = bulkScope.parse(await searchParams);
  const isAll = scope.all !== undefined;
  const filter = objectiveFilter.parse(Object.fromEntries(new URLSearchParams(scope.all ?? "")));
  const [count, names, options, recent] = await Promise.all([
    isAll ? countMatching(actor, filter) : scope.refs.length,
    filterNames(actor, filter),
    bulkOptions(actor, scope.act),
    recentBulkEdits(actor),
  ]);
  const chips = isAll ? filterChips(filter, names).map(({ words }) => words) : [];
  return <BulkForm {...{ actor, scope, count, chips, options, recent, start }} />;
}
