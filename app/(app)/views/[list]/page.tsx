import { notFound } from "next/navigation";
import { ViewsPage } from "#components/views/views-page.tsx";
import { requireActor } from "#lib/request.ts";
import { listViews } from "#lib/views/queries.ts";
import { viewQuery } from "#lib/views/rules.ts";
import { viewedList } from "#lib/views/schema.ts";
import { edit, makeDefault, remove, save, update } from "../actions.ts";

export const metadata = { title: "Views of a list" };

export default async function ViewsOfList({ params, searchParams }: PageProps<"/views/[list]">) {
  const [actor, list] = [await requireActor(), viewedList.safeParse((await params).list)];
  if (!list.success) notFound();
  const { query } = await searchParams;
  const now = viewQuery([query ?? ""].flat()[0]?.slice(0, 2000) ?? "");
  const views = await listViews(actor, list.data);
  return (
    <ViewsPage
      actor={actor}
      list={list.data}
      views={views}
      now={now}
      actions={{ edit, makeDefault, remove, save, update }}
    />
  );
}
