import type { Route } from "next";
import { ActionForm } from "#components/form/action-form.tsx";
import { Field } from "#components/form/field.tsx";
import { optionsOf } from "#components/objectives/words.tsx";
import { PageHeader } from "#components/shell/page-header.tsx";
import { Card } from "#components/ui/card.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { Link } from "#components/ui/link.tsx";
import { InstantText } from "#components/ui/time.tsx";
import type { FormAction } from "#lib/action.ts";
import type { Actor } from "#lib/actor.ts";
import { largeBulk } from "#lib/bulk/limits.ts";
import type { RecentBulkEdit } from "#lib/bulk/queries.ts";
import { type BulkAct, bulkActs, bulkActWords, bulkHref } from "#lib/bulk/rules.ts";
import { cycleWords } from "#lib/objectives/rules.ts";
import type { Option } from "#lib/people/pickers.ts";

type Props = {
  actor: Actor;
  scope: { refs: string[]; all?: string | undefined; act: BulkAct };
  count: number;
  /** The conditions of the filter in words. */
  chips: readonly string[];
  options: Option[];
  recent: readonly RecentBulkEdit[];
  start: FormAction;
};

/** Changing many objectives at once: which, what, and what was changed so before. */
export function BulkForm({ actor, scope, count, chips, options, recent, start }: Props) {
  const { refs, all, act } = scope;
  const counted = `${count.toLocaleString(actor.organisation.locale)} ${count === 1 ? "objective" : "objectives"}`;
  const chosen = all === undefined ? `refs=${refs.join(",")}` : `all=${encodeURIComponent(all)}`;
  return (
    <>
      <PageHeader
        title={`Change ${counted}`}
        description={
          all === undefined
            ? "Those you have ticked in the list."
            : `All that match: ${chips.length > 0 ? chips.join("; ") : "everything that is not archived"}.`
        }
        back={{ href: `/objectives?${all || "view=all"}`, label: "Back to the list" }}
      />
      <div className="grid gap-5">
        {count === 0 ? (
          <Empty title="No objective is chosen">Tick some in the list, or filter it, and come back.</Empty>
        ) : (
          <Card title="What is to be done">
            <nav aria-label="What is to be done" className="mb-4 flex flex-wrap gap-2">
              {bulkActs.map((each) => (
                <Link
                  key={each}
                  href={`/objectives/bulk?${chosen}&act=${each}` as Route}
                  replace
                  aria-current={each === act ? "true" : undefined}
                  className="inline-flex min-h-9 items-center pointer-coarse:min-h-11 rounded-full border border-line-strong px-3 text-sm hover:bg-sunken aria-[current]:border-accent aria-[current]:bg-accent-soft aria-[current]:font-medium aria-[current]:text-accent-strong"
                >
                  {bulkActWords[each]}
                </Link>
              ))}
            </nav>
            <ActionForm
              key={act}
              action={start}
              submission={crypto.randomUUID()}
              submitLabel={`${bulkActWords[act]}: ${counted}`}
              className="grid gap-4 sm:max-w-lg"
            >
              <input type="hidden" name="act" value={act} />
              <input type="hidden" name="expected" value={count} />
              {all === undefined ? (
                <input type="hidden" name="refs" value={refs.join(",")} />
              ) : (
                <input type="hidden" name="query" value={all || "view=all"} />
              )}
              <Value act={act} options={options} />
              <p className="text-sm text-muted">
                Only drafts are changed; one that is approved is refused, since it changes by a change
                request. Each objective is asked by itself, and the result can be undone.
                {count > largeBulk ? " So many are done behind the screens: you can go on working." : ""}
              </p>
            </ActionForm>
          </Card>
        )}
        {recent.length > 0 ? (
          <Card title="Bulk edits so far">
            <ul className="divide-y divide-line">
              {recent.map((edit) => (
                <li key={edit.id} className="flex flex-wrap gap-x-4 gap-y-1 py-2">
                  <Link href={bulkHref(edit.id) as Route} className="link break-words">
                    {edit.words}
                  </Link>
                  <span className="text-sm text-muted">
                    {edit.total} {edit.total === 1 ? "objective" : "objectives"}, {edit.byName},{" "}
                    <InstantText at={edit.createdAt} {...actor.organisation} />
                    {edit.undoneAt ? ", undone" : ""}
                  </span>
                </li>
              ))}
            </ul>
          </Card>
        ) : null}
      </div>
    </>
  );
}

function Value({ act, options }: { act: BulkAct; options: Option[] }) {
  const shared = { name: "value", required: true } as const;
  if (act === "set-owner")
    return <Field {...shared} as="select" label="Owner" options={options} empty="Choose…" />;
  if (act === "set-function")
    return <Field {...shared} as="select" label="Function" options={options} empty="Choose…" />;
  if (act === "set-target")
    return (
      <Field
        {...shared}
        as="date"
        label="Target date"
        hint="An ongoing objective gets a target date instead."
      />
    );
  if (act === "set-ongoing")
    return <Field {...shared} as="select" label="Reviewed" options={optionsOf(cycleWords)} empty="Choose…" />;
  if (act === "add-tag" || act === "remove-tag") return <Field {...shared} label="Tag" maxLength={50} />;
  return null;
}
