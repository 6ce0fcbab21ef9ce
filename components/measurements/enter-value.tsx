import { ActionForm } from "#components/form/action-form.tsx";
import { Field } from "#components/form/field.tsx";
import { Card, Facts } from "#components/ui/card.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { InstantText } from "#components/ui/time.tsx";
import type { FormAction } from "#lib/action.ts";
import { closedWords, type OpenedEntry } from "#lib/measurements/entry-by-link.ts";
import type { OpenPeriod } from "#lib/measurements/sheet.ts";
import { formatDay } from "#lib/time/format.ts";
import { targetSaid } from "./words.ts";

type Props = { entry: OpenedEntry; token: string; isDone: boolean; action: FormAction };

/** What a link opens on a phone: one value to enter, or what became of it. */
export function EnterValue({ entry, token, isDone, action }: Props) {
  if (entry.state !== "open")
    return (
      <Card>
        <h1 className="mb-2 text-xl font-semibold">Enter a value</h1>
        {isDone && entry.state === "used" ? (
          <Notice tone="good" title="Thank you. The value is recorded.">
            You can close this page.
          </Notice>
        ) : (
          <Notice tone="warn" title={closedWords[entry.state]}>
            If something is wrong, ask whoever sent you the link.
          </Notice>
        )}
      </Card>
    );
  const { period, person, expiresAt } = entry;
  const { locale, timeZone } = person.organisation;
  return (
    <Card>
      <p className="text-sm text-muted">Enter a value as {person.name}</p>
      <h1 className="mb-4 text-xl font-semibold break-words">{period.kpiName}</h1>
      <Facts
        items={[
          {
            label: "Period",
            value: `${period.name} (${formatDay(period.start, locale)} to ${formatDay(period.end, locale)})`,
          },
          { label: "Target", value: targetSaid(period, locale) },
          { label: "Due", value: `${formatDay(period.dueOn, locale)}${period.isOverdue ? ", overdue" : ""}` },
          {
            label: "This link works until",
            value: <InstantText at={expiresAt} locale={locale} timeZone={timeZone} />,
          },
        ]}
      />
      <ActionForm
        action={action}
        submission={crypto.randomUUID()}
        submitLabel="Record the value"
        className="mt-5 grid gap-4"
      >
        <input type="hidden" name="token" value={token} />
        <ValueField period={period} />
        <Field
          name="comment"
          label="Comment"
          as="textarea"
          rows={3}
          maxLength={2000}
          hint="Needed when the value is off target: say why."
        />
      </ActionForm>
    </Card>
  );
}

function ValueField({ period }: { period: OpenPeriod }) {
  if (period.scale === "NUMBER")
    return (
      <Field
        name="value"
        label={period.sign ? `Value in ${period.sign}` : "Value"}
        required
        maxLength={80}
        autoComplete="off"
        hint="Digits with a decimal point, such as 95.5."
      />
    );
  const options =
    period.scale === "SIGN_OFF"
      ? [
          { value: "1", label: "passed" },
          { value: "0", label: "failed" },
        ]
      : period.levels.map(({ level, description }) => ({
          value: String(level),
          label: `${level} ${description}`,
        }));
  return <Field name="value" label="Value" as="select" required empty="–" options={options} />;
}
