import "server-only";
import type { Actor } from "#lib/actor.ts";
import { change } from "#lib/change.ts";
import { Conflict } from "#lib/errors.ts";
import { log } from "#lib/log.ts";
import { assertMayMove, loadEvidence } from "./record.ts";
import type { EvidenceDisposal, EvidenceHold, EvidenceMove } from "./schema.ts";
import { forget, lockVault } from "./storing.ts";

/** Hides evidence from lists and pickers. */
export function archiveEvidence(actor: Actor, { ref, version }: EvidenceMove): Promise<{ ref: string }> {
  const load = loadEvidence(actor, "evidence.archive", ref);
  return change(actor, "evidence.archive", load, async (tx, evidence) => {
    assertMayMove("evidence.archive", evidence, actor, version);
    await tx.evidence.update({ where: { id: evidence.id }, data: { archivedAt: new Date() } });
    return { ref };
  });
}

/** Shows archived evidence again. */
export function restoreEvidence(actor: Actor, { ref, version }: EvidenceMove): Promise<{ ref: string }> {
  const load = loadEvidence(actor, "evidence.restore", ref);
  return change(actor, "evidence.restore", load, async (tx, evidence) => {
    assertMayMove("evidence.restore", evidence, actor, version);
    await tx.evidence.update({ where: { id: evidence.id }, data: { archivedAt: null } });
    return { ref };
  });
}

/** Puts evidence under legal hold: nothing of it is disposed of until the hold is released. */
export function holdEvidence(
  actor: Actor,
  { ref, version, holdReason }: EvidenceHold,
): Promise<{ ref: string }> {
  const load = loadEvidence(actor, "evidence.hold", ref);
  return change(actor, "evidence.hold", load, async (tx, evidence) => {
    assertMayMove("evidence.hold", evidence, actor, version);
    await tx.evidence.update({ where: { id: evidence.id }, data: { isHeld: true, holdReason } });
    return { ref };
  });
}

/** Releases a legal hold, with why; what it was held for stays in the trail. */
export function releaseEvidence(
  actor: Actor,
  { ref, version, holdReason }: EvidenceHold,
): Promise<{ ref: string }> {
  const load = loadEvidence(actor, "evidence.hold", ref);
  return change(actor, "evidence.hold", load, async (tx, evidence) => {
    assertMayMove("evidence.hold", evidence, actor, version);
    if (!evidence.isHeld) throw new Conflict(`${ref} is under no hold.`);
    await tx.evidence.update({ where: { id: evidence.id }, data: { isHeld: false, holdReason } });
    return { ref };
  });
}

/**
 * Disposes of the content of a file past its retention, with every revision that no other evidence has. Record, hashes
 * and why stay. @throws Conflict while it is held or kept
 */
export async function disposeEvidence(
  actor: Actor,
  { ref, version, disposalReason }: EvidenceDisposal,
): Promise<{ ref: string }> {
  const load = loadEvidence(actor, "evidence.dispose", ref);
  const { gone } = await change(actor, "evidence.dispose", load, async (tx, evidence) => {
    assertMayMove("evidence.dispose", evidence, actor, version);
    await lockVault(tx);
    const disposedAt = new Date();
    await tx.evidence.update({ where: { id: evidence.id }, data: { disposedAt, disposalReason } });
    const contents = [...new Set(evidence.revisions.flatMap(({ fileSha256 }) => fileSha256 ?? []))];
    const shared = await tx.evidenceRevision.findMany({
      where: { fileSha256: { in: contents }, evidence: { disposedAt: null } },
      select: { fileSha256: true },
    });
    const gone = contents.filter((sha256) => !shared.some(({ fileSha256 }) => fileSha256 === sha256));
    for (const sha256 of gone) await tx.storedFile.update({ where: { sha256 }, data: { disposedAt } });
    return { gone };
  });
  // After the commit: bytes that are gone cannot be rolled back.
  for (const sha256 of gone)
    await forget(actor, sha256).catch((error) =>
      log.error(
        { err: error, sha256 },
        "a disposed content is still in the store; npm run verify-evidence names it",
      ),
    );
  return { ref };
}
