import { Button, ButtonLink } from "#components/ui/button.tsx";
import type { CalendarFilter } from "#lib/calendar/filter.ts";
import { eventKinds, eventWords } from "#lib/calendar/rules.ts";

const box = "flex items-center gap-2 text-sm whitespace-nowrap pointer-coarse:min-h-11";

/** Whose, and what kinds: a plain form, so that the address is the view. */
export function CalendarFilterForm({ filter }: { filter: CalendarFilter }) {
  const { view, month, from, of, kind } = filter;
  const clear = view === "agenda" ? "/calendar?view=agenda" : "/calendar";
  return (
    <form
      method="get"
      action="/calendar"
      className="no-print mb-4 flex flex-wrap items-center gap-x-5 gap-y-2 rounded-lg border border-line bg-surface p-3"
    >
      {view === "agenda" ? <input type="hidden" name="view" value="agenda" /> : null}
      {view === "month" && month ? <input type="hidden" name="month" value={month} /> : null}
      {view === "agenda" && from ? <input type="hidden" name="from" value={from} /> : null}
      <label className={box}>
        <input
          type="checkbox"
          name="of"
          value="everybody"
          defaultChecked={of === "everybody"}
          className="size-4 accent-accent"
        />
        Everybody's
      </label>
      <fieldset className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line sm:border-l sm:pl-5">
        <legend className="sr-only">Kinds; none chosen shows all</legend>
        {eventKinds.map((each) => (
          <label key={each} className={box}>
            <input
              type="checkbox"
              name="kind"
              value={each}
              defaultChecked={kind.includes(each)}
              className="size-4 accent-accent"
            />
            {eventWords[each]}
          </label>
        ))}
      </fieldset>
      <div className="flex gap-2">
        <Button type="submit">Apply</Button>
        <ButtonLink href={clear} look="quiet">
          Clear
        </ButtonLink>
      </div>
    </form>
  );
}
