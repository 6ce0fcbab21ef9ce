import "server-only";
import type { Actor } from "#lib/actor.ts";
import { inTransaction } from "#lib/transaction.ts";

/** Ends the session the actor is signed in with. Signing out twice is no error. */
export async function signOut(actor: Actor): Promise<void> {
  const { sessionId } = actor;
  if (!sessionId) return;
  await inTransaction(actor, "person.sign-out", (tx) =>
    tx.session.updateMany({
      where: { id: sessionId, revokedAt: null },
      data: { revokedAt: new Date(), revokeReason: "signed out" },
    }),
  );
}
