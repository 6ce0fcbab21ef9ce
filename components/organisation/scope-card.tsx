import { ActionForm } from "#components/form/action-form.tsx";
import { Field } from "#components/form/field.tsx";
import { Card } from "#components/ui/card.tsx";
import { InstantText } from "#components/ui/time.tsx";
import { can } from "#lib/access.ts";
import type { FormAction } from "#lib/action.ts";
import type { Actor } from "#lib/actor.ts";
import type { FormDraft } from "#lib/form-drafts.ts";
import type { ScopeStatement } from "#lib/organisation/queries.ts";

type Props = { statements: ScopeStatement[]; actor: Actor; action: FormAction; restored: FormDraft | null };

/** The scope of the ISMS (4.3): the statement in force, the next one, and the earlier ones. */
export function ScopeCard({ statements, actor, action, restored }: Props) {
  const [current, ...earlier] = statements;
  const isEditor = can(actor, "scope-statement.edit");
  return (
    <Card title="Scope of the ISMS">
      {current ? (
        <Version statement={current} actor={actor} />
      ) : (
        <p className="text-muted">No scope statement has been written yet.</p>
      )}
      {isEditor ? (
        <details className="mt-4" open={restored !== null}>
          <summary className="link cursor-pointer">{current ? "Write a new version" : "Write it"}</summary>
          <ActionForm
            action={action}
            submission={crypto.randomUUID()}
            submitLabel="Put in force"
            draftKey="scope-statement"
            restored={restored}
            className="mt-3 grid gap-4"
          >
            <input type="hidden" name="number" value={current?.number ?? 0} />
            <Field
              as="textarea"
              name="statement"
              label="Scope statement"
              required
              rows={8}
              initial={current?.statement ?? null}
              hint="What the ISMS covers: locations, activities, systems, exclusions. Earlier versions stay."
            />
          </ActionForm>
        </details>
      ) : null}
      {earlier.length > 0 ? (
        <details className="mt-4">
          <summary className="link cursor-pointer">Earlier versions ({earlier.length})</summary>
          <div className="mt-3 grid gap-4">
            {earlier.map((statement) => (
              <Version key={statement.number} statement={statement} actor={actor} />
            ))}
          </div>
        </details>
      ) : null}
    </Card>
  );
}

function Version({ statement, actor }: { statement: ScopeStatement; actor: Actor }) {
  const { locale, timeZone } = actor.organisation;
  return (
    <article>
      <p className="text-xs text-muted">
        Version {statement.number},{" "}
        <InstantText at={statement.createdAt} locale={locale} timeZone={timeZone} />
      </p>
      <p className="break-words whitespace-pre-wrap">{statement.statement}</p>
    </article>
  );
}
