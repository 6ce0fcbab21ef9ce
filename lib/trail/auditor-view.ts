import "server-only";
import type { Actor } from "#lib/actor.ts";
import { database } from "#lib/db.ts";
import { log } from "#lib/log.ts";
import { recordEvent } from "./event.ts";

/**
 * Notes what an external auditor opened: one entry a record and session. Best effort, since a log that fails
 * must not stop reading; then it is on standard output.
 */
export async function noteAuditorView(
  actor: Actor,
  record: { kind: string; id: string; label: string },
): Promise<void> {
  if (!actor.roles.includes("AUDITOR") || actor.sessionId === null) return;
  try {
    const seen = await database().trailEntry.findFirst({
      where: { operation: actor.sessionId, act: "record.view", recordId: record.id },
      select: { seq: true },
    });
    if (seen === null) await recordEvent(actor, "record.view", { ...record, detail: {} }, actor.sessionId);
  } catch (error) {
    log.error(
      { err: error, record: record.id, actor: actor.personId },
      "an auditor's view could not be written to the trail",
    );
  }
}
