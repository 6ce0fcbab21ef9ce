import { Field } from "#components/form/field.tsx";
import { currencyOptions, localeOptions, monthOptions, timeZoneOptions } from "#lib/organisation/places.ts";

type Places = { timeZone: string; locale: string; currency: string; fiscalYearStart: number };

/** Where and how the organisation counts: time zone, locale, currency, fiscal year. */
export function PlaceFields({ initial }: { initial: Places }) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field
        as="select"
        name="timeZone"
        label="Time zone"
        required
        options={timeZoneOptions(initial.timeZone)}
        initial={initial.timeZone}
        hint="Decides what today is."
      />
      <Field
        as="select"
        name="locale"
        label="Locale"
        required
        options={localeOptions()}
        initial={initial.locale}
        hint="How days and numbers are written."
      />
      <Field
        as="select"
        name="currency"
        label="Currency"
        required
        options={currencyOptions()}
        initial={initial.currency}
      />
      <Field
        as="select"
        name="fiscalYearStart"
        label="Fiscal year starts in"
        required
        options={monthOptions()}
        initial={String(initial.fiscalYearStart)}
      />
    </div>
  );
}
