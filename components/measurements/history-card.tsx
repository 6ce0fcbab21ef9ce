import { ActionForm } from "#components/form/action-form.tsx";
import { Field } from "#components/form/field.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { InstantText } from "#components/ui/time.tsx";
import { WhenOpen } from "#components/ui/when-open.tsx";
import { can } from "#lib/access.ts";
import type { FormAction } from "#lib/action.ts";
import type { Actor } from "#lib/actor.ts";
import { valueInWords } from "#lib/kpis/words.ts";
import type { MeasurementHistory, ShownMeasurement } from "#lib/measurements/queries.ts";
import { closedFor } from "#lib/measurements/rules.ts";
import { formatNumber } from "#lib/time/format.ts";
import { StatusBadge } from "./status-badge.tsx";
import { sourceWords } from "./words.ts";

type Props = { history: MeasurementHistory; actor: Actor; correct: FormAction };

/** Every value of a KPI, newest first, with what it was before its corrections. */
export function HistoryCard({ history, actor, correct }: Props) {
  const { kpi, measurements, waivers } = history;
  const isTyped = kpi.collection !== "ROLL_UP" && kpi.collection !== "COMPUTED";
  const mayRecord = isTyped && closedFor(kpi) === null && can(actor, "measurement.record", kpi);
  return (
    <Card
      title="Values"
      id="values"
      actions={
        mayRecord ? (
          <ButtonLink href={`/kpis/${kpi.ref}/measure`} look="primary">
            Record values
          </ButtonLink>
        ) : undefined
      }
    >
      {measurements.length === 0 ? (
        <p className="text-muted">
          Nothing was measured yet. Until there is a value, nobody can say how it stands.
        </p>
      ) : (
        <ul className="divide-y divide-line">
          {measurements.map((each) => (
            <Value
              key={each.id}
              {...{ each, history, actor }}
              correct={isTyped && can(actor, "measurement.correct", kpi) ? correct : null}
            />
          ))}
        </ul>
      )}
      {waivers.length > 0 ? (
        <ul className="mt-4 border-t border-line pt-3 text-sm text-muted">
          {waivers.map(({ id, period, reason, by }) => (
            <li key={id}>
              <span className="font-mono text-xs">{period}</span> has no value and needs none: {reason} (
              {by ?? "SixTwo"})
            </li>
          ))}
        </ul>
      ) : null}
    </Card>
  );
}

type ValueProps = {
  each: ShownMeasurement;
  history: MeasurementHistory;
  actor: Actor;
  correct: FormAction | null;
};

function Value({ each, history, actor, correct }: ValueProps) {
  const { kpi, people } = history;
  const { locale, timeZone } = actor.organisation;
  const said = (value: { toString(): string }) => valueInWords(value.toString(), kpi, actor.organisation);
  const share =
    each.numerator && each.denominator
      ? `${formatNumber(each.numerator.toString(), locale)} of ${formatNumber(each.denominator.toString(), locale)}`
      : null;
  return (
    <li className="py-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="w-24 font-mono text-xs">{each.period}</span>
        <span className="font-medium tabular-nums">{said(each.value)}</span>
        {share ? <span className="text-xs text-muted">{share}</span> : null}
        <StatusBadge status={each.status} />
        {each.isLate ? <Badge icon="hourglass">Late</Badge> : null}
        {each.revision > 1 ? <Badge icon="pencil">Corrected</Badge> : null}
        <span className="ml-auto text-xs text-muted">
          {sourceWords[each.source]} {each.by ? `by ${each.by} ` : ""}
          <InstantText at={each.updatedAt} locale={locale} timeZone={timeZone} />
        </span>
      </div>
      {each.comment ? <p className="mt-1 text-sm break-words whitespace-pre-wrap">{each.comment}</p> : null}
      {each.revisions.map((old) => (
        <p key={old.id} className="mt-1 text-xs break-words text-muted">
          Was {said(old.value)}, recorded by {people.get(old.recordedById ?? "") ?? "SixTwo"}. Corrected
          because: {old.reason}
        </p>
      ))}
      {correct ? (
        <details className="no-print mt-1 text-sm">
          <summary className="link w-fit cursor-pointer">Correct</summary>
          <WhenOpen>
            <Correction each={each} action={correct} />
          </WhenOpen>
        </details>
      ) : null}
    </li>
  );
}

function Correction({ each, action }: { each: ShownMeasurement; action: FormAction }) {
  return (
    <ActionForm
      action={action}
      submission={crypto.randomUUID()}
      submitLabel="Correct this value"
      look="secondary"
      version={each.version}
      className="mt-2 grid max-w-xl gap-3 rounded-lg border border-line bg-sunken p-3"
    >
      <input type="hidden" name="id" value={each.id} />
      <Field name="value" label="Value" as="number" required initial={each.value.toString()} />
      <Field name="reason" label="Reason for the correction" required maxLength={2000} />
      <Field name="comment" label="Comment" initial={each.comment} maxLength={2000} />
    </ActionForm>
  );
}
