import type { Route } from "next";
import { ActionForm } from "#components/form/action-form.tsx";
import { CheckField, Field } from "#components/form/field.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Link } from "#components/ui/link.tsx";
import type { ListView } from "#lib/views/queries.ts";
import { type ViewedList, viewedLists, viewHref } from "#lib/views/rules.ts";
import type { ViewActions } from "./views-page.tsx";

type Props = {
  view: ListView;
  list: ViewedList;
  now: string;
  mayShare: boolean;
  actions: ViewActions;
};

/** One view: the way to it, what it is to whom, and what can be done with it. */
export function ViewCard({ view, list, now, mayShare, actions }: Props) {
  const mayEdit = view.isShared ? mayShare : view.isMine;
  const { title } = viewedLists[list];
  const sent = { submission: crypto.randomUUID(), look: "secondary", className: "grid gap-2" } as const;
  const defaults = [
    { who: "me", is: view.isMyDefault, may: true, forEverybody: false },
    { who: "everybody", is: view.isCommonDefault, may: mayShare && view.isShared, forEverybody: true },
  ].filter(({ may }) => may);
  return (
    <li className="grid gap-3 py-4 first:pt-0 last:pb-0">
      <div className="flex flex-wrap items-center gap-2">
        <Link href={viewHref(list, view) as Route} className="link font-medium break-words">
          {view.name}
        </Link>
        {view.isShared ? <Badge icon="share-2">Shared</Badge> : null}
        {view.isMyDefault ? (
          <Badge icon="star" tone="accent">
            Your default
          </Badge>
        ) : null}
        {view.isCommonDefault ? (
          <Badge icon="star" tone="accent">
            Everybody's default
          </Badge>
        ) : null}
        {view.isMine ? null : <span className="text-sm text-muted">by {view.ownerName}</span>}
      </div>
      <div className="flex flex-wrap items-start gap-3">
        {defaults.map(({ who, is, forEverybody }) => (
          <ActionForm
            key={who}
            {...sent}
            action={actions.makeDefault}
            submitLabel={is ? `No longer default for ${who}` : `Make default for ${who}`}
          >
            <input type="hidden" name="list" value={list} />
            {is ? null : <input type="hidden" name="id" value={view.id} />}
            {forEverybody ? <input type="hidden" name="forEverybody" value="yes" /> : null}
          </ActionForm>
        ))}
        {mayEdit && now !== view.query ? (
          <ActionForm
            {...sent}
            action={actions.update}
            submitLabel="Update to the list as it is now"
            version={view.version}
          >
            <input type="hidden" name="id" value={view.id} />
            <input type="hidden" name="query" value={now} />
          </ActionForm>
        ) : null}
      </div>
      {mayEdit ? (
        <details>
          <summary className="link w-fit cursor-pointer text-sm">Rename, share or delete</summary>
          <div className="mt-3 grid gap-4 sm:max-w-md">
            <ActionForm
              action={actions.edit}
              submission={crypto.randomUUID()}
              submitLabel="Save"
              version={view.version}
            >
              <input type="hidden" name="id" value={view.id} />
              <Field name="name" label="Name" required maxLength={100} initial={view.name} />
              {mayShare ? (
                <CheckField name="isShared" label="Share it with everybody" initial={view.isShared} />
              ) : null}
            </ActionForm>
            <ActionForm
              action={actions.remove}
              submission={crypto.randomUUID()}
              submitLabel="Delete this view"
              look="danger"
              version={view.version}
            >
              <input type="hidden" name="id" value={view.id} />
              <p className="text-sm text-muted">
                {view.isShared
                  ? `Everybody loses it; ${title.toLowerCase()} themselves stay as they are.`
                  : `${title} themselves stay as they are.`}
              </p>
            </ActionForm>
          </div>
        </details>
      ) : null}
    </li>
  );
}
