import { ActionForm } from "#components/form/action-form.tsx";
import { CheckField, Field } from "#components/form/field.tsx";
import { PageHeader } from "#components/shell/page-header.tsx";
import { Card } from "#components/ui/card.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { can } from "#lib/access.ts";
import type { FormAction } from "#lib/action.ts";
import type { Actor } from "#lib/actor.ts";
import type { ListView } from "#lib/views/queries.ts";
import { type ViewedList, viewedLists } from "#lib/views/rules.ts";
import { ViewCard } from "./view-card.tsx";

export type ViewActions = Record<"edit" | "makeDefault" | "remove" | "save" | "update", FormAction>;

type Props = {
  actor: Actor;
  list: ViewedList;
  views: readonly ListView[];
  /** The list's query string as the reader left it. */
  now: string;
  actions: ViewActions;
};

/** Keeping the list as it stands under a name, and looking after the views there are. */
export function ViewsPage({ actor, list, views, now, actions }: Props) {
  const { title, path } = viewedLists[list];
  const mayShare = can(actor, "view.share");
  const mine = views.filter(({ isMine }) => isMine);
  const others = views.filter(({ isMine }) => !isMine);
  return (
    <>
      <PageHeader
        title={`Views of ${title.toLowerCase()}`}
        description="A view keeps what a list shows: its filter, order, columns and density."
        back={{ href: `${path}?${now === "" ? "view=all" : now}`, label: `Back to ${title.toLowerCase()}` }}
      />
      <div className="grid gap-5">
        <Card title="Save the list as it is now">
          <ActionForm action={actions.save} submission={crypto.randomUUID()} submitLabel="Save view">
            <input type="hidden" name="list" value={list} />
            <input type="hidden" name="query" value={now} />
            <Field name="name" label="Name" required maxLength={100} hint="For example: Due this quarter." />
            {mayShare ? <CheckField name="isShared" label="Share it with everybody" /> : null}
            <CheckField name="isDefault" label={`Open ${title.toLowerCase()} with it`} hint="For you only." />
          </ActionForm>
        </Card>
        {views.length === 0 ? (
          <Empty title="No view has been saved yet">
            Filter and arrange the list, then come back here and give it a name.
          </Empty>
        ) : null}
        {[
          { heading: "Your views", among: mine },
          { heading: "Shared by others", among: others },
        ].map(({ heading, among }) =>
          among.length === 0 ? null : (
            <Card key={heading} title={heading}>
              <ul className="divide-y divide-line">
                {among.map((view) => (
                  <ViewCard key={view.id} {...{ view, list, now, mayShare, actions }} />
                ))}
              </ul>
            </Card>
          ),
        )}
      </div>
    </>
  );
}
