import { discardFormDraft, formDraftInput, mostDraftBytes, saveFormDraft } from "#lib/form-drafts.ts";
import { ownRequest } from "#lib/own-request.ts";
import { data } from "#lib/problem.ts";

const options = { schema: formDraftInput, mostBytes: mostDraftBytes };

export const PUT = ownRequest("form-draft.save", options, async (actor, input) => {
  await saveFormDraft(actor, input);
  return data({ kept: true });
});

export const DELETE = ownRequest("form-draft.save", options, async (actor, input) => {
  await discardFormDraft(actor, input.form);
  return data({ kept: false });
});
