import { Field } from "#components/form/field.tsx";
import { can } from "#lib/access.ts";
import type { Actor } from "#lib/actor.ts";
import type { Option } from "#lib/people/pickers.ts";
import { usualMonths } from "#lib/templates/rules.ts";
import { type Day, todayIn } from "#lib/time/day.ts";

/** What can be chosen when drafts are made from templates. */
export type UseOptions = { people: Option[]; functions: Option[]; today: Day; ownerId: string };

/** The choices as this person begins them: whoever may make drafts of their own only is their owner. */
export function startOptions(actor: Actor, people: Option[], functions: Option[]): UseOptions {
  const ownerId = can(actor, "template.edit") ? "" : actor.personId;
  return { people, functions, ownerId, today: todayIn(actor.organisation.timeZone) };
}

/** Function, owner and dates of the drafts to be made. */
export function UseFields({ options, hasTarget }: { options: UseOptions; hasTarget: boolean }) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field
        name="functionId"
        label="Function"
        as="select"
        options={options.functions}
        empty="Choose later"
      />
      {options.people.length > 0 ? (
        <Field
          name="ownerId"
          label="Owner"
          as="select"
          options={options.people}
          empty="Choose later"
          initial={options.ownerId}
        />
      ) : null}
      <Field name="startsOn" label="Start" as="date" required initial={options.today} />
      {hasTarget ? (
        <Field
          name="targetOn"
          label="Target date"
          as="date"
          hint={`Left empty: ${usualMonths} months after the start.`}
        />
      ) : null}
    </div>
  );
}
