import { ActionForm } from "#components/form/action-form.tsx";
import { Field } from "#components/form/field.tsx";
import { optionsOf } from "#components/objectives/words.tsx";
import { Badge, type Tone } from "#components/ui/badge.tsx";
import { Card } from "#components/ui/card.tsx";
import type { IconName } from "#components/ui/icon-names.ts";
import type { WholeObjective } from "#lib/objectives/record.ts";
import { formatMoney, formatNumber } from "#lib/time/format.ts";
import type { ResourceKind, ResourceState } from "#prisma/generated/enums.ts";
import type { PlanPageProps } from "./plan-page.tsx";
import { ResourceActs } from "./resource-acts.tsx";

type Line = WholeObjective["resourceLines"][number];

const kinds: Record<ResourceKind, string> = {
  FINANCIAL: "Financial",
  HUMAN: "Human",
  TECHNICAL: "Technical",
};
const states: Record<ResourceState, { label: string; tone: Tone; icon: IconName }> = {
  PLANNED: { label: "Planned", tone: "neutral", icon: "circle-dashed" },
  REQUESTED: { label: "Requested", tone: "warn", icon: "hourglass" },
  APPROVED: { label: "Approved", tone: "good", icon: "check" },
  DECLINED: { label: "Declined", tone: "bad", icon: "x" },
};

/** What resources are required: planned, requested, approved, spent. */
export function ResourcesCard(props: PlanPageProps) {
  const { objective, actor, canEdit, actions } = props;
  return (
    <Card id="resources" title="What resources are required">
      {objective.plan?.needsNoResources ? (
        <p>
          No additional resources are needed:{" "}
          {objective.plan.noResourcesReason ?? <span className="text-bad">the reason is missing</span>}
        </p>
      ) : null}
      {objective.resourceLines.length === 0 && !objective.plan?.needsNoResources ? (
        <p className="text-muted">No resource line yet.</p>
      ) : null}
      <ul className="grid divide-y divide-line">
        {objective.resourceLines.map((line) => (
          <li key={line.id} id={`resource-${line.id}`} className="grid gap-2 py-3">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Badge>{kinds[line.kind]}</Badge>
              <span className="min-w-0 font-medium break-words">{line.description}</span>
              <Badge tone={states[line.state].tone} icon={states[line.state].icon}>
                {states[line.state].label}
              </Badge>
            </div>
            <Amounts line={line} locale={actor.organisation.locale} currency={actor.organisation.currency} />
            {line.requestedBy ? (
              <p className="text-sm text-muted">Requested by {line.requestedBy.name}</p>
            ) : null}
            {line.decidedBy ? (
              <p className="text-sm text-muted">
                {states[line.state].label} by {line.decidedBy.name}
                {line.decisionNote ? `: ${line.decisionNote}` : ""}
              </p>
            ) : null}
            <ResourceActs {...props} line={line} />
          </li>
        ))}
      </ul>
      {canEdit && !objective.plan?.needsNoResources ? (
        <details className="mt-3 border-t border-line pt-3">
          <summary className="link cursor-pointer">Add a resource</summary>
          <div className="mt-3">
            <ActionForm
              action={actions.addLine}
              submission={crypto.randomUUID()}
              submitLabel="Add the resource"
            >
              <input type="hidden" name="ref" value={objective.ref} />
              <div className="grid gap-4 sm:grid-cols-3">
                <Field
                  name="kind"
                  label="Kind"
                  as="select"
                  options={optionsOf(kinds)}
                  required
                  empty="Choose"
                />
                <Field name="plannedAmount" label={`Amount (${actor.organisation.currency})`} as="number" />
                <Field name="plannedDays" label="Person-days" as="number" />
              </div>
              <Field name="description" label="Description" as="textarea" rows={2} required />
            </ActionForm>
          </div>
        </details>
      ) : null}
    </Card>
  );
}

function Amounts({ line, locale, currency }: { line: Line; locale: string; currency: string }) {
  const money = (value: { toString(): string } | null) =>
    value ? formatMoney(value.toString(), locale, currency) : null;
  const days = (value: { toString(): string } | null) =>
    value ? `${formatNumber(value.toString(), locale)} days` : null;
  const both = (amount: { toString(): string } | null, count: { toString(): string } | null) =>
    [money(amount), days(count)].filter(Boolean).join(", ");
  return (
    <dl className="flex flex-wrap gap-x-6 gap-y-1 text-sm tabular-nums">
      <div>
        <dt className="inline text-muted">planned </dt>
        <dd className="inline">{both(line.plannedAmount, line.plannedDays)}</dd>
      </div>
      {line.state === "APPROVED" ? (
        <>
          <div>
            <dt className="inline text-muted">approved </dt>
            <dd className="inline">{both(line.approvedAmount, line.approvedDays)}</dd>
          </div>
          <div>
            <dt className="inline text-muted">spent </dt>
            <dd className="inline">
              {both(line.plannedAmount ? line.spentAmount : null, line.plannedDays ? line.spentDays : null) ||
                "nothing yet"}
            </dd>
          </div>
        </>
      ) : null}
    </dl>
  );
}
