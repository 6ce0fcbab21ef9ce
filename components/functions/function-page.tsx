import { PageHeader } from "#components/shell/page-header.tsx";
import { HistoryLink } from "#components/trail/history-link.tsx";
import { Card } from "#components/ui/card.tsx";
import { can } from "#lib/access.ts";
import type { FormAction } from "#lib/action.ts";
import type { Actor } from "#lib/actor.ts";
import type { getFunction } from "#lib/functions/queries.ts";
import type { Option } from "#lib/people/pickers.ts";
import { ArchiveCard } from "./archive-card.tsx";
import { FunctionFacts } from "./function-facts.tsx";
import { FunctionForm } from "./function-form.tsx";

/** One function: what it is, and for those who may, how it is changed. */
export function FunctionPage({
  actor,
  record,
  options,
  acts,
  children,
}: {
  actor: Actor;
  record: Awaited<ReturnType<typeof getFunction>>;
  options: { parents: Option[]; heads: Option[] };
  acts: Record<"archive" | "edit" | "restore", FormAction>;
  children: React.ReactNode;
}) {
  return (
    <>
      <PageHeader
        title={record.name}
        back={{ href: "/functions", label: "Functions" }}
        actions={<HistoryLink actor={actor} id={record.id} />}
      />
      <div className="grid gap-4 lg:grid-cols-2 lg:items-start">
        <FunctionFacts record={record} />
        {can(actor, "function.edit") ? (
          <Card title="Change">
            <FunctionForm action={acts.edit} record={record} {...options} />
          </Card>
        ) : null}
        <ArchiveCard actor={actor} record={record} archive={acts.archive} restore={acts.restore} />
        {children}
      </div>
    </>
  );
}
