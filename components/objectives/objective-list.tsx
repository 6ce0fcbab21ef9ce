import { RegisterExports } from "#components/export/register-exports.tsx";
import { FilterChips } from "#components/lists/filter-chips.tsx";
import { ViewsMenu } from "#components/lists/views-menu.tsx";
import { PageHeader } from "#components/shell/page-header.tsx";
import { Pager } from "#components/table/pager.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Link } from "#components/ui/link.tsx";
import { can, needsPassword } from "#lib/access.ts";
import type { FormAction } from "#lib/action.ts";
import type { Actor } from "#lib/actor.ts";
import { type FilterNames, filterChips } from "#lib/objectives/chips.ts";
import { shownColumns } from "#lib/objectives/columns.ts";
import {
  conditionsQuery,
  type ExportFormat,
  filterQuery,
  listHref,
  type ObjectiveFilter,
  objectiveFilter,
} from "#lib/objectives/filter.ts";
import { type ObjectiveRow, pageSize } from "#lib/objectives/list.ts";
import type { ListView } from "#lib/views/queries.ts";
import { ColumnChooser } from "./column-chooser.tsx";
import { ConfirmExport } from "./confirm-export.tsx";
import { ObjectiveFilterForm } from "./objective-filter.tsx";
import { ObjectiveTable } from "./objective-table.tsx";

type Props = {
  actor: Actor;
  filter: ObjectiveFilter;
  rows: ObjectiveRow[];
  total: number;
  views: readonly ListView[];
  names: FilterNames;
  hasKeys: boolean;
  /** The file that waits for the password, if one was asked for. */
  confirm: ExportFormat | null;
  confirmExport: FormAction;
  /** Has a file of the register made as a job. */
  makeFile: FormAction;
};

/** The register: filter, rows, pages, exports. */
export function ObjectiveList(props: Props) {
  const { actor, filter, rows, total, names, confirm, confirmExport, makeFile } = props;
  const isFiltered = conditionsQuery(filter) !== "";
  const { sort, dir, columns, density, view } = filter;
  const plain = listHref({ ...objectiveFilter.parse({}), sort, dir, columns, density, view });
  const may = { bulk: can(actor, "bulk.edit"), edit: can(actor, "objective.edit") };
  return (
    <>
      <PageHeader
        title="Objectives"
        description={`${total === 1 ? "1 objective" : `${total.toLocaleString(actor.organisation.locale)} objectives`}${isFiltered ? " match the filter" : " in the register"}.`}
        actions={
          <>
            <ViewsMenu list="objectives" views={props.views} current={view} query={filterQuery(filter)} />
            <ColumnChooser
              shown={shownColumns(columns)}
              isCompact={density === "compact"}
              kept={[
                ...new URLSearchParams(filterQuery(filter, { columns: [], density: "comfortable", page: 1 })),
              ]}
            />
            {can(actor, "objective.export") ? (
              <RegisterExports actor={actor} filter={filter} total={total} makeFile={makeFile} />
            ) : null}
            {can(actor, "objective.create") ? (
              <ButtonLink href="/objectives/new" look="primary">
                <Icon name="plus" className="size-4" />
                New objective
              </ButtonLink>
            ) : null}
          </>
        }
      />
      {confirm && can(actor, "register.export") ? (
        <ConfirmExport
          action={confirmExport}
          format={confirm}
          isConfirmed={!needsPassword(actor, "register.export")}
        />
      ) : null}
      <ObjectiveFilterForm actor={actor} filter={filter} names={names} />
      <FilterChips chips={filterChips(filter, names)} all={plain} />
      {rows.length > 0 ? (
        <ObjectiveTable
          rows={rows}
          filter={filter}
          total={total}
          place={actor.organisation}
          may={may}
          hasKeys={props.hasKeys}
        />
      ) : (
        <Nothing actor={actor} isFiltered={isFiltered} />
      )}
      <Pager
        page={filter.page}
        pageSize={pageSize}
        total={total}
        hrefOf={(page) => listHref(filter, { page })}
      />
    </>
  );
}

function Nothing({ actor, isFiltered }: { actor: Actor; isFiltered: boolean }) {
  if (isFiltered) {
    return (
      <Empty
        title="Nothing matches this filter"
        action={<ButtonLink href="/objectives?view=all">Show the whole register</ButtonLink>}
      >
        Take a condition away, or look among the archived ones.
      </Empty>
    );
  }
  return (
    <Empty
      title="No objectives here yet"
      action={
        can(actor, "import.upload") ? (
          <ButtonLink href="/imports" look="primary">
            <Icon name="file-input" className="size-4" />
            Import the register you have
          </ButtonLink>
        ) : undefined
      }
    >
      Clause 6.2 asks for information security objectives at relevant functions and levels. Start with the
      spreadsheet you keep today, with a{" "}
      <Link href="/templates" className="link">
        starter set
      </Link>{" "}
      from the library, or write the first one here.
    </Empty>
  );
}
