import { ActionForm } from "#components/form/action-form.tsx";
import { PageHeader } from "#components/shell/page-header.tsx";
import { HistoryLink } from "#components/trail/history-link.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card, Facts } from "#components/ui/card.tsx";
import { can } from "#lib/access.ts";
import type { FormAction } from "#lib/action.ts";
import type { Actor } from "#lib/actor.ts";
import { cycleWords } from "#lib/objectives/rules.ts";
import type { ListedTemplate } from "#lib/templates/queries.ts";
import { controlInWords, kpiInWords } from "#lib/templates/rules.ts";
import { themes } from "#lib/templates/template.ts";
import { UseFields, type UseOptions } from "./use-fields.tsx";

/** A template as it is, and the form that makes a draft of it. */
export function TemplatePage({
  actor,
  template,
  options,
  actions,
  discussion,
}: {
  actor: Actor;
  template: ListedTemplate;
  options: UseOptions | null;
  actions: Record<"use" | "archive" | "restore", FormAction>;
  discussion: React.ReactNode;
}) {
  const mayEdit = template.isOwn && can(actor, "template.edit");
  return (
    <>
      <PageHeader
        title={template.title}
        back={{ href: "/templates", label: "Templates" }}
        description={
          <span className="flex flex-wrap items-center gap-2">
            {themes[template.theme]}
            {template.isOwn ? <Badge tone="accent">Own</Badge> : null}
            {template.isArchived ? <Badge tone="warn">Archived</Badge> : null}
          </span>
        }
        actions={
          mayEdit ? (
            <>
              <HistoryLink actor={actor} id={template.key} />
              <ButtonLink href={`/templates/${template.key}/edit`}>Change</ButtonLink>
            </>
          ) : undefined
        }
      />
      <div className="grid items-start gap-5 xl:grid-cols-[3fr_2fr]">
        <div className="grid gap-5">
          <Preview template={template} />
          {discussion}
        </div>
        <div className="grid gap-5 max-xl:order-first">
          {options && !template.isArchived ? (
            <Card title="Make a draft of it">
              <ActionForm action={actions.use} submission={crypto.randomUUID()} submitLabel="Make the draft">
                <input type="hidden" name="key" value={template.key} />
                <UseFields options={options} hasTarget={template.cycle === null} />
              </ActionForm>
            </Card>
          ) : null}
          {mayEdit ? <Archive template={template} actions={actions} /> : null}
        </div>
      </div>
    </>
  );
}

function Preview({ template }: { template: ListedTemplate }) {
  const list = (items: readonly string[]) =>
    items.length === 0 ? null : (
      <ul className="list-disc pl-5">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    );
  const cycle = template.cycle ? `Ongoing, reviewed ${cycleWords[template.cycle]}` : "By a target date";
  return (
    <Card title="What the draft will hold">
      <Facts
        items={[
          { label: "Statement", value: template.statement.replaceAll("{date}", "(the target date)") },
          { label: "Rationale", value: template.rationale || null },
          {
            label: "Kind",
            value: template.qualitativeReason
              ? `Qualitative: ${template.qualitativeReason}`
              : template.kind === "QUALITATIVE"
                ? "Qualitative"
                : "Quantitative",
          },
          { label: "Reached", value: cycle },
          { label: "KPI", value: template.kpi ? kpiInWords(template.kpi) : null },
          { label: "Suggested controls", value: template.controls.map(controlInWords).join(", ") || null },
          { label: "What will be done", value: list(template.actions) },
          {
            label: "Resources",
            value: list(
              template.resources.map(({ kind, description }) => `${resourceWords[kind]}: ${description}`),
            ),
          },
          { label: "Authority", value: template.authority || null },
          { label: "Evaluation method", value: template.evaluationMethod || null },
          { label: "Success criterion", value: template.successCriterion || null },
          { label: "Evaluated", value: cycleWords[template.evaluationFrequency] },
        ]}
      />
    </Card>
  );
}

const resourceWords = { FINANCIAL: "Financial", HUMAN: "Human", TECHNICAL: "Technical" };

function Archive({
  template,
  actions,
}: {
  template: ListedTemplate;
  actions: Record<"archive" | "restore", FormAction>;
}) {
  return (
    <Card title={template.isArchived ? "Archived" : "No longer wanted?"}>
      <p className="mb-3 text-sm text-muted">
        {template.isArchived
          ? "It is not offered any more. Objectives made from it stay as they are."
          : "An archived template is not offered any more; objectives made from it stay as they are."}
      </p>
      <ActionForm
        action={template.isArchived ? actions.restore : actions.archive}
        submission={crypto.randomUUID()}
        submitLabel={template.isArchived ? "Restore" : "Archive"}
        look="secondary"
      >
        <input type="hidden" name="id" value={template.key} />
        <input type="hidden" name="version" value={template.version ?? 0} />
      </ActionForm>
    </Card>
  );
}
