import { ActionForm } from "#components/form/action-form.tsx";
import { Field } from "#components/form/field.tsx";
import { Card } from "#components/ui/card.tsx";
import { InstantText } from "#components/ui/time.tsx";
import { can } from "#lib/access.ts";
import type { FormAction } from "#lib/action.ts";
import type { Actor } from "#lib/actor.ts";
import { type ListedEntryLink, linkDays } from "#lib/measurements/entry-link.ts";
import type { MeasurementHistory } from "#lib/measurements/queries.ts";
import { closedFor } from "#lib/measurements/rules.ts";

type Props = {
  history: MeasurementHistory;
  actor: Actor;
  links: ListedEntryLink[];
  make: FormAction;
  revoke: FormAction;
};

/** Links by which who measures enters one value without signing in. */
export function EntryLinksCard({ history, actor, links, make, revoke }: Props) {
  const { kpi, silent } = history;
  const isTyped = kpi.collection !== "ROLL_UP" && kpi.collection !== "COMPUTED";
  const isOpen = isTyped && closedFor(kpi) === null && silent.length > 0;
  if ((!isOpen && links.length === 0) || !can(actor, "entry-link.create", kpi)) return null;
  const { locale, timeZone } = actor.organisation;
  return (
    <Card title="Ask for a value by a link" className="no-print">
      {links.length > 0 ? (
        <ul className="mb-4 divide-y divide-line">
          {links.map(({ id, period, person, expiresAt }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-2">
              <span>
                <span className="font-mono text-xs">{period}</span> for {person}, until{" "}
                <InstantText at={expiresAt} locale={locale} timeZone={timeZone} />
              </span>
              <ActionForm action={revoke} submission={crypto.randomUUID()} submitLabel="End" look="secondary">
                <input type="hidden" name="id" value={id} />
              </ActionForm>
            </li>
          ))}
        </ul>
      ) : null}
      {isOpen ? (
        <ActionForm
          action={make}
          submission={crypto.randomUUID()}
          submitLabel="Make the link"
          look="secondary"
        >
          <input type="hidden" name="ref" value={kpi.ref} />
          <Field
            name="period"
            label="Period"
            as="select"
            required
            options={silent.toReversed().map((name) => ({ value: name, label: name }))}
            hint={`For whoever measures this KPI. It opens a small page, works once and for ${linkDays} days. Send it to them alone.`}
          />
        </ActionForm>
      ) : null}
    </Card>
  );
}
