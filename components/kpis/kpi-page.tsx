import type { Route } from "next";
import { ActionForm } from "#components/form/action-form.tsx";
import { Field } from "#components/form/field.tsx";
import { StateBadge } from "#components/objectives/words.tsx";
import { PageHeader } from "#components/shell/page-header.tsx";
import { HistoryLink } from "#components/trail/history-link.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card, Facts } from "#components/ui/card.tsx";
import { Link } from "#components/ui/link.tsx";
import { can } from "#lib/access.ts";
import type { FormAction } from "#lib/action.ts";
import type { Actor } from "#lib/actor.ts";
import { definitionOf } from "#lib/kpis/content.ts";
import { contentInWords } from "#lib/kpis/content-words.ts";
import type { KpiPage as Page } from "#lib/kpis/queries.ts";
import { isOverdue } from "#lib/kpis/standing.ts";
import { isMoveAllowed } from "#lib/objectives/rules.ts";
import { toDay, todayIn } from "#lib/time/day.ts";
import { StandingBadge } from "./standing-badge.tsx";

type Props = {
  page: Page;
  actor: Actor;
  archive: FormAction;
  retire: FormAction;
  /** How it stands, the measurements and their chart. */
  measurements: React.ReactNode;
  evidence: React.ReactNode;
  discussion: React.ReactNode;
};

/** A KPI: how it stands and what was measured on the left, what it is and what can be done on the right. */
export function KpiPage({ page, actor, archive, retire, measurements, evidence, discussion }: Props) {
  const { kpi, isDefinable } = page;
  const { objective, standing } = kpi;
  const mayDefine = isDefinable && can(actor, "kpi.define", objective);
  const mayRetire =
    kpi.approvedAt !== null &&
    kpi.state === "ACTIVE" &&
    isMoveAllowed("kpi.retire", objective.state, objective.archivedAt !== null) &&
    can(actor, "kpi.retire", objective);
  const nextDueOn = toDay(standing?.nextDueOn);
  return (
    <>
      <PageHeader
        title={kpi.name}
        back={{ href: `/objectives/${objective.ref}`, label: `${objective.ref} ${objective.title}` }}
        description={
          <span className="flex flex-wrap items-center gap-2">
            <span className="font-mono text-sm">{kpi.ref}</span>
            <StandingBadge
              state={kpi.state}
              isApproved={kpi.approvedAt !== null}
              status={standing?.status ?? "NO_DATA"}
              isOverdue={
                objective.state === "ACTIVE" && isOverdue({ nextDueOn }, todayIn(actor.organisation.timeZone))
              }
            />
          </span>
        }
        actions={
          <>
            <HistoryLink actor={actor} id={kpi.id} />
            {mayDefine ? <ButtonLink href={`/kpis/${kpi.ref}/edit`}>Edit</ButtonLink> : null}
          </>
        }
      />
      <div className="grid items-start gap-5 xl:grid-cols-[3fr_2fr]">
        <div className="grid gap-5">
          {measurements}
          <Card title="Definition">
            <Facts items={contentInWords(definitionOf(kpi), actor.organisation)} />
          </Card>
          {evidence}
          {discussion}
        </div>
        <div className="grid gap-5">
          <Belongs kpi={kpi} />
          {mayDefine ? (
            <Card title="Archive" className="no-print">
              <ActionForm
                action={archive}
                submission={crypto.randomUUID()}
                submitLabel="Take this KPI away"
                look="secondary"
                version={kpi.version}
              >
                <input type="hidden" name="ref" value={kpi.ref} />
                <p className="text-sm text-muted">
                  Its reference is never given to another. The history keeps it.
                </p>
              </ActionForm>
            </Card>
          ) : null}
          {mayRetire ? (
            <Card title="Retire" className="no-print">
              <ActionForm
                action={retire}
                submission={crypto.randomUUID()}
                submitLabel="Retire this KPI"
                look="danger"
                version={kpi.version}
              >
                <input type="hidden" name="ref" value={kpi.ref} />
                <Field
                  name="reason"
                  label="Reason"
                  as="textarea"
                  rows={2}
                  required
                  hint="It is measured no longer. What was measured stays."
                />
              </ActionForm>
            </Card>
          ) : null}
        </div>
      </div>
    </>
  );
}

function Belongs({ kpi }: { kpi: Page["kpi"] }) {
  const { objective, parts, wholes } = kpi;
  const link = ({ ref, name }: { ref: string; name: string }) => (
    <Link key={ref} href={`/kpis/${ref}` as Route} className="link block">
      {ref} {name}
    </Link>
  );
  return (
    <Card title="Belongs to">
      <Facts
        items={[
          {
            label: "Objective",
            value: (
              <Link href={`/objectives/${objective.ref}` as Route} className="link">
                {objective.ref} {objective.title}
              </Link>
            ),
          },
          { label: "State of the objective", value: <StateBadge state={objective.state} /> },
          { label: "Owner", value: objective.owner?.name },
          { label: "Function", value: objective.function?.name },
          ...(parts.length > 0 ? [{ label: "Made of", value: parts.map(({ part }) => link(part)) }] : []),
          ...(wholes.length > 0
            ? [{ label: "Part of", value: wholes.map(({ kpi: whole }) => link(whole)) }]
            : []),
        ]}
      />
    </Card>
  );
}
