import { ActionForm } from "#components/form/action-form.tsx";
import { Field } from "#components/form/field.tsx";
import { Card } from "#components/ui/card.tsx";
import { InstantText } from "#components/ui/time.tsx";
import { can } from "#lib/access.ts";
import type { FormAction } from "#lib/action.ts";
import type { Actor } from "#lib/actor.ts";
import { canAnswer } from "#lib/objectives/findings.ts";
import type { Smart } from "#lib/objectives/queries.ts";
import type { GuardedObjective } from "#lib/objectives/record.ts";
import { isMoveAllowed } from "#lib/objectives/rules.ts";
import { codeFacts } from "#lib/objectives/smart/finding.ts";
import { FindingItem } from "./finding-item.tsx";

type Props = { objective: GuardedObjective; smart: Smart; actor: Actor; justify: FormAction };

/** What the SMART check finds in an objective, and who answered what with which reason. */
export function SmartCard({ objective, smart, actor, justify }: Props) {
  if (!objective.statement) return null;
  const { isChecked, findings, former } = smart;
  const mayAnswer =
    isMoveAllowed("objective.justify", objective.state, objective.archivedAt !== null) &&
    can(actor, "objective.justify", objective);
  return (
    <div id="smart">
      <Card title="SMART check">
        {isChecked ? null : (
          <p className="mb-3 text-muted">
            The statement was not checked: there are no rules for its language ({objective.language}) yet.
          </p>
        )}
        {findings.length === 0 ? <p>Nothing to remark.</p> : null}
        <ul className="divide-y divide-line">
          {findings.map((finding) => (
            <FindingItem key={finding.code} finding={finding} statement={objective.statement ?? ""}>
              {finding.answer ? (
                <Answer answer={finding.answer} actor={actor} lead="Answered by" />
              ) : mayAnswer && canAnswer(finding) ? (
                <details>
                  <summary className="link w-fit cursor-pointer text-sm">
                    Answer “{codeFacts[finding.code].title}” with a reason
                  </summary>
                  <ActionForm
                    action={justify}
                    submission={crypto.randomUUID()}
                    submitLabel="Record the answer"
                    look="secondary"
                    className="mt-2 grid gap-3"
                    version={objective.version}
                  >
                    <input type="hidden" name="ref" value={objective.ref} />
                    <input type="hidden" name="code" value={finding.code} />
                    <Field
                      name="reason"
                      label={`Why “${codeFacts[finding.code].title}” may stay`}
                      as="textarea"
                      rows={2}
                      required
                      maxLength={2000}
                      hint="Read by the approver and by auditors. It counts until the statement is changed."
                    />
                  </ActionForm>
                </details>
              ) : null}
            </FindingItem>
          ))}
        </ul>
        {former.length > 0 ? <Former answers={former} actor={actor} /> : null}
      </Card>
    </div>
  );
}

type Answered = Smart["former"][number];

function Answer({ answer, actor, lead }: { answer: Answered; actor: Actor; lead: string }) {
  const { locale, timeZone } = actor.organisation;
  return (
    <div className="rounded-lg bg-sunken p-3 text-sm">
      <p className="text-xs text-muted">
        {lead} {answer.person.name}, <InstantText at={answer.createdAt} locale={locale} timeZone={timeZone} />
      </p>
      <p className="break-words whitespace-pre-wrap">{answer.reason}</p>
    </div>
  );
}

// What was answered once stays readable after the statement or the finding has gone.
function Former({ answers, actor }: { answers: Answered[]; actor: Actor }) {
  return (
    <details className="mt-4">
      <summary className="link w-fit cursor-pointer text-sm">
        {answers.length === 1 ? "One earlier answer" : `${answers.length} earlier answers`} that no longer
        count
      </summary>
      <ul className="mt-2 grid gap-3">
        {answers.map((answer) => (
          <li key={answer.id} className="grid gap-1 text-sm">
            <p className="break-words">
              {Object.entries(codeFacts).find(([code]) => code === answer.code)?.[1].title ?? answer.code}: “
              {answer.statement}”
            </p>
            <Answer answer={answer} actor={actor} lead="Answered by" />
          </li>
        ))}
      </ul>
    </details>
  );
}
