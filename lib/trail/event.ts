import "server-only";
import type { Act } from "#lib/access.ts";
import type { Actor } from "#lib/actor.ts";
import { database, type Tx } from "#lib/db.ts";
import { log } from "#lib/log.ts";

/** Something that happened without a change of a row. `detail` is what a reader of the trail should know of it. */
export type TrailEvent = { kind: string; id: string; label: string; detail: Record<string, unknown> };

/** What an event is filed under: an act, or one of the few things nobody is permitted because they just happen. */
export type EventAct =
  | Act
  | "access.denied"
  | "evidence.damaged"
  | "person.sign-in"
  | "person.sign-in-failed"
  | "person.sign-out";

/**
 * Appends an event to the trail in a transaction of its own.
 * @param operation groups events; an auditor's views carry the session's id so that each record is noted once
 */
export async function recordEvent(
  actor: Actor,
  act: EventAct,
  event: TrailEvent,
  operation: string = crypto.randomUUID(),
): Promise<void> {
  await database().$transaction((tx) => recordEventIn(tx, actor, act, event, operation));
}

/** The same inside a transaction that is already open. */
export async function recordEventIn(
  tx: Tx,
  actor: Actor,
  act: EventAct,
  event: TrailEvent,
  operation: string,
): Promise<void> {
  await tx.$queryRaw`SELECT set_config('app.actor', ${actor.personId}, true), set_config('app.actor_name', ${actor.name}, true),
    set_config('app.act', ${act}, true), set_config('app.via', ${actor.via}, true),
    set_config('app.request_id', ${actor.requestId}, true), set_config('app.operation', ${operation}, true)`;
  await tx.$executeRaw`SELECT trail_event(${event.kind}, ${event.id}, ${event.label}, ${JSON.stringify(event.detail)})`;
}

/**
 * Notes that somebody was refused. Best effort: a failing log must not turn a refusal into a crash, but it is
 * always on standard output as well.
 */
export async function recordDenied(
  actor: Actor,
  act: Act,
  reason: string,
  subject: { kind: string; id: string; label?: string },
): Promise<void> {
  const event = {
    kind: subject.kind,
    id: subject.id,
    label: subject.label ?? "",
    detail: { act, reason, ip: actor.ip },
  };
  log.warn({ act, actor: actor.personId, requestId: actor.requestId, subject: subject.id }, "access denied");
  try {
    await recordEvent(actor, "access.denied", event);
  } catch (error) {
    log.error({ err: error }, "the refusal could not be written to the trail");
  }
}
