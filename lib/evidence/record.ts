import "server-only";
import { type Act, refusal, type Subject } from "#lib/access.ts";
import type { Actor } from "#lib/actor.ts";
import type { Db, Tx } from "#lib/db.ts";
import { Conflict } from "#lib/errors.ts";
import { toDay, todayIn } from "#lib/time/day.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { linkedRecord, recordOf } from "./records.ts";
import { obstacle } from "./rules.ts";

const whole = {
  addedBy: { select: { id: true, name: true } },
  revisions: {
    orderBy: { number: "asc" },
    include: { file: true, addedBy: { select: { id: true, name: true } } },
  },
  links: { where: { removedAt: null }, orderBy: { id: "asc" }, include: linkedRecord },
} satisfies Prisma.EvidenceInclude;

/** A piece of evidence with its revisions, oldest first, and the records it belongs to now. */
export type WholeEvidence = Prisma.EvidenceGetPayload<{ include: typeof whole }>;

/** Reads a piece of evidence; null when there is none. */
export function readEvidence(db: Db, ref: string): Promise<WholeEvidence | null> {
  return db.evidence.findUnique({ where: { ref }, include: whole });
}

/** The same, locked, with how this person stands to it: the first of its records that lets them do `act`. */
export const loadEvidence = (actor: Actor, act: Act, ref: string) => async (tx: Tx) => {
  await tx.$queryRaw`SELECT "id" FROM "Evidence" WHERE "ref" = ${ref} FOR UPDATE`;
  const evidence = await readEvidence(tx, ref);
  return evidence && { ...standing(actor, act, evidence), ...evidence };
};

/** How a person stands to evidence: through the records it belongs to. */
export function standing(actor: Actor, act: Act, evidence: WholeEvidence): Subject {
  const records = evidence.links.map(recordOf);
  const { ownerId, assigneeId, evaluatorId } =
    records.find((record) => refusal(actor, act, record) === null) ?? records[0] ?? {};
  return { ownerId: ownerId ?? null, assigneeId: assigneeId ?? null, evaluatorId: evaluatorId ?? null };
}

/** The facts its rules ask for. */
export function factsOf(
  evidence: Pick<WholeEvidence, "kind" | "isHeld" | "retainUntil" | "disposedAt" | "archivedAt">,
) {
  return {
    kind: evidence.kind,
    isHeld: evidence.isHeld,
    retainUntil: toDay(evidence.retainUntil),
    isDisposed: evidence.disposedAt !== null,
    isArchived: evidence.archivedAt !== null,
  };
}

/** @throws Conflict when the evidence was changed meanwhile, or its state does not allow the deed */
export function assertMayMove(
  deed: Parameters<typeof obstacle>[0],
  evidence: WholeEvidence,
  actor: Actor,
  version?: number,
): void {
  if (version !== undefined && evidence.version !== version)
    throw new Conflict(
      `${evidence.ref} was changed by somebody else meanwhile. Nothing you typed is lost: compare and save again.`,
      {
        code: "stale",
        current: {
          version: evidence.version,
          title: evidence.title,
          description: evidence.description,
          classification: evidence.classification,
          effectiveOn: toDay(evidence.effectiveOn),
          coversFrom: toDay(evidence.coversFrom),
          coversTo: toDay(evidence.coversTo),
          retainUntil: toDay(evidence.retainUntil),
        },
      },
    );
  const problem = obstacle(deed, factsOf(evidence), todayIn(actor.organisation.timeZone));
  if (problem) throw new Conflict(`${evidence.ref}: ${problem}`);
}
