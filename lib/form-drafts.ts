import "server-only";
import { z } from "zod";
import type { Actor } from "#lib/actor.ts";
import { change } from "#lib/change.ts";
import { Conflict } from "#lib/errors.ts";
import { isSecretField } from "#lib/form-data.ts";
import { view } from "#lib/view.ts";

/** What was typed, by field name; a name ending in `[]` holds several values. */
export type FormDraft = Record<string, string | string[]>;

/** Bytes a draft may have as it is sent. */
export const mostDraftBytes = 200_000;
const mostDrafts = 50;
/** Days an unsaved draft is kept. */
export const keptDays = 30;

/** What our forms send to be kept: the form's name and its fields in order. */
export const formDraftInput = z.strictObject({
  form: z.string().min(1).max(200),
  fields: z.array(z.tuple([z.string().min(1).max(200), z.string()])).max(500),
});

/** What the person typed into this form and has not saved, or null. Nobody else ever sees it. */
export async function getFormDraft(actor: Actor, form: string): Promise<FormDraft | null> {
  const found = await view(actor, "form-draft.save", async (db) => ({
    row: await db.formDraft.findUnique({
      where: { personId_form: { personId: actor.personId, form } },
      select: { content: true, updatedAt: true },
    }),
  }));
  if (!found.row || found.row.updatedAt < oldest()) return null;
  return JSON.parse(found.row.content);
}

/** Keeps what is typed for 30 days. @throws Conflict when the person has 50 drafts already */
export function saveFormDraft(
  actor: Actor,
  { form, fields }: z.output<typeof formDraftInput>,
): Promise<void> {
  const { personId } = actor;
  return change(
    actor,
    "form-draft.save",
    async () => ({ personId }),
    async (tx) => {
      await tx.formDraft.deleteMany({ where: { updatedAt: { lt: oldest() } } });
      const others = await tx.formDraft.count({ where: { personId, form: { not: form } } });
      if (others >= mostDrafts)
        throw new Conflict(
          `You have ${mostDrafts} forms with unsaved text. Save or discard one of them first.`,
        );
      const content = JSON.stringify(collected(fields));
      const where = { personId_form: { personId, form } };
      await tx.formDraft.upsert({
        where,
        create: { personId, form, content },
        update: { content, updatedAt: new Date() },
      });
    },
  );
}

/** Forgets a draft: the form was saved or given up. Called inside a service's transaction it joins it. */
export function discardFormDraft(actor: Actor, form: string): Promise<void> {
  const { personId } = actor;
  // Not keyed: it belongs to the submission that saved the form and must not be taken for a second one.
  return change(
    { ...actor, submission: null },
    "form-draft.save",
    async () => ({ personId }),
    async (tx) => {
      await tx.formDraft.deleteMany({ where: { personId, form } });
    },
  );
}

function collected(fields: [string, string][]): FormDraft {
  const draft: FormDraft = {};
  for (const [name, value] of fields) {
    if (isSecretField(name) || name === "submission" || name === "__proto__") continue;
    if (!name.endsWith("[]")) draft[name] = value;
    else draft[name] = [...(Array.isArray(draft[name]) ? draft[name] : []), value];
  }
  return draft;
}

const oldest = () => new Date(Date.now() - keptDays * 86_400_000);
