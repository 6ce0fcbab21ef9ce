import { ActionForm } from "#components/form/action-form.tsx";
import { Card } from "#components/ui/card.tsx";
import type { FormAction } from "#lib/action.ts";
import type { PersonRecord } from "#lib/people/queries.ts";

type Actions = Record<
  "makeReset" | "renewInvitation" | "endSessions" | "deactivate" | "reactivate",
  FormAction
>;
// Moves that take each other's place share a key, so that the form stays and says what the last one did.
type Move = { key: string; action: FormAction; label: string; about: string; look?: "secondary" | "danger" };

function sessionsWords(open: number): string {
  if (open === 0) return "No session is open at this moment.";
  return open === 1 ? "Ends the one open session." : `Ends ${open} open sessions.`;
}

/** What an administrator can do about somebody's access. */
export function AccessCard({ person, actions }: { person: PersonRecord; actions: Actions }) {
  const link: Move = person.passwordSetAt
    ? {
        key: "link",
        action: actions.makeReset,
        label: "Make reset link",
        about: "A link to set a new password, shown once, good for one hour.",
      }
    : {
        key: "link",
        action: actions.renewInvitation,
        label: "Make new invitation link",
        about:
          "They have not set a password yet. The new link replaces the one before and works for 72 hours.",
      };
  const moves: Move[] = person.isActive
    ? [
        link,
        {
          key: "sessions",
          action: actions.endSessions,
          label: "Sign out everywhere",
          about: sessionsWords(person.counts.sessions),
        },
        {
          key: "standing",
          action: actions.deactivate,
          label: "Deactivate",
          look: "danger",
          about:
            "Ends sessions, tokens and links at once. Records stay; what they own waits to be handed over.",
        },
      ]
    : [
        {
          key: "standing",
          action: actions.reactivate,
          label: "Reactivate",
          about: "They sign in again with the password and roles they had.",
        },
      ];
  return (
    <Card title="Access">
      <ul className="grid gap-5">
        {moves.map(({ key, action, label, about, look }) => (
          <li key={key}>
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
