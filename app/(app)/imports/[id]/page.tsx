import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Discussion } from "#components/comments/discussion.tsx";
import { ImportView } from "#components/imports/import-view.tsx";
import { commentsFor } from "#lib/comments/queries.ts";
import { found } from "#lib/found.ts";
import { importFilter } from "#lib/imports/filter.ts";
import { getImport } from "#lib/imports/queries.ts";
import { importId } from "#lib/imports/schema.ts";
import { requireActor } from "#lib/request.ts";
import * as commentActions from "../../comments/actions.ts";
import { answer, apply, mapColumns, readAs, tryOut, undo } from "../actions.ts";

export const metadata: Metadata = { title: "Import" };

export default async function ImportPage({ params, searchParams }: PageProps<"/imports/[id]">) {
  const actor = await requireActor();
  const id = importId.safeParse((await params).id);
  if (!id.success) notFound();
  const target = { kind: "import", ref: id.data } as const;
  const [page, comments] = await Promise.all([
    found(getImport(actor, id.data)),
    found(commentsFor(actor, target)),
  ]);
  const actions = { answer, apply, mapColumns, readAs, tryOut, undo };
  return (
    <div className="grid gap-5">
      <ImportView
        actor={actor}
        page={page}
        filter={importFilter.parse(await searchParams)}
        actions={actions}
      />
      <Discussion actor={actor} target={target} comments={comments} actions={commentActions} />
    </div>
  );
}
