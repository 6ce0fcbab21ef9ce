import { ExportMenu } from "#components/export/export-menu.tsx";
import { PageHeader } from "#components/shell/page-header.tsx";
import { FilterForm } from "#components/table/filter-form.tsx";
import { LinkedRows } from "#components/table/linked-rows.tsx";
import { Pager } from "#components/table/pager.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { DayText } from "#components/ui/time.tsx";
import { can } from "#lib/access.ts";
import type { Actor } from "#lib/actor.ts";
import type { EvidenceRow } from "#lib/evidence/queries.ts";
import { classificationWords, evidenceKindWords } from "#lib/evidence/rules.ts";
import { type EvidenceFilter, evidenceQuery } from "#lib/evidence/schema.ts";
import type { Option } from "#lib/people/pickers.ts";
import { todayIn } from "#lib/time/day.ts";
import { ClassificationBadge, fileInWords, KindBadge, StandingBadges } from "./words.tsx";

type Props = {
  actor: Actor;
  filter: EvidenceFilter;
  list: { rows: EvidenceRow[]; total: number };
  pageSize: number;
  people: Option[];
};

const columns = [
  { key: "ref", look: "font-mono text-xs whitespace-nowrap", label: "Reference" },
  { key: "title", look: "max-md:order-first max-md:w-full min-w-48", label: "Title" },
  { key: "kind", look: undefined, label: "Kind" },
  { key: "class", look: undefined, label: "Classification" },
  { key: "for", look: "text-muted", label: "Evidence for" },
  { key: "effective", look: "whitespace-nowrap", label: "Effective" },
  { key: "by", look: "text-muted", label: "Added by" },
];
const body =
  "max-md:block [&>tr]:border-t [&>tr]:border-line [&>tr:hover]:bg-sunken max-md:[&>tr]:flex max-md:[&>tr]:flex-wrap max-md:[&>tr]:items-center max-md:[&>tr]:gap-x-3 max-md:[&>tr]:gap-y-1 max-md:[&>tr]:p-3 max-md:[&_td]:p-0 max-md:[&_td:empty]:hidden md:[&_td]:px-3 md:[&_td]:py-2";

/** Everything in the vault, newest first. */
export function EvidenceList({ actor, filter, list, pageSize, people }: Props) {
  const { rows, total } = list;
  const mayAdd = can(actor, "evidence.add", {});
  const isFiltered = evidenceQuery(filter, 1) !== "";
  return (
    <>
      <PageHeader
        title="Evidence"
        description={`${total === 1 ? "1 piece" : `${total} pieces`} of evidence: files, links and notes that show an auditor that what is claimed is so (7.5, 9.1).`}
        actions={
          <>
            {total > 0 ? <ExportMenu list="evidence" query={evidenceQuery(filter, 1)} /> : null}
            {mayAdd ? (
              <ButtonLink href="/evidence/new" look="primary">
                <Icon name="plus" />
                Add evidence
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <Filter filter={filter} people={people} />
      {rows.length === 0 ? (
        <Empty
          title={isFiltered ? "No evidence fits" : "There is no evidence yet"}
          action={isFiltered ? <ButtonLink href="/evidence">Show all of it</ButtonLink> : undefined}
        >
          {isFiltered
            ? "Take a condition away, or look in the archive."
            : "Open an objective or an action and add a file, a link or a note on its card Evidence."}
        </Empty>
      ) : (
        <Table rows={rows} actor={actor} />
      )}
      <Pager
        page={filter.page}
        pageSize={pageSize}
        total={total}
        hrefOf={(page) => `/evidence?${evidenceQuery(filter, page)}`}
      />
    </>
  );
}

function Table({ rows, actor }: { rows: EvidenceRow[]; actor: Actor }) {
  const { locale, timeZone } = actor.organisation;
  const today = todayIn(timeZone);
  return (
    <div className="rounded-lg border border-line bg-surface md:overflow-x-auto">
      <table className="w-full text-sm max-md:block">
        <thead className="text-muted max-md:sr-only [&_th]:bg-sunken">
          <tr>
            {columns.map(({ key, label }) => (
              <th key={key} scope="col" className="px-3 py-2 text-left font-medium whitespace-nowrap">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={body}>
          <LinkedRows
            columns={columns}
            title="title"
            hasBoxes={false}
            rows={rows.map((row) => ({
              ref: row.ref,
              href: `/evidence/${row.ref}`,
              cells: [
                row.ref,
                {
                  text: row.title,
                  hint: [row.fileName, fileInWords(row.type, row.size)].filter(Boolean).join(", "),
                },
                <KindBadge key="kind" kind={row.kind} />,
                <span key="class" className="inline-flex flex-wrap gap-1">
                  <ClassificationBadge classification={row.classification} />
                  <StandingBadges of={row} />
                </span>,
                row.records.join(", "),
                row.effectiveOn ? (
                  <DayText key="effective" day={row.effectiveOn} locale={locale} today={today} />
                ) : null,
                row.addedBy,
              ],
            }))}
          />
        </tbody>
      </table>
    </div>
  );
}

function Filter({ filter, people }: { filter: EvidenceFilter; people: Option[] }) {
  const select = (name: "kind" | "classification" | "by", label: string, options: readonly Option[]) => (
    <label>
      <span className="sr-only">{label}</span>
      <select key={filter[name]} name={name} defaultValue={filter[name]} className="control">
        <option value="">{label}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
  const optionsOf = (words: Record<string, string>) =>
    Object.entries(words).map(([value, label]) => ({ value, label }));
  return (
    <FilterForm
      action="/evidence"
      q={filter.q}
      placeholder="Title, file name or reference"
      isArchived={filter.archived}
      clear="/evidence"
      className="xl:grid-cols-[3fr_2fr_2fr_2fr_2fr_auto]"
    >
      {select("kind", "Any kind", optionsOf(evidenceKindWords))}
      {select("classification", "Any class", optionsOf(classificationWords))}
      {select("by", "By anybody", people)}
      <label>
        <span className="sr-only">Evidence for</span>
        <input name="record" defaultValue={filter.record} placeholder="OBJ-001" className="control" />
      </label>
    </FilterForm>
  );
}
