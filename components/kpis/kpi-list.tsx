import type { Route } from "next";
import { ExportMenu } from "#components/export/export-menu.tsx";
import { OptionsSelect } from "#components/form/options-select.tsx";
import { FilterChips } from "#components/lists/filter-chips.tsx";
import { optionsOf } from "#components/objectives/words.tsx";
import { PageHeader } from "#components/shell/page-header.tsx";
import { FilterForm } from "#components/table/filter-form.tsx";
import { Pager } from "#components/table/pager.tsx";
import { SortHeader } from "#components/table/sort-header.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { Link } from "#components/ui/link.tsx";
import { DayText } from "#components/ui/time.tsx";
import { can } from "#lib/access.ts";
import type { Actor } from "#lib/actor.ts";
import {
  type KpiFilter,
  type KpiFilterNames,
  type KpiSortColumn,
  kpiChips,
  kpiQuery,
} from "#lib/kpis/filter.ts";
import { type KpiRow, kpiPageSize } from "#lib/kpis/list.ts";
import { isOverdue } from "#lib/kpis/standing.ts";
import {
  frequencyWords,
  scaleWords,
  statusWords,
  targetInWords,
  trendWords,
  valueInWords,
} from "#lib/kpis/words.ts";
import { todayIn } from "#lib/time/day.ts";
import { StandingBadge } from "./standing-badge.tsx";

type Props = { actor: Actor; filter: KpiFilter; names: KpiFilterNames; rows: KpiRow[]; total: number };

const columns: { label: string; sort?: KpiSortColumn; className?: string }[] = [
  { label: "Reference", sort: "ref" },
  { label: "KPI", sort: "name" },
  { label: "Status", sort: "status" },
  { label: "Last value", className: "text-right" },
  { label: "Target" },
  { label: "Next due", sort: "due" },
  { label: "Measured by", sort: "collector" },
  { label: "Objective", sort: "objective" },
];

// Said once for all rows: on a phone every row is a card.
const body =
  "max-md:block [&>tr]:border-t [&>tr]:border-line [&>tr:hover]:bg-sunken max-md:[&>tr]:grid max-md:[&>tr]:gap-1 max-md:[&>tr]:p-3 max-md:[&_td]:p-0 md:[&_td]:px-3 md:[&_td]:py-2 md:[&_td]:align-top";

/** The register of KPIs: filter, rows, pages, exports. */
export function KpiList({ actor, filter, names, rows, total }: Props) {
  const chips = kpiChips(filter, names);
  const count = total === 1 ? "1 KPI" : `${total.toLocaleString(actor.organisation.locale)} KPIs`;
  return (
    <>
      <PageHeader
        title="KPIs"
        description={`${count}${chips.length > 0 ? " match the filter" : " in the register"}.`}
        actions={
          <>
            <ButtonLink href="/kpis/heat-map">Heat map</ButtonLink>
            <ButtonLink href="/kpis/plan">Measurement plan</ButtonLink>
            <ExportMenu list="kpis" query={kpiQuery(filter)} />
          </>
        }
      />
      <Conditions actor={actor} filter={filter} names={names} />
      <FilterChips chips={chips} all="/kpis" />
      {rows.length > 0 ? (
        <div className="rounded-lg border border-line bg-surface">
          <table className="w-full text-sm max-md:block">
            <thead className="z-10 text-muted max-md:sr-only md:sticky md:top-14 [&_th]:bg-sunken">
              <tr>
                {columns.map((column) => (
                  <Heading key={column.label} {...column} filter={filter} />
                ))}
              </tr>
            </thead>
            <tbody className={body}>
              {rows.map((row) => (
                <Row key={row.id} row={row} actor={actor} />
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <Nothing isFiltered={chips.length > 0} />
      )}
      <Pager
        page={filter.page}
        pageSize={kpiPageSize}
        total={total}
        hrefOf={(page) => `/kpis${kpiQuery(filter, { page })}`}
      />
    </>
  );
}

function Heading({
  label,
  sort,
  className = "text-left",
  filter,
}: (typeof columns)[number] & { filter: KpiFilter }) {
  if (!sort)
    return (
      <th scope="col" className={`px-3 py-2 font-medium ${className}`}>
        {label}
      </th>
    );
  const isSorted = filter.sort === sort;
  const dir = isSorted && filter.dir === "asc" ? "desc" : "asc";
  return (
    <SortHeader
      label={label}
      isSorted={isSorted}
      dir={filter.dir}
      href={`/kpis${kpiQuery(filter, { sort, dir, page: 1 })}`}
    />
  );
}

function Row({ row, actor }: { row: KpiRow; actor: Actor }) {
  const { organisation } = actor;
  const today = todayIn(organisation.timeZone);
  const isActive = row.objectiveState === "ACTIVE";
  const measured = { ...row, levels: row.highest === null ? [] : [{ level: row.highest }] };
  return (
    <tr>
      <td className="font-mono text-xs whitespace-nowrap">{row.ref}</td>
      <td className="min-w-48 max-md:order-first">
        <Link href={`/kpis/${row.ref}` as Route} className="font-medium break-words hover:underline">
          {row.name}
        </Link>
      </td>
      <td>
        <StandingBadge
          state={row.state}
          isApproved={row.isApproved}
          status={row.status}
          isOverdue={isActive && isOverdue(row, today)}
        />
      </td>
      <td className="tabular-nums md:text-right">
        {row.lastValue === null ? (
          <span className="text-muted max-md:hidden">–</span>
        ) : (
          valueInWords(row.lastValue, measured, organisation)
        )}
      </td>
      <td className="max-md:before:text-muted max-md:before:content-['Target:_']">
        <span className="whitespace-nowrap">{targetInWords(measured, organisation)}</span>
        <span className="text-muted">, {frequencyWords[row.frequency]}</span>
      </td>
      <td className="max-md:before:text-muted max-md:before:content-['Next_due:_'] max-md:empty:hidden">
        {isActive && row.nextDueOn ? (
          <DayText day={row.nextDueOn} locale={organisation.locale} today={today} />
        ) : null}
      </td>
      <td className="max-md:before:text-muted max-md:before:content-['Measured_by:_'] max-md:empty:hidden">
        {row.collectorName}
      </td>
      <td>
        <Link href={`/objectives/${row.objectiveRef}` as Route} className="link break-words">
          {row.objectiveRef} {row.objectiveTitle}
        </Link>
      </td>
    </tr>
  );
}

const chosen = (value: string, label: string | null) =>
  value === "" ? null : { value, label: label ?? "Somebody or something that is not here" };

function Conditions({ actor, filter, names }: { actor: Actor; filter: KpiFilter; names: KpiFilterNames }) {
  const kept = { sort: filter.sort, dir: filter.dir, objective: filter.objective };
  return (
    <FilterForm
      action="/kpis"
      q={filter.q}
      placeholder="Reference or name"
      isArchived={filter.archived}
      clear="/kpis"
      className="xl:grid-cols-4"
    >
      <Choice name="status" label="Any status" value={filter.status} options={optionsOf(statusWords)} />
      <Choice
        name="overdue"
        label="Overdue or not"
        value={filter.overdue ? "yes" : ""}
        options={[{ value: "yes", label: "Overdue" }]}
      />
      <Choice
        name="frequency"
        label="Any frequency"
        value={filter.frequency}
        options={optionsOf(frequencyWords)}
      />
      <Choice name="trend" label="Any trend" value={filter.trend} options={optionsOf(trendWords)} />
      <Choice name="scale" label="Any scale" value={filter.scale} options={optionsOf(scaleWords)} />
      <Choice
        name="state"
        label="Retired or not"
        value={filter.state}
        options={[
          { value: "ACTIVE", label: "Not retired" },
          { value: "RETIRED", label: "Retired" },
        ]}
      />
      {can(actor, "person.pick") ? (
        <OptionsSelect
          name="collector"
          label="Measured by anybody"
          source="/api/options/people"
          chosen={chosen(filter.collector, names.collector)}
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
      {Object.entries(kept).map(([name, value]) =>
        value === "" || value === "ref" || value === "asc" ? null : (
          <input key={name} type="hidden" name={name} value={value} />
        ),
      )}
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
  options: { value: string; label: string }[];
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

function Nothing({ isFiltered }: { isFiltered: boolean }) {
  return isFiltered ? (
    <Empty title="Nothing matches this filter">Take a condition away, or look among the archived ones.</Empty>
  ) : (
    <Empty title="No KPIs here yet">
      Clause 9.1 asks what is monitored and measured, how, when and by whom. KPIs are written with their
      objective: open a draft and add one.
    </Empty>
  );
}
