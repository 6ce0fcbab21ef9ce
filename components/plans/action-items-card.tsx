import type { Route } from "next";
import { ActionItemBadge } from "#components/action-items/badge.tsx";
import { ActionForm } from "#components/form/action-form.tsx";
import { CheckField, Field } from "#components/form/field.tsx";
import { Card } from "#components/ui/card.tsx";
import { Link } from "#components/ui/link.tsx";
import { DayText } from "#components/ui/time.tsx";
import type { WholeObjective } from "#lib/objectives/record.ts";
import { withPresent } from "#lib/people/options.ts";
import type { Option } from "#lib/people/pickers.ts";
import { toDay, todayIn } from "#lib/time/day.ts";
import type { PlanPageProps } from "./plan-page.tsx";

type Item = WholeObjective["actionItems"][number];

/** What will be done, by whom and by when. */
export function ActionItemsCard({ objective, actor, canEdit, people, actions }: PlanPageProps) {
  const { locale, timeZone } = actor.organisation;
  const today = todayIn(timeZone);
  return (
    <Card id="actions" title="What will be done">
      {objective.actionItems.length === 0 ? <p className="text-muted">No action yet.</p> : null}
      <ul className="grid divide-y divide-line">
        {objective.actionItems.map((item) => (
          <li key={item.id} className="grid gap-1 py-3">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="font-mono text-xs text-muted">{item.ref}</span>
              <Link
                href={`/action-items/${item.ref}` as Route}
                className="min-w-0 font-medium break-words hover:underline"
              >
                {item.title}
              </Link>
              <ActionItemBadge state={item.state} progress={item.progress} />
            </div>
            <p className="text-sm text-muted">
              {item.owner?.name ?? "nobody"}, due{" "}
              <DayText day={toDay(item.dueOn)} locale={locale} today={today} />
              {item.approvedDueOn && item.dueOn?.getTime() !== item.approvedDueOn.getTime() ? (
                <>
                  {" "}
                  (approved: <DayText day={toDay(item.approvedDueOn)} locale={locale} />)
                </>
              ) : null}
              {item.dependsOn.length > 0
                ? `, after ${item.dependsOn.map((each) => each.prerequisite.ref).join(", ")}`
                : null}
            </p>
            {item.description ? (
              <p className="text-sm break-words whitespace-pre-wrap">{item.description}</p>
            ) : null}
            {canEdit ? (
              <EditItem item={item} others={others(objective, item.ref)} people={people} actions={actions} />
            ) : null}
          </li>
        ))}
      </ul>
      {canEdit ? (
        <details open={objective.actionItems.length === 0} className="mt-3 border-t border-line pt-3">
          <summary className="link cursor-pointer">Add an action</summary>
          <div className="mt-3">
            <ActionForm
              action={actions.addItem}
              submission={crypto.randomUUID()}
              submitLabel="Add the action"
            >
              <input type="hidden" name="objectiveRef" value={objective.ref} />
              <ItemFields people={people} others={others(objective, null)} />
            </ActionForm>
          </div>
        </details>
      ) : null}
    </Card>
  );
}

function others(objective: WholeObjective, ref: string | null): Option[] {
  return objective.actionItems
    .filter((each) => each.ref !== ref)
    .map((each) => ({ value: each.ref, label: `${each.ref} ${each.title}` }));
}

function EditItem({
  item,
  others,
  people,
  actions,
}: {
  item: Item;
  others: Option[];
  people: Option[];
  actions: PlanPageProps["actions"];
}) {
  return (
    <details>
      <summary className="link w-fit cursor-pointer text-sm">Edit {item.ref}</summary>
      <div className="mt-3 grid gap-3 rounded-md bg-sunken p-3">
        <ActionForm
          action={actions.editItem}
          submission={crypto.randomUUID()}
          submitLabel="Save the action"
          version={item.version}
          labels={{
            title: "Title",
            description: "Description",
            ownerId: "Owner",
            startsOn: "Start",
            dueOn: "Due date",
          }}
        >
          <input type="hidden" name="ref" value={item.ref} />
          <ItemFields item={item} people={people} others={others} />
        </ActionForm>
        <ActionForm
          action={actions.removeItem}
          submission={crypto.randomUUID()}
          submitLabel={`Remove ${item.ref}`}
          look="danger"
          version={item.version}
        >
          <input type="hidden" name="ref" value={item.ref} />
        </ActionForm>
      </div>
    </details>
  );
}

function ItemFields({ item, people, others }: { item?: Item; people: Option[]; others: Option[] }) {
  const chosen = new Set(item?.dependsOn.map((each) => each.prerequisite.ref));
  return (
    <>
      <Field name="title" label="Title" required maxLength={300} initial={item?.title ?? ""} />
      <Field
        name="description"
        label="Description"
        as="textarea"
        rows={2}
        initial={item?.description ?? ""}
      />
      <div className="grid gap-4 sm:grid-cols-3">
        <Field
          name="ownerId"
          label="Owner"
          as="select"
          options={withPresent(people, item?.owner)}
          empty="Nobody yet"
          initial={item?.ownerId ?? ""}
        />
        <Field name="startsOn" label="Start" as="date" initial={toDay(item?.startsOn) ?? ""} />
        <Field name="dueOn" label="Due date" as="date" initial={toDay(item?.dueOn) ?? ""} />
      </div>
      {others.length > 0 ? (
        <fieldset className="grid gap-1">
          <legend className="mb-1 text-sm font-medium">Cannot be done before</legend>
          {others.map((other) => (
            <CheckField
              key={other.value}
              name="dependsOn[]"
              value={other.value}
              label={other.label}
              initial={chosen.has(other.value)}
            />
          ))}
        </fieldset>
      ) : null}
    </>
  );
}
