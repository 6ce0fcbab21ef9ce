import { ActionItemPage } from "#components/action-items/action-item-page.tsx";
import { can } from "#lib/access.ts";
import { getActionItem } from "#lib/action-items/queries.ts";
import { found } from "#lib/found.ts";
import { pickPeople } from "#lib/people/pickers.ts";
import { requireActor } from "#lib/request.ts";
import { move, progress } from "./actions.ts";

export async function generateMetadata({ params }: PageProps<"/action-items/[ref]">) {
  return { title: (await params).ref };
}

export default async function Page({ params }: PageProps<"/action-items/[ref]">) {
  const [actor, { ref }] = [await requireActor(), await params];
  const item = await found(getActionItem(actor, ref));
  const people = can(actor, "person.pick") ? await pickPeople(actor) : [];
  return <ActionItemPage item={item} actor={actor} people={people} progress={progress} move={move} />;
}
