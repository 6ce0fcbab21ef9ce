"use server";
import { z } from "zod";
import { action } from "#lib/action.ts";
import { discardFormDraft } from "#lib/form-drafts.ts";
import { registerFile } from "#lib/jobs/schema.ts";
import { startRegisterExport } from "#lib/jobs/service.ts";
import {
  approveObjective,
  proposeObjective,
  returnObjective,
  withdrawObjective,
} from "#lib/objectives/approval.ts";
import {
  completeObjective,
  proposeCompletion,
  returnCompletion,
  withdrawCompletion,
} from "#lib/objectives/completion.ts";
import { closeObjective, evaluateObjective, reviewObjective } from "#lib/objectives/evaluation.ts";
import { confirmWholeExport } from "#lib/objectives/export.ts";
import { exportFormat } from "#lib/objectives/filter.ts";
import { justifyFinding } from "#lib/objectives/justify.ts";
import {
  approval,
  completion,
  evaluation,
  justification,
  objectiveEdit,
  objectiveInput,
  objectiveMove,
  objectiveRef,
  objectiveReturn,
  operationalLink,
  successor,
} from "#lib/objectives/schema.ts";
import {
  addOperationalLink,
  archiveObjective,
  createObjective,
  editObjective,
  nameSuccessor,
  removeOperationalLink,
  restoreObjective,
} from "#lib/objectives/service.ts";

// Back to the list, which shows the link: a form cannot lead to a file without losing the page.
export const confirmExport = action(
  "register.export",
  z.strictObject({ format: exportFormat }),
  async (actor, { format }) => {
    await confirmWholeExport(actor);
    return { redirectTo: `/objectives?confirm=${format}` };
  },
);

export const makeFile = action("objective.export", registerFile, async (actor, input) => {
  await startRegisterExport(actor, input);
  return { message: "It is being made. Its progress stands under Jobs, at the top of every page." };
});

export const create = action("objective.create", objectiveInput, async (actor, input) => {
  const { ref } = await createObjective(actor, input);
  await discardFormDraft(actor, "objective:new");
  return { redirectTo: `/objectives/${ref}` };
});

export const edit = action("objective.edit", objectiveEdit, async (actor, input) => {
  const { ref } = await editObjective(actor, input);
  await discardFormDraft(actor, `objective:${ref}`);
  return { redirectTo: `/objectives/${ref}` };
});

export const justify = action("objective.justify", justification, async (actor, input) => {
  await justifyFinding(actor, input);
  return { redirectTo: `/objectives/${input.ref}` };
});

export const propose = action("objective.propose", objectiveMove, async (actor, input) => {
  await proposeObjective(actor, input);
  return { redirectTo: `/objectives/${input.ref}` };
});

export const withdraw = action("objective.withdraw", objectiveMove, async (actor, input) => {
  await withdrawObjective(actor, input);
  return { redirectTo: `/objectives/${input.ref}` };
});

export const approve = action("objective.approve", approval, async (actor, input) => {
  await approveObjective(actor, input);
  return { redirectTo: `/objectives/${input.ref}` };
});

export const giveBack = action("objective.return", objectiveReturn, async (actor, input) => {
  await returnObjective(actor, input);
  return { redirectTo: `/objectives/${input.ref}` };
});

export const proposeKpis = action("objective.propose-completion", objectiveMove, async (actor, input) => {
  await proposeCompletion(actor, input);
  return { redirectTo: `/objectives/${input.ref}` };
});

export const withdrawKpis = action("objective.withdraw-completion", objectiveMove, async (actor, input) => {
  await withdrawCompletion(actor, input);
  return { redirectTo: `/objectives/${input.ref}` };
});

export const complete = action("objective.complete", completion, async (actor, input) => {
  await completeObjective(actor, input);
  return { redirectTo: `/objectives/${input.ref}` };
});

export const returnKpis = action("objective.return-completion", objectiveReturn, async (actor, input) => {
  await returnCompletion(actor, input);
  return { redirectTo: `/objectives/${input.ref}` };
});

export const evaluate = action("objective.evaluate", evaluation, async (actor, input) => {
  await evaluateObjective(actor, input);
  await discardFormDraft(actor, `evaluation:${input.ref}`);
  return { redirectTo: `/objectives/${input.ref}` };
});

export const review = action("objective.review", objectiveMove, async (actor, input) => {
  await reviewObjective(actor, input);
  return { redirectTo: `/objectives/${input.ref}` };
});

export const close = action("objective.close", objectiveMove, async (actor, input) => {
  await closeObjective(actor, input);
  return { redirectTo: `/objectives/${input.ref}` };
});

export const succeed = action("objective.succeed", successor, async (actor, input) => {
  await nameSuccessor(actor, input);
  return { redirectTo: `/objectives/${input.ref}` };
});

export const archive = action("objective.archive", objectiveMove, async (actor, input) => {
  await archiveObjective(actor, input);
  return { redirectTo: "/objectives" };
});

export const restore = action("objective.restore", objectiveMove, async (actor, input) => {
  await restoreObjective(actor, input);
  return { redirectTo: `/objectives/${input.ref}` };
});

export const addLink = action("objective.edit", operationalLink, async (actor, input) => {
  await addOperationalLink(actor, input);
  return { redirectTo: `/objectives/${input.ref}` };
});

export const removeLink = action(
  "objective.edit",
  z.strictObject({ ref: objectiveRef, id: z.uuid() }),
  async (actor, input) => {
    await removeOperationalLink(actor, input);
    return { redirectTo: `/objectives/${input.ref}` };
  },
);
