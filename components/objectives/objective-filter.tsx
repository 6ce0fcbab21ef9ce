import { OptionsSelect } from "#components/form/options-select.tsx";
import { FilterForm } from "#components/table/filter-form.tsx";
import { can } from "#lib/access.ts";
import type { Actor } from "#lib/actor.ts";
import { healthWords } from "#lib/kpis/words.ts";
import type { FilterNames } from "#lib/objectives/chips.ts";
import { filterQuery, type ObjectiveFilter } from "#lib/objectives/filter.ts";
import { stateWords } from "#lib/objectives/rules.ts";
import type { Option } from "#lib/people/pickers.ts";
import { kindWords, optionsOf } from "./words.tsx";

// Everything the list's address holds that this form has no field for.
const fields = { q: "", state: [], kind: [], health: [], owner: "", function: "", archived: false, page: 1 };
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
    <FilterForm
      action="/objectives"
      q={filter.q}
      placeholder="Reference, title or statement"
      isArchived={filter.archived}
      clear="/objectives?view=all"
      className="xl:grid-cols-5"
    >
      <Choice name="state" label="Any state" value={filter.state[0] ?? ""} options={optionsOf(stateWords)} />
      <Choice name="kind" label="Any kind" value={filter.kind[0] ?? ""} options={optionsOf(kindWords)} />
      <Choice
        name="health"
        label="Any health"
        value={filter.health[0] ?? ""}
        options={optionsOf(healthWords)}
      />
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
    </FilterForm>
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
