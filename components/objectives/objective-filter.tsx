import { OptionsSelect } from "#components/form/options-select.tsx";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { ObjectiveFilter } from "#lib/objectives/filter.ts";
import { stateWords } from "#lib/objectives/rules.ts";
import type { ChosenOptions, Option } from "#lib/people/pickers.ts";
import { kindWords, optionsOf } from "./words.tsx";

/** The filter of a list of objectives: a plain form, so that the URL is the view. */
export function ObjectiveFilterForm({ filter, chosen }: { filter: ObjectiveFilter; chosen: ChosenOptions }) {
  return (
    <form
      method="get"
      action="/objectives"
      className="no-print mb-4 grid gap-3 rounded-lg border border-line bg-surface p-3 sm:grid-cols-2 xl:grid-cols-[2fr_1fr_1fr_1fr_1fr_auto]"
    >
      <label className="relative">
        <span className="sr-only">Search</span>
        <Icon name="search" className="absolute top-3 left-2.5 size-4 text-muted" />
        <input
          type="search"
          name="q"
          defaultValue={filter.q}
          placeholder="Reference, title or statement"
          className="control pl-8"
        />
      </label>
      <Choice name="state" label="Any state" value={filter.state[0] ?? ""} options={optionsOf(stateWords)} />
      <Choice name="kind" label="Any kind" value={filter.kind[0] ?? ""} options={optionsOf(kindWords)} />
      {chosen.owner !== undefined ? (
        <OptionsSelect name="owner" label="Any owner" source="/api/options/people" chosen={chosen.owner} />
      ) : null}
      {chosen.function !== undefined ? (
        <OptionsSelect
          name="function"
          label="Any function"
          source="/api/options/functions"
          chosen={chosen.function}
        />
      ) : null}
      {filter.sort === "ref" ? null : <input type="hidden" name="sort" value={filter.sort} />}
      {filter.dir === "asc" ? null : <input type="hidden" name="dir" value={filter.dir} />}
      {filter.requested ? <input type="hidden" name="requested" value="yes" /> : null}
      {filter.due ? <input type="hidden" name="due" value="yes" /> : null}
      {filter.tag ? <input type="hidden" name="tag" value={filter.tag} /> : null}
      {filter.import ? <input type="hidden" name="import" value={filter.import} /> : null}
      {filter.finding ? <input type="hidden" name="finding" value={filter.finding} /> : null}
      {filter.columns.length > 0 ? (
        <input type="hidden" name="columns" value={filter.columns.join(",")} />
      ) : null}
      {filter.density === "compact" ? <input type="hidden" name="density" value="compact" /> : null}
      {filter.view ? <input type="hidden" name="view" value={filter.view} /> : null}
      <div className="flex flex-wrap items-center gap-3">
        <label className="flex items-center gap-2 text-sm whitespace-nowrap">
          <input
            type="checkbox"
            name="archived"
            value="yes"
            defaultChecked={filter.archived}
            className="size-4 accent-accent"
          />
          Archived
        </label>
        <Button type="submit">Apply</Button>
        <ButtonLink href="/objectives?view=all" look="quiet">
          Clear
        </ButtonLink>
      </div>
    </form>
  );
}

function Choice({
  name,
  label,
  value,
  options,
}: {
  name: string;
  label: string;
  value: string;
  options: Option[];
}) {
  return (
    <label>
      <span className="sr-only">{label}</span>
      <select key={value} name={name} defaultValue={value} className="control">
        <option value="">{label}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
