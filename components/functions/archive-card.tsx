import { ActionForm } from "#components/form/action-form.tsx";
import { Card } from "#components/ui/card.tsx";
import { can } from "#lib/access.ts";
import type { FormAction } from "#lib/action.ts";
import type { Actor } from "#lib/actor.ts";
import type { FunctionRecord } from "#lib/functions/queries.ts";

type Props = { actor: Actor; record: FunctionRecord; archive: FormAction; restore: FormAction };

/** Takes a function out of use, or back into it. */
export function ArchiveCard({ actor, record, archive, restore }: Props) {
  if (!can(actor, "function.archive")) return null;
  const isArchived = record.archivedAt !== null;
  return (
    <Card title={isArchived ? "Restore" : "Archive"}>
      <p className="mb-3 text-sm text-muted">
        {isArchived
          ? "It can be chosen again."
          : "Only when no active people, objectives or functions belong to it any more. It can be restored."}
      </p>
      <ActionForm
        action={isArchived ? restore : archive}
        submission={crypto.randomUUID()}
        submitLabel={isArchived ? "Restore" : "Archive"}
        look={isArchived ? "secondary" : "danger"}
        version={record.version}
      >
        <input type="hidden" name="id" value={record.id} />
      </ActionForm>
    </Card>
  );
}
