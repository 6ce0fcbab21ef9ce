import { ActionForm } from "#components/form/action-form.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Card } from "#components/ui/card.tsx";
import { InstantText } from "#components/ui/time.tsx";
import type { FormAction } from "#lib/action.ts";
import type { Actor } from "#lib/actor.ts";
import type { OwnSession } from "#lib/people/account.ts";
import { browserName } from "#lib/people/browser.ts";

type Props = { sessions: OwnSession[]; actor: Actor; end: FormAction; endAll: FormAction };

/** Where one is signed in. */
export function SessionsCard({ sessions, actor, end, endAll }: Props) {
  const { locale, timeZone } = actor.organisation;
  return (
    <Card title="Where you are signed in">
      <ul className="mb-4 divide-y divide-line">
        {sessions.map((session) => (
          <li key={session.id} className="flex flex-wrap items-center justify-between gap-3 py-3">
            <div className="min-w-0">
              <div className="font-medium">
                {browserName(session.userAgent)} {session.isThis ? <Badge tone="good">This one</Badge> : null}
              </div>
              <div className="text-sm text-muted">
                {session.ip ?? "Unknown address"}, last seen{" "}
                <InstantText at={session.lastSeenAt} locale={locale} timeZone={timeZone} />
              </div>
            </div>
            <ActionForm
              action={end}
              submission={crypto.randomUUID()}
              submitLabel={session.isThis ? "Sign out" : "End"}
              look="secondary"
            >
              <input type="hidden" name="id" value={session.id} />
            </ActionForm>
          </li>
        ))}
      </ul>
      <ActionForm
        action={endAll}
        submission={crypto.randomUUID()}
        submitLabel="Sign out everywhere"
        look="danger"
      />
    </Card>
  );
}
