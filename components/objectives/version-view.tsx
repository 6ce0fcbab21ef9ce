import { ActionForm } from "#components/form/action-form.tsx";
import { Card, Facts } from "#components/ui/card.tsx";
import { DayText, InstantText } from "#components/ui/time.tsx";
import { can } from "#lib/access.ts";
import type { FormAction } from "#lib/action.ts";
import type { Actor } from "#lib/actor.ts";
import type { getVersion } from "#lib/objectives/queries.ts";
import { cycleWords } from "#lib/objectives/rules.ts";
import { VersionAnswers } from "./version-answers.tsx";
import { VersionKpis } from "./version-kpis.tsx";
import { kindWords, targetWords } from "./words.tsx";

type Props = Awaited<ReturnType<typeof getVersion>> & { actor: Actor; noteHandover: FormAction };

/** An approved version, exactly as it was approved, with the hash that the approval names. */
export function VersionView({ version, content, approval, actor, noteHandover }: Props) {
  const { locale, timeZone } = actor.organisation;
  const { objective, plan } = content;
  return (
    <div className="grid gap-5">
      <Card title={`Version ${version.number}`}>
        <Facts
          items={[
            {
              label: "Written",
              value: <InstantText at={version.createdAt} locale={locale} timeZone={timeZone} />,
            },
            {
              label: "Cause",
              value: `${version.cause.toLowerCase()}${version.reason ? `: ${version.reason}` : ""}`,
            },
            {
              label: "Approved by",
              value: approval ? `${approval.person.name}, ${approval.meaning}` : "no approval of its own",
            },
            {
              label: "SHA-256 of its content",
              value: <code className="font-mono text-xs break-all">{version.contentSha256}</code>,
            },
          ]}
        />
        {version.cause === "HANDOVER" && version.noted.length === 0 && can(actor, "handover.note") ? (
          <div className="mt-4">
            <ActionForm
              action={noteHandover}
              submission={crypto.randomUUID()}
              submitLabel="Note this hand-over"
            >
              <input type="hidden" name="versionId" value={version.id} />
            </ActionForm>
          </div>
        ) : null}
      </Card>
      <Card title={objective.title}>
        <p className="mb-4 text-lg leading-snug break-words whitespace-pre-wrap">{objective.statement}</p>
        <Facts
          items={[
            { label: "Owner", value: objective.owner?.name },
            { label: "Sponsor", value: objective.sponsor?.name },
            { label: "Function", value: objective.function?.name },
            { label: "Kind", value: kindWords[objective.kind] },
            {
              label: "Start",
              value: objective.startsOn ? <DayText day={objective.startsOn} locale={locale} /> : null,
            },
            {
              label: "Target",
              value: targetWords(
                {
                  isOngoing: objective.ongoing,
                  targetOn: objective.targetOn,
                  reviewCycle: objective.reviewCycle,
                },
                locale,
              ),
            },
            { label: "Rationale", value: objective.rationale },
          ]}
        />
      </Card>
      <VersionKpis kpis={content.kpis ?? []} actor={actor} />
      <VersionAnswers answers={content.justifications ?? []} actor={actor} />
      <Card title="Plan as approved">
        <Facts
          items={[
            {
              label: "Actions",
              value: plan.actionItems
                .map(
                  (item) =>
                    `${item.ref} ${item.title} (${item.owner?.name ?? "nobody"}, due ${item.dueOn ?? "not set"})`,
                )
                .join("\n"),
            },
            {
              label: "Resources",
              value:
                plan.noAdditionalResources ??
                plan.resources
                  .map(
                    (line) =>
                      `${line.description}: ${line.plannedAmount ?? ""} ${line.plannedDays ? `${line.plannedDays} days` : ""}`,
                  )
                  .join("\n"),
            },
            { label: "Authority", value: plan.authority },
            { label: "Success criterion", value: plan.successCriterion },
            { label: "Evaluation method", value: plan.evaluationMethod },
            { label: "Evaluator", value: plan.evaluator?.name },
            {
              label: "Evaluated",
              value: plan.evaluationFrequency ? cycleWords[plan.evaluationFrequency] : null,
            },
          ]}
        />
      </Card>
    </div>
  );
}
