import type { Route } from "next";
import { Pager } from "#components/table/pager.tsx";
import { Badge, type Tone } from "#components/ui/badge.tsx";
import { DownloadLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { IconName } from "#components/ui/icon-names.ts";
import { Link } from "#components/ui/link.tsx";
import type { Finding, ImportRow } from "#lib/import/rows.ts";
import { brief, words } from "#lib/import/telling.ts";
import { type ImportFilter, rowsPerPage } from "#lib/imports/filter.ts";
import type { ImportPage } from "#lib/imports/queries.ts";
import { RowFacts } from "./row-facts.tsx";

const looks: Record<ImportRow["state"], { tone: Tone; icon: IconName; label: string }> = {
  ready: { tone: "good", icon: "circle-check", label: "Ready" },
  question: { tone: "warn", icon: "circle-exclamation-point", label: "With a question" },
  refused: { tone: "bad", icon: "circle-x", label: "Refused" },
};
const states = ["ready", "question", "refused"] as const;

/** Every row as it would come in, with what there is to say about it. */
export function RowsCard({ page, filter }: { page: ImportPage; filter: ImportFilter }) {
  const { record, reading, counts, names } = page;
  const rows = reading.rows.filter((row) => filter.show === null || row.state === filter.show);
  const from = (filter.page - 1) * rowsPerPage;
  const href = (show: string | null, to = 1) => {
    const query = new URLSearchParams({
      step: "rows",
      ...(show ? { show } : {}),
      ...(to > 1 ? { page: String(to) } : {}),
    });
    return `/imports/${record.id}?${query}`;
  };
  return (
    <Card
      title="Rows"
      id="rows"
      actions={
        counts.refused > 0 ? (
          <DownloadLink href={`/imports/${record.id}/refused`}>Download the refused rows</DownloadLink>
        ) : null
      }
    >
      <nav aria-label="Which rows" className="mb-4 flex flex-wrap gap-x-5 gap-y-2 text-sm">
        <Choice href={href(null)} isChosen={filter.show === null} label={`All ${reading.rows.length}`} />
        {states.map((state) => (
          <Choice
            key={state}
            href={href(state)}
            isChosen={filter.show === state}
            label={`${looks[state].label} ${counts[state]}`}
          />
        ))}
      </nav>
      {rows.length === 0 ? <p className="text-muted">There is no such row.</p> : null}
      <ul className="grid gap-3">
        {rows.slice(from, from + rowsPerPage).map((row) => (
          <Row key={row.line} row={row} names={names} />
        ))}
      </ul>
      <Pager
        page={filter.page}
        pageSize={rowsPerPage}
        total={rows.length}
        hrefOf={(to) => href(filter.show, to)}
      />
    </Card>
  );
}

function Choice({ href, isChosen, label }: { href: string; isChosen: boolean; label: string }) {
  return (
    <Link
      href={href as Route}
      aria-current={isChosen ? "true" : undefined}
      className={isChosen ? "font-semibold" : "link"}
    >
      {label}
    </Link>
  );
}

function Row({ row, names }: { row: ImportRow; names: ReadonlyMap<string, string> }) {
  const { tone, icon, label } = looks[row.state];
  return (
    <li className="rounded-md border border-line p-3">
      <div className="flex flex-wrap items-center gap-2">
        <span className="font-mono text-xs text-muted">Line {row.line}</span>
        <Badge tone={tone} icon={icon}>
          {label}
        </Badge>
      </div>
      <p className="mt-1 font-medium break-words">{row.draft.title || "Without a title"}</p>
      <Gist row={row} names={names} />
      <ul className="mt-2 grid gap-1 text-sm empty:hidden">
        {row.findings.map((finding) => (
          <Said key={`${finding.field}:${finding.message}`} finding={finding} />
        ))}
      </ul>
      <details className="mt-2 text-sm">
        <summary className="cursor-pointer text-accent">What was read from this row</summary>
        <RowFacts row={row} names={names} />
      </details>
    </li>
  );
}

function Gist({ row, names }: { row: ImportRow; names: ReadonlyMap<string, string> }) {
  const { ownerId, targetOn, isOngoing, reviewCycle } = row.draft;
  const cycle = reviewCycle ? `, ${words(reviewCycle).toLowerCase()} review` : "";
  const target = isOngoing ? `Ongoing${cycle}` : (targetOn ?? "No target date");
  return (
    <p className="text-sm text-muted">
      {names.get(ownerId ?? "") ?? "No owner"} · {target}
    </p>
  );
}

const findingIcons = { refused: "circle-x", question: "circle-exclamation-point", note: "info" } as const;

function Said({ finding }: { finding: Finding }) {
  const color = { refused: "text-bad", question: "text-warn", note: "text-muted" }[finding.severity];
  return (
    <li className="flex gap-2">
      <Icon name={findingIcons[finding.severity]} className={`mt-0.5 size-4 shrink-0 ${color}`} />
      <span className="min-w-0 break-words">
        {finding.column ? <span className="text-muted">{brief(finding.column)}: </span> : null}
        {finding.message}
      </span>
    </li>
  );
}
