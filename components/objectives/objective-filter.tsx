import { OptionsSelect } from "#components/form/options-select.tsx";
import { FilterEnd } from "#components/table/filter-end.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { can } from "#lib/access.ts";
import type { Actor } from "#lib/actor.ts";
import type { FilterNames } from "#lib/objectives/chips.ts";
import { filterQuery, type ObjectiveFilter } from "#lib/objectives/filter.ts";
import { stateWords } from "#lib/objectives/rules.ts";
import type { Option } from "#lib/people/pickers.ts";
import { kindWords, optionsOf } from "./words.tsx";

// Everything the list's address holds that this form has no field for.
const fields = { q: "", state: [], kind: [], owner: "", function: "", archived: false, page: 1 };
const keptBeside = (filter: ObjectiveFilter) => [...new URLSearchParams(filterQuery(filter, fields))];

/** What is chosen by id, so that it shows before all other options have arrived. */
const chosen = (value: string, label: string | null): Option | null =>
  value === "" ? null : { value, label: label ?? "Somebody or something that is not here" };

/** The filter of a list of objectives: a plain form, so that the URL is the view. */
export function ObjectiveFilterForm({
  actor,
  filter,
  names,
}: {
  actor: Actor;
  filter: ObjectiveFilter;
  names: FilterNames;
}) {
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
      {can(actor, "person.pick") ? (
        <OptionsSelect
          name="owner"
          label="Any owner"
          source="/api/options/people"
          chosen={chosen(filter.owner, names.owner)}
        />
      ) : null}
      {can(actor, "function.read") ? (
        <OptionsSelect
          name="function"
          label="Any function"
          source="/api/options/functions"
          chosen={chosen(filter.function, names.function)}
        />
      ) : null}
      {keptBeside(filter).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FilterEnd isArchived={filter.archived} clear="/objectives?view=all" />
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
