import type { Route } from "next";
import { ExportMenu } from "#components/export/export-menu.tsx";
import { PageHeader } from "#components/shell/page-header.tsx";
import { Pager } from "#components/table/pager.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { Link } from "#components/ui/link.tsx";
import { InstantText } from "#components/ui/time.tsx";
import type { Actor } from "#lib/actor.ts";
import type { PlanRow } from "#lib/kpis/plan.ts";
import { collectionWords, frequencyWords, targetInWords } from "#lib/kpis/words.ts";
import { cycleWords } from "#lib/objectives/rules.ts";

type Props = { actor: Actor; rows: PlanRow[]; total: number; page: number; size: number };

/** The monitoring and measurement plan of clause 9.1, made from the KPIs: to read, to print, to take away. */
export function MeasurementPlan({ actor, rows, total, page, size }: Props) {
  const { locale, timeZone, name } = actor.organisation;
  return (
    <>
      <PageHeader
        title="Monitoring and measurement plan"
        description={
          <>
            What {name} measures for its information security objectives (clause 9.1): {total}{" "}
            {total === 1 ? "KPI" : "KPIs"}, as of{" "}
            <InstantText at={new Date()} locale={locale} timeZone={timeZone} />. The definitions are those
            that were approved.
          </>
        }
        actions={<ExportMenu list="measurement-plan" query="" />}
      />
      {rows.length === 0 ? (
        <Empty title="Nothing is measured yet">
          When an objective with KPIs is approved, what is measured, how, when and by whom stands here.
        </Empty>
      ) : (
        <div className="overflow-x-auto rounded-lg border border-line bg-surface print:overflow-visible print:border-0">
          <table className="w-full text-left text-sm max-lg:block print:text-[8pt] lg:[&_td]:px-3 lg:[&_td]:py-2 [&_th]:px-3 [&_th]:py-2 [&_th]:font-medium">
            <thead className="bg-sunken text-muted max-lg:sr-only">
              <tr>
                {[
                  "What",
                  "How",
                  "When and who measures",
                  "When and who evaluates",
                  "Where the evidence is",
                ].map((heading) => (
                  <th key={heading} scope="col">
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody className="max-lg:block [&>tr]:border-t [&>tr]:border-line max-lg:[&>tr]:grid max-lg:[&>tr]:gap-2 max-lg:[&>tr]:p-3">
              {rows.map((row) => (
                <Row key={row.ref} row={row} actor={actor} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Pager page={page} pageSize={size} total={total} hrefOf={(to) => `/kpis/plan?page=${to}`} />
    </>
  );
}

const missing = (what: string) => <span className="text-muted">{what} not said</span>;

function Row({ row, actor }: { row: PlanRow; actor: Actor }) {
  const levels = row.highest === null ? [] : [{ level: row.highest }];
  return (
    <tr className="align-top print:break-inside-avoid">
      <td className="min-w-52 break-words">
        <Link href={`/kpis/${row.ref}` as Route} className="link font-medium">
          {row.ref} {row.name}
        </Link>
        <div>Target: {targetInWords({ ...row, levels }, actor.organisation) ?? "not set"}</div>
        <div className="text-muted">
          for{" "}
          <Link href={`/objectives/${row.objectiveRef}` as Route} className="hover:underline">
            {row.objectiveRef} {row.objectiveTitle}
          </Link>
        </div>
        {row.informationNeed ? <div className="text-muted">To know: {row.informationNeed}</div> : null}
      </td>
      <td className="min-w-52 break-words">
        <div>{row.method ?? missing("Method")}</div>
        <div className="text-muted">
          {row.dataSource ? `Source: ${row.dataSource}; ` : ""}
          {collectionWords[row.collection]}
        </div>
      </td>
      <td>
        <div>{frequencyWords[row.frequency]}</div>
        <div className="text-muted">{row.collectorName ?? collectionWords[row.collection]}</div>
      </td>
      <td>
        <div>{row.evaluationFrequency ? cycleWords[row.evaluationFrequency] : missing("Frequency")}</div>
        <div className="text-muted">{row.analystName ?? missing("Analyst")}</div>
        {row.reportedTo ? <div className="text-muted">Reported to {row.reportedTo}</div> : null}
      </td>
      <td>
        {row.evidence > 0 ? (
          <Link href={`/evidence?record=${row.ref}` as Route} className="link">
            {row.evidence} {row.evidence === 1 ? "piece" : "pieces"} of evidence
          </Link>
        ) : (
          <span className="text-muted">none attached</span>
        )}
        <div>
          <Link href={`/kpis/${row.ref}#values` as Route} className="link">
            Values and how they came
          </Link>
        </div>
      </td>
    </tr>
  );
}
