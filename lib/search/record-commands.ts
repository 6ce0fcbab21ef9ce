import "server-only";
import { z } from "zod";
import { can } from "#lib/access.ts";
import type { Actor } from "#lib/actor.ts";
import { NotFound } from "#lib/errors.ts";
import { getObjective } from "#lib/objectives/queries.ts";
import { isMoveAllowed } from "#lib/objectives/rules.ts";

/** The page somebody stands on. */
export const recordPath = z.strictObject({ path: z.string().max(300) });

type RecordCommand = { group: "This record"; label: string; href: string };

/** What the person at hand can do with the record of a page; nothing where there is no record, or none of theirs. */
export async function recordCommands(actor: Actor, { path }: { path: string }): Promise<RecordCommand[]> {
  const ref = /^\/objectives\/(OBJ-\d{3,9})(\/|$)/.exec(path)?.[1];
  if (!ref) return [];
  try {
    const { objective } = await getObjective(actor, ref);
    const base = `/objectives/${ref}`;
    const command = (label: string, href: string): RecordCommand => ({ group: "This record", label, href });
    const isEditable =
      isMoveAllowed("objective.edit", objective.state, objective.archivedAt !== null) &&
      can(actor, "objective.edit", objective);
    return [
      ...(isEditable ? [command(`Edit ${ref}`, `${base}/edit`)] : []),
      command(`Overview of ${ref}`, base),
      ...(can(actor, "plan.read") ? [command(`Plan of ${ref}`, `${base}/plan`)] : []),
      ...(can(actor, "record.history", objective) ? [command(`History of ${ref}`, `${base}/history`)] : []),
    ];
  } catch (error) {
    if (error instanceof NotFound) return [];
    throw error;
  }
}
