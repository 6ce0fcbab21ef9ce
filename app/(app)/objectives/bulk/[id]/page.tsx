import { notFound } from "next/navigation";
import { BulkResult } from "#components/bulk/bulk-result.tsx";
import { getBulkEdit } from "#lib/bulk/queries.ts";
import { bulkId, bulkResultFilter } from "#lib/bulk/schema.ts";
import { found } from "#lib/found.ts";
import { requireActor } from "#lib/request.ts";
import { goOn, undo } from "../actions.ts";

export const metadata = { title: "Result of a bulk edit" };

export default async function BulkResultPage({ params, searchParams }: PageProps<"/objectives/bulk/[id]">) {
  const actor = await requireActor();
  const id = bulkId.safeParse((await params).id);
  if (!id.success) notFound();
  const filter = bulkResultFilter.parse(await searchParams);
  const page = await found(getBulkEdit(actor, id.data, filter));
  return <BulkResult {...{ actor, page, filter, undo, goOn }} />;
}
