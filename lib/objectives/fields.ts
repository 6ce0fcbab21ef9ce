import "server-only";
import { z } from "zod";
import { refusal } from "#lib/access.ts";
import type { Actor } from "#lib/actor.ts";
import { change } from "#lib/change.ts";
import { Conflict, RuleViolation } from "#lib/errors.ts";
import { recordVersion } from "#lib/text.ts";
import { view } from "#lib/view.ts";
import { editableColumns } from "./columns.ts";
import { assertExpected, assertMove, editableValues } from "./guards.ts";
import { readObjective } from "./record.ts";
import { type ObjectiveEdit, objectiveEdit, objectiveRef } from "./schema.ts";
import { editObjective, loadObjective } from "./service.ts";

/** Fields as `editableValues` gives them, by their names. */
export type Fields = Record<string, string | boolean | number | null>;

const fields = Object.values(editableColumns);

/** One cell of a list, changed: the field, what was typed, and the version it was made from. */
export const cellEdit = z.strictObject({
  ref: objectiveRef,
  version: recordVersion,
  field: z.enum(fields, "This field is not edited in the list."),
  value: z.string().max(2000, "This is too long for a cell: open the objective to write so much."),
});

/** Which objective's cells. */
export const cellQuery = z.object({ ref: objectiveRef });

/** What a list's cells of one objective hold now, and why they cannot be changed, if they cannot. */
export async function getFields(
  actor: Actor,
  ref: string,
): Promise<{ version: number; values: Fields; locked: string | null }> {
  const objective = await view(
    actor,
    "objective.read",
    (db) => readObjective(db, ref),
    (row) => row,
  );
  let locked = refusal(actor, "objective.edit", objective);
  try {
    assertMove("objective.edit", objective);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    locked = error.message;
  }
  const all = editableValues(objective);
  const values = Object.fromEntries(fields.map((name) => [name, all[name] ?? null]));
  return { version: objective.version, values, locked };
}

/** What changing some fields did: each as it was and as it is, and the objective's version now. Nothing differs: `before` is null. */
export type FieldsChanged = { version: number; before: Fields | null; after: Fields };

/**
 * Changes some fields of a draft through the form's own schema and service. What stays as it was is not saved.
 * @param version the one it was made from; null: whatever it is now, read under the lock
 * @param make gives the fields to change from those there are
 * @throws Conflict with the values as they are now when it is another version or no draft; RuleViolation as the form does
 */
export function editFields(
  actor: Actor,
  { ref, version }: { ref: string; version: number | null },
  make: (values: Fields) => Fields,
): Promise<FieldsChanged> {
  return change(actor, "objective.edit", loadObjective(ref), async (tx, objective) => {
    assertMove("objective.edit", objective);
    if (version !== null) assertExpected(objective, version);
    const values = editableValues(objective);
    const before = objectiveEdit.safeParse({ ...values, ref });
    const input = objectiveEdit.safeParse({ ...values, ...make(values), ref });
    if (!input.success) {
      const issues = input.error.issues.map(({ path, message }) => ({ path: path.join("."), message }));
      throw new RuleViolation(issues[0]?.message ?? "This cannot be saved.", issues);
    }
    const now = asValues(input.data);
    const was = before.success ? asValues(before.data) : values;
    const differing = Object.keys(now).filter((name) => now[name] !== was[name]);
    if (differing.length === 0) return { version: objective.version, before: null, after: {} };
    await editObjective(actor, input.data);
    const saved = await tx.objective.findUniqueOrThrow({ where: { ref }, select: { version: true } });
    const of = (from: Fields) => Object.fromEntries(differing.map((name) => [name, from[name] ?? null]));
    return { version: saved.version, before: of(was), after: of(now) };
  });
}

function asValues({ ref: _, version: __, tags, ...rest }: ObjectiveEdit): Fields {
  return { ...rest, tags: tags.join(", ") };
}

/** Changes one cell of a list. */
export function editCell(actor: Actor, input: z.output<typeof cellEdit>): Promise<FieldsChanged> {
  const { ref, version, field, value } = input;
  return editFields(actor, { ref, version }, () => ({ [field]: value === "" ? null : value }));
}
