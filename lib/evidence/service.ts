import "server-only";
import { refusal } from "#lib/access.ts";
import type { Actor } from "#lib/actor.ts";
import { change } from "#lib/change.ts";
import type { Tx } from "#lib/db.ts";
import { Conflict, fieldError } from "#lib/errors.ts";
import type { ReceivedFile } from "#lib/files/receive.ts";
import { newId } from "#lib/id.ts";
import { reference, takeNumbers } from "#lib/references.ts";
import { fromDay } from "#lib/time/day.ts";
import type { EvidenceKind } from "#prisma/generated/enums.ts";
import { assertMayMove, loadEvidence } from "./record.ts";
import { type EvidencedRecord, findRecord } from "./records.ts";
import type { EvidenceEdit, FileRevision, NewEvidence, NewFile, NewRevision, RecordName } from "./schema.ts";
import { keepFile, storing } from "./storing.ts";

type Made = { ref: string };
type Content = { fileSha256: string; fileName: string } | { url: string } | { body: string };

/** Adds a link or a note, for a record where one is named. @throws NotFound when there is no such record */
export function addEvidence(actor: Actor, input: NewEvidence): Promise<Made> {
  const { kind, title, recordKind, recordRef, ...rest } = input;
  const content = kind === "LINK" ? { url: input.url } : { body: input.body };
  return add(actor, nameOf(recordKind, recordRef), async (tx, record) =>
    insert(tx, { ...rest, kind, title }, content, record),
  );
}

/**
 * Adds a file that has been received, for a record where one is named. Without a title its name is it.
 * @throws RuleViolation when there is no room, StorageFull; whatever happens, the received file is used up
 */
export function addFile(actor: Actor, input: NewFile, file: ReceivedFile): Promise<Made> {
  const { title, recordKind, recordRef, ...rest } = input;
  return storing(actor, file, () =>
    add(actor, nameOf(recordKind, recordRef), async (tx, record) => {
      await keepFile(tx, actor, file);
      const facts = { ...rest, kind: "FILE" as const, title: title ?? file.name };
      return insert(tx, facts, { fileSha256: file.sha256, fileName: file.name }, record);
    }),
  );
}

const nameOf = (kind: RecordName["kind"] | null | undefined, ref: string | null | undefined) =>
  kind && ref ? { kind, ref } : null;

function add(
  actor: Actor,
  name: RecordName | null,
  write: (tx: Tx, record: EvidencedRecord | null) => Promise<Made>,
): Promise<Made> {
  return change(
    actor,
    "evidence.add",
    async (tx) => {
      const record = name && (await readableRecord(tx, actor, name));
      if (name && !record) return null;
      return { ...(record ? standingOn(record) : { ownerId: null }), record };
    },
    (tx, { record }) => {
      if (record) assertOpen(record);
      return write(tx, record);
    },
  );
}

/** A record this person may see; null where there is none. */
export async function readableRecord(
  tx: Tx,
  actor: Actor,
  name: RecordName,
): Promise<EvidencedRecord | null> {
  const record = await findRecord(tx, name);
  return record && refusal({ ...actor, scopes: null }, record.readAct, record) === null ? record : null;
}

/** Who is around a record, for the access table. */
export const standingOn = ({ ownerId, assigneeId, evaluatorId }: EvidencedRecord) => ({
  ownerId: ownerId ?? null,
  assigneeId: assigneeId ?? null,
  evaluatorId: evaluatorId ?? null,
});

/** @throws Conflict when the record is archived */
export function assertOpen(record: EvidencedRecord): void {
  if (record.isArchived)
    throw new Conflict(`${record.ref} is archived and takes no evidence. Restore it first.`);
}

type Facts = Omit<NewFile, "title" | "recordKind" | "recordRef"> & { title: string; kind: EvidenceKind };

async function insert(tx: Tx, facts: Facts, content: Content, record: EvidencedRecord | null): Promise<Made> {
  const number = await takeNumbers(tx, "EVD");
  const ref = reference("EVD", number);
  const id = newId();
  const { kind, ...rest } = facts;
  await tx.evidence.create({ data: { id, number, ref, kind, ...columnsOf(rest) } });
  await tx.evidenceRevision.create({ data: { id: newId(), evidenceId: id, number: 1, ...content } });
  if (record)
    await tx.evidenceLink.create({ data: { id: newId(), evidenceId: id, label: ref, ...record.columns } });
  return { ref };
}

const columnsOf = ({
  title,
  description,
  classification,
  effectiveOn,
  coversFrom,
  coversTo,
  retainUntil,
}: Omit<Facts, "kind">) => ({
  title,
  description,
  classification,
  effectiveOn: fromDay(effectiveOn),
  coversFrom: fromDay(coversFrom),
  coversTo: fromDay(coversTo),
  retainUntil: fromDay(retainUntil),
});

/** Changes what is said of evidence, never its content. @throws Conflict with the evidence as it is now */
export function editEvidence(actor: Actor, { ref, version, ...facts }: EvidenceEdit): Promise<Made> {
  return change(actor, "evidence.edit", loadEvidence(actor, "evidence.edit", ref), async (tx, evidence) => {
    assertMayMove("evidence.edit", evidence, actor, version);
    await tx.evidence.update({ where: { id: evidence.id }, data: columnsOf(facts) });
    return { ref };
  });
}

/** Puts another link or note in the place of the one before, which stays as an earlier revision. */
export function reviseEvidence(actor: Actor, input: NewRevision): Promise<Made> {
  const { ref, version, url, body, reason } = input;
  return revise(actor, { ref, version, reason }, async (_tx, kind) => {
    if (kind === "FILE") throw fieldError("file", "Choose the new file.");
    if (kind === "LINK" && url !== null && body === null) return { url };
    if (kind === "NOTE" && body !== null && url === null) return { body };
    throw kind === "LINK"
      ? fieldError("url", "Address is required.")
      : fieldError("body", "Note is required.");
  });
}

/** Puts another file in the place of the one before, which stays as an earlier revision. */
export function reviseFile(actor: Actor, input: FileRevision, file: ReceivedFile): Promise<Made> {
  return storing(actor, file, () =>
    revise(actor, input, async (tx, kind) => {
      if (kind !== "FILE")
        throw fieldError(
          "file",
          `This is a ${kind.toLowerCase()} and becomes no file. Add the file as new evidence.`,
        );
      await keepFile(tx, actor, file);
      return { fileSha256: file.sha256, fileName: file.name };
    }),
  );
}

function revise(
  actor: Actor,
  { ref, version, reason }: FileRevision,
  contentOf: (tx: Tx, kind: EvidenceKind) => Promise<Content>,
): Promise<Made> {
  return change(
    actor,
    "evidence.revise",
    loadEvidence(actor, "evidence.revise", ref),
    async (tx, evidence) => {
      assertMayMove("evidence.revise", evidence, actor, version);
      const content = await contentOf(tx, evidence.kind);
      const number = evidence.revisions.length + 1;
      await tx.evidenceRevision.create({
        data: { id: newId(), evidenceId: evidence.id, number, reason, ...content },
      });
      // The record moves with its content, so that two who revise at once do not both win.
      await tx.evidence.update({ where: { id: evidence.id }, data: { title: evidence.title } });
      return { ref };
    },
  );
}
