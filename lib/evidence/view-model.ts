import "server-only";
import { type Act, can } from "#lib/access.ts";
import type { Actor } from "#lib/actor.ts";
import { previewOf } from "#lib/files/types.ts";
import { toDay, todayIn } from "#lib/time/day.ts";
import { factsOf, standing, type WholeEvidence } from "./record.ts";
import { recordOf } from "./records.ts";
import { obstacle } from "./rules.ts";

/** A revision as its page shows it. */
export type ShownRevision = ReturnType<typeof revisionOf>;

/** A record the evidence belongs to, as its page shows it. */
export type LinkedRecord = { linkId: string; label: string; href: string; mayUnlink: boolean };

/** A piece of evidence as its page shows it to this person. */
export type EvidenceView = ReturnType<typeof evidenceView>;

/** What the page of evidence needs: facts, revisions, the records this person may see, and what they may do. */
export function evidenceView(actor: Actor, evidence: WholeEvidence) {
  const facts = factsOf(evidence);
  const today = todayIn(actor.organisation.timeZone);
  const may = (act: Parameters<typeof obstacle>[0]) =>
    obstacle(act, facts, today) === null && can(actor, act as Act, standing(actor, act, evidence));
  const isKeeper = can(actor, "evidence.dispose");
  return {
    id: evidence.id,
    ref: evidence.ref,
    title: evidence.title,
    description: evidence.description,
    classification: evidence.classification,
    ...facts,
    effectiveOn: toDay(evidence.effectiveOn),
    coversFrom: toDay(evidence.coversFrom),
    coversTo: toDay(evidence.coversTo),
    holdReason: evidence.holdReason,
    disposedAt: evidence.disposedAt,
    disposalReason: evidence.disposalReason,
    version: evidence.version,
    createdAt: evidence.createdAt,
    addedBy: evidence.addedBy?.name ?? null,
    revisions: evidence.revisions.map(revisionOf),
    records: evidence.links.flatMap((link): LinkedRecord[] => {
      const record = recordOf(link);
      if (!can(actor, record.readAct, record)) return [];
      const { label, href } = record;
      return [
        {
          linkId: link.id,
          label,
          href,
          mayUnlink: may("evidence.unlink") && can(actor, "evidence.unlink", record),
        },
      ];
    }),
    may: {
      edit: may("evidence.edit"),
      revise: may("evidence.revise"),
      hold: may("evidence.hold"),
      dispose: may("evidence.dispose"),
      archive: may("evidence.archive"),
      restore: may("evidence.restore"),
    },
    /** Why a file's content cannot be disposed of now, for those who could. */
    disposalObstacle:
      isKeeper && evidence.kind === "FILE" && !evidence.disposedAt
        ? obstacle("evidence.dispose", facts, today)
        : null,
  };
}

function revisionOf(revision: WholeEvidence["revisions"][number]) {
  const { file, fileName } = revision;
  return {
    number: revision.number,
    createdAt: revision.createdAt,
    addedBy: revision.addedBy?.name ?? null,
    reason: revision.reason,
    url: revision.url,
    body: revision.body,
    file:
      file && fileName
        ? {
            name: fileName,
            type: file.type,
            size: file.size,
            sha256: file.sha256,
            preview: previewOf(file.type),
          }
        : null,
  };
}
