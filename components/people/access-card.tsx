import { ActionForm } from "#components/form/action-form.tsx";
import { Card } from "#components/ui/card.tsx";
import type { FormAction } from "#lib/action.ts";
import type { PersonRecord } from "#lib/people/queries.ts";

type Actions = Record<
  "makeReset" | "renewInvitation" | "endSessions" | "deactivate" | "reactivate",
  FormAction
>;
type Move = { action: FormAction; label: string; about: string; look?: "secondary" | "danger" };

/** What an administrator can do about somebody's access. */
export function AccessCard({ person, actions }: { person: PersonRecord; actions: Actions }) {
  const link: Move = person.passwordSetAt
    ? {
        action: actions.makeReset,
        label: "Make reset link",
        about: "A link to set a new password, shown once, good for one hour.",
      }
    : {
        action: actions.renewInvitation,
        label: "Make new invitation link",
        about:
          "They have not set a password yet. The new link replaces the one before and works for 72 hours.",
      };
  const moves: Move[] = person.isActive
    ? [
        link,
        {
          action: actions.endSessions,
          label: "Sign out everywhere",
          about:
            person.counts.sessions === 1
              ? "Ends the one open session."
              : `Ends ${person.counts.sessions} open sessions.`,
        },
        {
          action: actions.deactivate,
          label: "Deactivate",
          look: "danger",
          about:
            "Ends sessions, tokens and links at once. Records stay; what they own waits to be handed over.",
        },
      ]
    : [
        {
          action: actions.reactivate,
          label: "Reactivate",
          about: "They sign in again with the password and roles they had.",
        },
      ];
  return (
    <Card title="Access">
      <ul className="grid gap-5">
        {moves.map(({ action, label, about, look }) => (
          <li key={label}>
            <p className="mb-2 text-sm text-muted">{about}</p>
            <ActionForm
              action={action}
              submission={crypto.randomUUID()}
              submitLabel={label}
              look={look ?? "secondary"}
              version={person.version}
            >
              <input type="hidden" name="id" value={person.id} />
            </ActionForm>
          </li>
        ))}
      </ul>
    </Card>
  );
}
