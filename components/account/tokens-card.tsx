import { ActionForm } from "#components/form/action-form.tsx";
import { Field } from "#components/form/field.tsx";
import { Card } from "#components/ui/card.tsx";
import { Link } from "#components/ui/link.tsx";
import { can } from "#lib/access.ts";
import type { FormAction } from "#lib/action.ts";
import type { Actor } from "#lib/actor.ts";
import { usualExpiry } from "#lib/people/token-rules.ts";
import type { ListedToken } from "#lib/people/tokens.ts";
import { todayIn } from "#lib/time/day.ts";
import { ScopeFields } from "./scope-fields.tsx";
import { TokenList } from "./token-list.tsx";

type Props = { tokens: ListedToken[]; actor: Actor; create: FormAction; revoke: FormAction };

/** One's own API tokens: what there is, and a new one. */
export function TokensCard({ tokens, actor, create, revoke }: Props) {
  if (tokens.length === 0 && !can(actor, "token.create")) return null;
  return (
    <Card title="API tokens" className="lg:col-span-2">
      <p className="mb-3 text-sm text-muted">
        For scripts and other programs: sent as Authorization: Bearer. A token may never do more than you.{" "}
        <Link className="link" href="/api-docs">
          What the API offers
        </Link>
      </p>
      <TokenList tokens={tokens} actor={actor} revoke={revoke} />
      {can(actor, "token.create") ? (
        <details className="mt-4">
          <summary className="link cursor-pointer">New token</summary>
          <ActionForm
            action={create}
            submission={crypto.randomUUID()}
            submitLabel="Make token"
            className="mt-3 grid max-w-xl gap-4"
          >
            <Field name="name" label="Name" required hint="What uses it, for example the nightly export." />
            <ScopeFields />
            <Field
              as="date"
              name="expiresOn"
              label="Last day"
              required
              initial={usualExpiry(todayIn(actor.organisation.timeZone))}
              hint="A year from now at most."
            />
          </ActionForm>
        </details>
      ) : null}
    </Card>
  );
}
