import { ActionForm } from "#components/form/action-form.tsx";
import { Field } from "#components/form/field.tsx";
import { can } from "#lib/access.ts";
import type { FormAction } from "#lib/action.ts";
import type { WholeObjective } from "#lib/objectives/record.ts";
import { isMoveAllowed } from "#lib/objectives/rules.ts";
import type { PlanPageProps } from "./plan-page.tsx";

type Line = WholeObjective["resourceLines"][number];

/** What this person can do with a resource line now. */
export function ResourceActs({ objective, line, actor, canEdit, actions }: PlanPageProps & { line: Line }) {
  const subject = { ...objective, requestedById: line.requestedById };
  const may = (act: "resource.request" | "resource.decide" | "resource.spend") =>
    isMoveAllowed(act, objective.state, objective.archivedAt !== null) && can(actor, act, subject);
  const form = (
    action: FormAction,
    label: string,
    look: "primary" | "secondary" | "danger",
    children?: React.ReactNode,
  ) => (
    <ActionForm
      action={action}
      submission={crypto.randomUUID()}
      submitLabel={label}
      look={look}
      version={line.version}
      className="grid gap-3"
    >
      <input type="hidden" name="ref" value={objective.ref} />
      <input type="hidden" name="id" value={line.id} />
      {children}
    </ActionForm>
  );
  if (line.state === "REQUESTED" && may("resource.decide")) {
    return (
      <details className="rounded-md bg-sunken p-3">
        <summary className="link cursor-pointer">Decide</summary>
        <div className="mt-3">
          {form(
            actions.decideLine,
            "Record the decision",
            "primary",
            <>
              <div className="grid gap-4 sm:grid-cols-3">
                <Field
                  name="decision"
                  label="Decision"
                  as="select"
                  required
                  empty="Choose"
                  options={[
                    { value: "APPROVED", label: "Approve" },
                    { value: "DECLINED", label: "Decline" },
                  ]}
                />
                <Field name="approvedAmount" label="Approved amount" as="number" hint="Empty: as planned" />
                <Field name="approvedDays" label="Approved days" as="number" hint="Empty: as planned" />
              </div>
              <Field name="decisionNote" label="Reason or evidence" as="textarea" rows={2} />
            </>,
          )}
        </div>
      </details>
    );
  }
  return (
    <div className="flex flex-wrap items-start gap-2">
      {(line.state === "PLANNED" || line.state === "DECLINED") && may("resource.request")
        ? form(actions.requestLine, "Request", "secondary")
        : null}
      {line.state === "PLANNED" && canEdit ? form(actions.removeLine, "Remove", "danger") : null}
      {line.state === "APPROVED" && may("resource.spend") ? (
        <details className="w-full rounded-md bg-sunken p-3">
          <summary className="link cursor-pointer">Record spending</summary>
          <div className="mt-3">
            {form(
              actions.spendLine,
              "Save what was spent",
              "secondary",
              <div className="grid gap-4 sm:grid-cols-2">
                <Field
                  name="spentAmount"
                  label="Spent so far"
                  as="number"
                  initial={line.spentAmount.toString()}
                />
                <Field name="spentDays" label="Days so far" as="number" initial={line.spentDays.toString()} />
              </div>,
            )}
          </div>
        </details>
      ) : null}
    </div>
  );
}
