import { ButtonLink } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { can } from "#lib/access.ts";
import type { Actor } from "#lib/actor.ts";

/** The way to everything that was done with a record, for those who may read it. */
export function HistoryLink({
  actor,
  id,
  isAdministration = false,
}: {
  actor: Actor;
  id: string;
  isAdministration?: boolean;
}) {
  if (!can(actor, isAdministration ? "trail.read-administration" : "record.history")) return null;
  return (
    <ButtonLink href={`/history/${id}`}>
      <Icon name="rotate-ccw-clock" className="size-4" />
      History
    </ButtonLink>
  );
}
