import { ActionForm } from "#components/form/action-form.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { DayText, InstantText } from "#components/ui/time.tsx";
import type { FormAction } from "#lib/action.ts";
import type { Actor } from "#lib/actor.ts";
import { lastDayOf } from "#lib/people/token-rules.ts";
import type { ListedToken } from "#lib/people/tokens.ts";

type Props = { tokens: ListedToken[]; actor: Actor; revoke: FormAction; isEverybodys?: boolean };

/** API tokens with what they may do and when they were last used; ended ones stay listed. */
export function TokenList({ tokens, actor, revoke, isEverybodys = false }: Props) {
  if (tokens.length === 0) return <Empty title="There are no API tokens." />;
  const { locale, timeZone } = actor.organisation;
  const instant = (at: Date) => <InstantText at={at} locale={locale} timeZone={timeZone} />;
  return (
    <ul className="divide-y divide-line rounded-md border border-line bg-surface">
      {tokens.map((token) => {
        const isOver = token.revokedAt !== null || token.expiresAt < new Date();
        return (
          <li key={token.id} className="flex flex-wrap items-center justify-between gap-3 p-3">
            <div className="min-w-0">
              <div className="font-medium break-words">
                {token.name} <span className="font-mono text-xs text-muted">…{token.hint}</span>{" "}
                {isOver ? <Badge>{token.revokedAt ? "Revoked" : "Expired"}</Badge> : null}
              </div>
              <div className="text-sm text-muted">
                {isEverybodys ? `${token.person.name} · ` : ""}
                {token.scopes.map((scope) => scope.toLowerCase()).join(", ")} · until{" "}
                <DayText day={lastDayOf(token.expiresAt)} locale={locale} /> ·{" "}
                {token.lastUsedAt ? <>last used {instant(token.lastUsedAt)}</> : "never used"}
              </div>
            </div>
            {isOver ? null : (
              <ActionForm action={revoke} submission={crypto.randomUUID()} submitLabel="Revoke" look="danger">
                <input type="hidden" name="id" value={token.id} />
              </ActionForm>
            )}
          </li>
        );
      })}
    </ul>
  );
}
