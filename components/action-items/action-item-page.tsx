import type { Route } from "next";
import { ActionForm } from "#components/form/action-form.tsx";
import { Field } from "#components/form/field.tsx";
import { PageHeader } from "#components/shell/page-header.tsx";
import { HistoryLink } from "#components/trail/history-link.tsx";
import { Card, Facts } from "#components/ui/card.tsx";
import { Link } from "#components/ui/link.tsx";
import { DayText } from "#components/ui/time.tsx";
import { can } from "#lib/access.ts";
import type { FormAction } from "#lib/action.ts";
import type { getActionItem } from "#lib/action-items/queries.ts";
import type { Actor } from "#lib/actor.ts";
import { isMoveAllowed } from "#lib/objectives/rules.ts";
import type { Option } from "#lib/people/pickers.ts";
import { toDay, todayIn } from "#lib/time/day.ts";
import { ActionItemBadge } from "./badge.tsx";

type Item = Awaited<ReturnType<typeof getActionItem>>;
type Props = { item: Item; actor: Actor; people: Option[]; progress: FormAction; move: FormAction };

/** One action item: what it is, how far it is, and where it comes from. */
export function ActionItemPage({ item, actor, people, progress, move }: Props) {
  const { objective } = item;
  const subject = { ownerId: objective.ownerId, assigneeId: item.ownerId };
  const may = (act: "action-item.progress" | "action-item.move") =>
    isMoveAllowed(act, objective.state, objective.archivedAt !== null) && can(actor, act, subject);
  const { locale, timeZone } = actor.organisation;
  const today = todayIn(timeZone);
  const list = (items: { ref: string; title: string }[]) =>
    items.map(({ ref, title }) => `${ref} ${title}`).join("\n");
  return (
    <>
      <PageHeader
        title={item.title}
        actions={<HistoryLink actor={actor} id={item.id} />}
        back={{ href: `/objectives/${objective.ref}/plan`, label: `Plan of ${objective.ref}` }}
        description={
          <span className="flex flex-wrap items-center gap-2">
            <span className="font-mono text-sm">{item.ref}</span>
            <ActionItemBadge state={item.state} progress={item.progress} />
          </span>
        }
      />
      <div className="grid items-start gap-5 xl:grid-cols-2">
        <Card title="Action">
          <Facts
            items={[
              { label: "Comes from", value: <Source objective={objective} /> },
              { label: "Owner", value: item.owner?.name },
              {
                label: "Start",
                value: item.startsOn ? (
                  <DayText day={toDay(item.startsOn)} locale={locale} today={today} />
                ) : null,
              },
              {
                label: "Due",
                value: item.dueOn ? <DayText day={toDay(item.dueOn)} locale={locale} today={today} /> : null,
              },
              {
                label: "Due as approved",
                value: item.approvedDueOn ? (
                  <DayText day={toDay(item.approvedDueOn)} locale={locale} today={today} />
                ) : null,
              },
              { label: "Progress", value: `${item.progress} %` },
              {
                label: "Cannot be done before",
                value: list(item.dependsOn.map((each) => each.prerequisite)) || "nothing",
              },
              { label: "Waited for by", value: list(item.blocks.map((each) => each.dependent)) || "nothing" },
              { label: "Description", value: item.description },
              { label: "Evidence", value: [item.evidenceNote, item.evidenceUrl].filter(Boolean).join("\n") },
              ...(item.moveReason ? [{ label: "Moved because", value: item.moveReason }] : []),
              ...(item.stateReason ? [{ label: "Reopened because", value: item.stateReason }] : []),
            ]}
          />
        </Card>
        <div className="grid gap-5">
          {may("action-item.progress") ? <ProgressForm item={item} action={progress} /> : null}
          {may("action-item.move") ? <MoveCard item={item} people={people} action={move} /> : null}
        </div>
      </div>
    </>
  );
}

function Source({ objective }: { objective: { ref: string; title: string } }) {
  return (
    <Link href={`/objectives/${objective.ref}` as Route} className="link">
      {objective.ref} {objective.title}
    </Link>
  );
}

function ProgressForm({ item, action }: { item: Item; action: FormAction }) {
  return (
    <Card title="Record progress">
      <ActionForm
        action={action}
        submission={crypto.randomUUID()}
        submitLabel="Save progress"
        version={item.version}
        labels={{ progress: "Progress", evidenceNote: "Evidence" }}
      >
        <input type="hidden" name="ref" value={item.ref} />
        <Field
          name="progress"
          label="Progress in percent"
          as="number"
          required
          initial={String(item.progress)}
          hint="100 means done."
        />
        <Field
          name="evidenceNote"
          label="Evidence"
          as="textarea"
          rows={2}
          initial={item.evidenceNote ?? ""}
        />
        <Field name="evidenceUrl" label="Link to the evidence" as="url" initial={item.evidenceUrl ?? ""} />
        {item.state === "DONE" ? (
          <Field name="stateReason" label="Why it is not done after all" as="textarea" rows={2} />
        ) : null}
      </ActionForm>
    </Card>
  );
}

function MoveCard({ item, people, action }: { item: Item; people: Option[]; action: FormAction }) {
  return (
    <Card title="Hand over or move the due date">
      <ActionForm
        action={action}
        submission={crypto.randomUUID()}
        submitLabel="Save the move"
        look="secondary"
        version={item.version}
        labels={{ ownerId: "Owner", dueOn: "Due date" }}
      >
        <input type="hidden" name="ref" value={item.ref} />
        <div className="grid gap-4 sm:grid-cols-2">
          <Field
            name="ownerId"
            label="Owner"
            as="select"
            options={people}
            empty="Choose"
            required
            initial={item.ownerId ?? ""}
          />
          <Field name="dueOn" label="Due date" as="date" required initial={toDay(item.dueOn) ?? ""} />
        </div>
        <Field
          name="moveReason"
          label="Reason"
          as="textarea"
          rows={2}
          required
          hint="The approved due date stays visible."
        />
      </ActionForm>
    </Card>
  );
}
