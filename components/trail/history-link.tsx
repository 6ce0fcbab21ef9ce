import { History } from "lucide-react";
import { ButtonLink } from "#components/ui/button.tsx";
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
      <History aria-hidden className="size-4" />
      History
    </ButtonLink>
  );
}
