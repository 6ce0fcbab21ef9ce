import { Field } from "#components/form/field.tsx";
import { RecordField } from "#components/form/record-field.tsx";
import { Card } from "#components/ui/card.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { can, refusal } from "#lib/access.ts";
import type { FormAction } from "#lib/action.ts";
import type { Actor } from "#lib/actor.ts";
import type { ObjectivePage } from "#lib/objectives/queries.ts";
import { isMoveAllowed, type ObjectiveMoveAct } from "#lib/objectives/rules.ts";
import { AcceptFindings } from "./accept-findings.tsx";
import { completionSteps } from "./completion-steps.tsx";
import { EvaluateForm } from "./evaluate-form.tsx";
import { MoveForm } from "./move-form.tsx";
import { Propose } from "./propose.tsx";

export type ObjectiveActions = Record<
  | "propose"
  | "withdraw"
  | "approve"
  | "giveBack"
  | "evaluate"
  | "review"
  | "close"
  | "succeed"
  | "archive"
  | "restore"
  | "complete"
  | "proposeKpis"
  | "returnKpis"
  | "withdrawKpis",
  FormAction
>;
type Props = ObjectivePage & {
  actor: Actor;
  actions: ObjectiveActions;
  restoredEvaluation: Record<string, string | string[]> | null;
};

/** What can be done with the objective now, by this person: drawn from the state machine and the access table. */
export function NextSteps({
  actor,
  objective,
  missing,
  contentSha256,
  smart,
  actions,
  restoredEvaluation,
  completion,
}: Props) {
  const may = (act: ObjectiveMoveAct) =>
    isMoveAllowed(act, objective.state, objective.archivedAt !== null) && can(actor, act, objective);
  const shared = { reference: objective.ref, version: objective.version };
  const barred =
    objective.state === "PROPOSED" && actor.roles.includes("EXECUTIVE")
      ? refusal(actor, "objective.approve", objective)
      : null;
  const steps: React.ReactNode[] = [];
  if (may("objective.propose"))
    steps.push(
      <Propose
        key="propose"
        missing={missing}
        reference={objective.ref}
        form={<MoveForm {...shared} action={actions.propose} label="Propose for approval" look="primary" />}
      />,
    );
  if (may("objective.approve")) {
    steps.push(
      <div key="approve" id="decide" className="grid gap-6">
        <MoveForm
          action={actions.approve}
          label="Approve"
          look="primary"
          reference={objective.ref}
          contentSha256={contentSha256}
        >
          <AcceptFindings smart={smart} />
          <Field name="note" label="Note to the approval" as="textarea" rows={2} />
          <p className="text-xs text-muted">
            You approve exactly this content:{" "}
            <code className="font-mono break-all">{contentSha256.slice(0, 16)}…</code> Your password is asked
            for.
          </p>
        </MoveForm>
        <MoveForm
          action={actions.giveBack}
          label="Return to the proposer"
          look="danger"
          reference={objective.ref}
          contentSha256={contentSha256}
        >
          <Field name="reason" label="Reason for the return" as="textarea" rows={2} required />
        </MoveForm>
      </div>,
    );
  } else if (barred) steps.push(<Notice key="barred" tone="neutral" title={barred} />);
  if (may("objective.withdraw"))
    steps.push(
      <MoveForm key="withdraw" {...shared} action={actions.withdraw} label="Withdraw the proposal" />,
    );
  if (completion) steps.push(...completionSteps({ actor, objective, completion, actions }));
  if (may("objective.evaluate"))
    steps.push(
      <EvaluateForm
        key="evaluate"
        objective={objective}
        action={actions.evaluate}
        restored={restoredEvaluation}
      />,
    );
  if (may("objective.review"))
    steps.push(
      <MoveForm key="review" {...shared} action={actions.review} label="Reviewed today, still valid" />,
    );
  if (may("objective.close"))
    steps.push(
      <MoveForm key="close" {...shared} action={actions.close} label="Close the objective" look="primary" />,
    );
  if (may("objective.succeed")) {
    steps.push(
      <MoveForm key="succeed" {...shared} action={actions.succeed} label="Name the successor">
        <RecordField
          name="successorRef"
          label="Successor"
          hint="Its reference. Type a word of its title to find it."
          source={`/api/options/objectives?except=${objective.ref}`}
          {...(objective.successor ? { initial: objective.successor.ref } : {})}
        />
      </MoveForm>,
    );
  }
  if (may("objective.archive"))
    steps.push(<MoveForm key="archive" {...shared} action={actions.archive} label="Archive" />);
  if (may("objective.restore"))
    steps.push(
      <MoveForm
        key="restore"
        {...shared}
        action={actions.restore}
        label="Restore from the archive"
        look="primary"
      />,
    );
  if (steps.length === 0) return null;
  return (
    <Card title="What you can do now" className="no-print">
      <div className="grid divide-y divide-line [&>*]:py-5 [&>*:first-child]:pt-0 [&>*:last-child]:pb-0">
        {steps}
      </div>
    </Card>
  );
}
