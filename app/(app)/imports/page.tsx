import type { Metadata } from "next";
import { ImportList } from "#components/imports/import-list.tsx";
import { found } from "#lib/found.ts";
import { importsFilter } from "#lib/imports/filter.ts";
import { listImports } from "#lib/imports/queries.ts";
import { requireActor } from "#lib/request.ts";
import { paste, upload } from "./actions.ts";

export const metadata: Metadata = { title: "Imports" };

export default async function ImportsPage({ searchParams }: PageProps<"/imports">) {
  const [actor, params] = await Promise.all([requireActor(), searchParams]);
  const { page } = importsFilter.parse(params);
  const list = await found(listImports(actor, page));
  return <ImportList actor={actor} list={list} page={page} upload={upload} paste={paste} />;
}
