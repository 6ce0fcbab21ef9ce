import "server-only";
import type { Actor } from "#lib/actor.ts";
import { change } from "#lib/change.ts";
import { Conflict, fieldError } from "#lib/errors.ts";
import { newId } from "#lib/id.ts";
import { assertMayMove, readEvidence } from "./record.ts";
import { linkedRecord, recordOf } from "./records.ts";
import type { EvidenceLinkInput, EvidenceUnlink } from "./schema.ts";
import { assertOpen, readableRecord, standingOn } from "./service.ts";

/** Makes evidence that is there already evidence for one more record. @throws Conflict when it is already */
export function linkEvidence(actor: Actor, input: EvidenceLinkInput): Promise<{ id: string; ref: string }> {
  // What was picked from the list reads "EVD-001 Title".
  const ref = /^EVD-\d{3,9}/i.exec(input.ref)?.[0].toUpperCase() ?? "";
  return change(
    actor,
    "evidence.link",
    async (tx) => {
      const record = await readableRecord(tx, actor, { kind: input.recordKind, ref: input.recordRef });
      return record && { ...standingOn(record), record };
    },
    async (tx, { record }) => {
      assertOpen(record);
      await tx.$queryRaw`SELECT "id" FROM "Evidence" WHERE "ref" = ${ref} FOR UPDATE`;
      const evidence = await readEvidence(tx, ref);
      if (!evidence)
        throw fieldError(
          "ref",
          "There is no evidence of this reference. Choose one from the list, such as EVD-001.",
        );
      assertMayMove("evidence.link", evidence, actor);
      if (evidence.links.some((link) => isSame(recordOf(link).columns, record.columns)))
        throw new Conflict(`${ref} is evidence for ${record.ref} already.`);
      const id = newId();
      await tx.evidenceLink.create({ data: { id, evidenceId: evidence.id, label: ref, ...record.columns } });
      return { id, ref };
    },
  );
}

const isSame = (one: object, other: object) => JSON.stringify(one) === JSON.stringify(other);

/** Takes evidence off a record; that it was there stays in the trail. */
export function unlinkEvidence(actor: Actor, { id }: EvidenceUnlink): Promise<{ ref: string }> {
  return change(
    actor,
    "evidence.unlink",
    async (tx) => {
      await tx.$queryRaw`SELECT "id" FROM "EvidenceLink" WHERE "id" = ${id}::uuid FOR UPDATE`;
      const link = await tx.evidenceLink.findFirst({
        where: { id, removedAt: null },
        include: { ...linkedRecord, evidence: { select: { ref: true } } },
      });
      if (!link) return null;
      const record = recordOf(link);
      return { ...standingOn(record), id, ref: record.ref, evidence: link.evidence.ref };
    },
    async (tx, { evidence }) => {
      const whole = await readEvidence(tx, evidence);
      if (whole) assertMayMove("evidence.unlink", whole, actor);
      await tx.evidenceLink.update({ where: { id }, data: { removedAt: new Date() } });
      return { ref: evidence };
    },
  );
}
