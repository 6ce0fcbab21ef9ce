import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ImportView } from "#components/imports/import-view.tsx";
import { found } from "#lib/found.ts";
import { importFilter } from "#lib/imports/filter.ts";
import { getImport } from "#lib/imports/queries.ts";
import { importId } from "#lib/imports/schema.ts";
import { requireActor } from "#lib/request.ts";
import { answer, apply, mapColumns, readAs, tryOut, undo } from "../actions.ts";

export const metadata: Metadata = { title: "Import" };

export default async function ImportPage({ params, searchParams }: PageProps<"/imports/[id]">) {
  const actor = await requireActor();
  const id = importId.safeParse((await params).id);
  if (!id.success) notFound();
  const page = await found(getImport(actor, id.data));
  const actions = { answer, apply, mapColumns, readAs, tryOut, undo };
  return (
    <ImportView actor={actor} page={page} filter={importFilter.parse(await searchParams)} actions={actions} />
  );
}
