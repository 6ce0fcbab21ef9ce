"use server";
import { action } from "#lib/action.ts";
import {
  archiveEvidence,
  disposeEvidence,
  holdEvidence,
  releaseEvidence,
  restoreEvidence,
} from "#lib/evidence/keeping.ts";
import { linkEvidence, unlinkEvidence } from "#lib/evidence/links.ts";
import {
  evidenceDisposal,
  evidenceEdit,
  evidenceHold,
  evidenceLink,
  evidenceMove,
  evidenceUnlink,
  newEvidence,
  newRevision,
} from "#lib/evidence/schema.ts";
import { addEvidence, editEvidence, reviseEvidence } from "#lib/evidence/service.ts";

export const add = action("evidence.add", newEvidence, async (actor, input) => {
  const { ref } = await addEvidence(actor, input);
  return input.recordRef ? { message: `Kept as ${ref}.` } : { redirectTo: `/evidence/${ref}` };
});

export const edit = action("evidence.edit", evidenceEdit, async (actor, input) => {
  await editEvidence(actor, input);
  return { message: "Saved." };
});

export const revise = action("evidence.revise", newRevision, async (actor, input) => {
  await reviseEvidence(actor, input);
  return { message: "The new revision is in place; the one before is kept." };
});

export const link = action("evidence.link", evidenceLink, async (actor, input) => {
  const { ref } = await linkEvidence(actor, input);
  return { message: `${ref} is evidence for it now.` };
});

export const unlink = action("evidence.unlink", evidenceUnlink, async (actor, input) => {
  const { ref } = await unlinkEvidence(actor, input);
  return { message: `${ref} was taken off.` };
});

export const archive = action("evidence.archive", evidenceMove, async (actor, input) => {
  await archiveEvidence(actor, input);
  return { message: "It is archived." };
});

export const restore = action("evidence.restore", evidenceMove, async (actor, input) => {
  await restoreEvidence(actor, input);
  return { message: "It is back in the lists." };
});

export const hold = action("evidence.hold", evidenceHold, async (actor, input) => {
  await holdEvidence(actor, input);
  return { message: "It is under legal hold." };
});

export const release = action("evidence.hold", evidenceHold, async (actor, input) => {
  await releaseEvidence(actor, input);
  return { message: "The hold is released." };
});

export const dispose = action("evidence.dispose", evidenceDisposal, async (actor, input) => {
  await disposeEvidence(actor, input);
  return { message: "The content is disposed of; record, hash and reason are kept." };
});
