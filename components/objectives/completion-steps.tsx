import { Field } from "#components/form/field.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { can, refusal } from "#lib/access.ts";
import type { Actor } from "#lib/actor.ts";
import type { ObjectivePage } from "#lib/objectives/queries.ts";
import { MoveForm } from "./move-form.tsx";
import type { ObjectiveActions } from "./next-steps.tsx";
import { Propose } from "./propose.tsx";

type Props = {
  actor: Actor;
  objective: ObjectivePage["objective"];
  completion: NonNullable<ObjectivePage["completion"]>;
  actions: ObjectiveActions;
};

/** What can be done to complete an objective that was approved without a KPI. */
export function completionSteps({ actor, objective, completion, actions }: Props): React.ReactNode[] {
  const { isProposed, missing, sha256 } = completion;
  const shared = { reference: objective.ref, version: objective.version };
  if (!isProposed)
    return can(actor, "objective.propose-completion", objective)
      ? [
          <Propose
            key="propose-completion"
            missing={missing}
            reference={objective.ref}
            form={
              <MoveForm {...shared} action={actions.proposeKpis} label="Propose its KPIs" look="primary" />
            }
          />,
        ]
      : [];
  const barred = actor.roles.includes("EXECUTIVE") ? refusal(actor, "objective.complete", objective) : null;
  return [
    ...(can(actor, "objective.complete", objective)
      ? [
          <div key="complete" id="complete" className="grid gap-6">
            <MoveForm
              action={actions.complete}
              label="Complete the objective"
              look="primary"
              reference={objective.ref}
              contentSha256={sha256}
            >
              <p>
                {objective.kpis.map(({ ref, name }) => `${ref} ${name}`).join(", ")} would be added to what
                was approved. Nothing else changes.
              </p>
              <Field name="note" label="Note to the completion" as="textarea" rows={2} />
              <p className="text-xs text-muted">
                You approve exactly this content:{" "}
                <code className="font-mono break-all">{sha256.slice(0, 16)}…</code> Your password is asked
                for.
              </p>
            </MoveForm>
            <MoveForm
              action={actions.returnKpis}
              label="Return the KPIs"
              look="danger"
              reference={objective.ref}
              contentSha256={sha256}
            >
              <Field name="reason" label="Reason for the return" as="textarea" rows={2} required />
            </MoveForm>
          </div>,
        ]
      : []),
    ...(barred ? [<Notice key="barred-completion" tone="neutral" title={barred} />] : []),
    ...(can(actor, "objective.withdraw-completion", objective)
      ? [
          <MoveForm
            key="withdraw-completion"
            {...shared}
            action={actions.withdrawKpis}
            label="Withdraw its KPIs"
          />,
        ]
      : []),
  ];
}
