import "server-only";
import type { Actor } from "#lib/actor.ts";
import { change } from "#lib/change.ts";
import type { Tx } from "#lib/db.ts";
import { Conflict, fieldError, RuleViolation } from "#lib/errors.ts";
import { newId } from "#lib/id.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { isOpen } from "#lib/jobs/rules.ts";
import { objectiveFilterWords } from "#lib/lists/words.ts";
import { objectiveFilter } from "#lib/objectives/filter.ts";
import { matchingRefs } from "#lib/objectives/list.ts";
import type { Cycle } from "#prisma/generated/enums.ts";
import type { BulkEditModel } from "#prisma/generated/models.ts";
import { largeBulk, mostBulk } from "./limits.ts";
import { type BulkAct, type BulkValue, bulkHref, bulkInWords, cycleLabel } from "./rules.ts";
import { runBulkEdit, runBulkUndo } from "./run.ts";
import { type BulkEditInput, type BulkMove, bulkValue } from "./schema.ts";

const batch = 2000;

/**
 * Changes many objectives at once, each through its own service under the actor's own rights: at once, or as a job
 * when there are many. Who may start one may still be refused row by row.
 * @returns the id of the bulk edit, whose rows say what became of each
 * @throws RuleViolation when nothing is chosen; Conflict when the filter matches others than it did
 */
export async function bulkEdit(actor: Actor, input: BulkEditInput): Promise<{ id: string }> {
  const { id, isJob } = await start(actor, input);
  if (!isJob) await runBulkEdit(actor, id);
  return { id };
}

function start(actor: Actor, input: BulkEditInput): Promise<{ id: string; isJob: boolean }> {
  return change(
    actor,
    "bulk.edit",
    async () => ({ ownerId: actor.personId }),
    async (tx) => {
      const { refs, scope } = await chosen(actor, input);
      const value = await readable(tx, input);
      const id = newId();
      const total = refs.length;
      const title = `${bulkInWords(input.act, value)}, ${total.toLocaleString("en")} objectives`.slice(
        0,
        300,
      );
      const isJob = total > largeBulk;
      const jobId = isJob
        ? await enqueue(tx, actor, {
            kind: "bulk.edit",
            act: "bulk.edit",
            title,
            input: { id },
            total,
            href: bulkHref(id),
          })
        : null;
      await tx.bulkEdit.create({
        data: {
          id,
          act: input.act,
          value: JSON.stringify(value),
          scope,
          total,
          personId: actor.personId,
          jobId,
        },
      });
      for (let at = 0; at < total; at += batch)
        await tx.bulkEditRow.createMany({
          data: refs.slice(at, at + batch).map((objectiveRef, index) => ({
            id: newId(),
            bulkEditId: id,
            position: at + index + 1,
            objectiveRef,
          })),
        });
      return { id, isJob };
    },
  );
}

async function chosen(actor: Actor, input: BulkEditInput): Promise<{ refs: string[]; scope: string }> {
  if (input.query === null || input.query === undefined) {
    if (input.refs.length === 0)
      throw new RuleViolation("No objective is chosen. Tick some in the list first.");
    return { refs: input.refs, scope: "Chosen one by one" };
  }
  const filter = objectiveFilter.parse(Object.fromEntries(new URLSearchParams(input.query)));
  const refs = await matchingRefs(actor, filter, mostBulk + 1);
  if (refs.length === 0) throw new RuleViolation("No objective matches the filter.");
  if (refs.length > mostBulk)
    throw new RuleViolation(
      `At most ${mostBulk.toLocaleString("en")} objectives are changed at once. Narrow the filter.`,
    );
  if (refs.length !== input.expected)
    throw new Conflict(
      `The filter matches ${refs.length.toLocaleString("en")} objectives now, not ${input.expected.toLocaleString("en")}. Reload the page and look again before you change them.`,
    );
  return { refs, scope: `All that match: ${await objectiveFilterWords(actor, filter)}`.slice(0, 2000) };
}

async function readable(tx: Tx, input: BulkEditInput): Promise<BulkValue> {
  const value = bulkValue(input.act).parse(input.value ?? null) ?? null;
  if (value === null) return { value, label: null };
  if (input.act === "set-owner") {
    const found = await tx.person.findUnique({ where: { id: value }, select: { name: true } });
    if (!found) throw fieldError("value", "Choose an owner from the list.");
    return { value, label: found.name };
  }
  if (input.act === "set-function") {
    const found = await tx.function.findUnique({ where: { id: value }, select: { name: true } });
    if (!found) throw fieldError("value", "Choose a function from the list.");
    return { value, label: found.name };
  }
  return { value, label: input.act === "set-ongoing" ? cycleLabel(value as Cycle) : value };
}

const locked = (id: string) => async (tx: Tx) => {
  const rows = await tx.$queryRaw<
    { id: string }[]
  >`SELECT "id" FROM "BulkEdit" WHERE "id" = ${id}::uuid FOR UPDATE`;
  return rows.length === 0 ? null : tx.bulkEdit.findUnique({ where: { id } });
};

async function assertResting(tx: Tx, edit: BulkEditModel): Promise<void> {
  const job = edit.jobId && (await tx.job.findUnique({ where: { id: edit.jobId }, select: { state: true } }));
  if (job && isOpen(job.state))
    throw new Conflict("This is still under way. Wait until it has ended, or cancel it under Jobs.");
}

/**
 * Takes a bulk edit back, row by row: by the inverse act, where nobody changed the objective meanwhile. What was not
 * done yet is not done any more.
 * @throws Conflict when it was taken back already or is still under way
 */
export async function undoBulkEdit(actor: Actor, { id }: BulkMove): Promise<{ id: string }> {
  const { isJob } = await change(actor, "bulk.undo", locked(id), async (tx, edit) => {
    if (edit.undoneAt) throw new Conflict("This bulk edit was undone already.");
    await assertResting(tx, edit);
    const { count } = await tx.bulkEditRow.updateMany({
      where: { bulkEditId: id, state: "CHANGED" },
      data: { undo: "PENDING" },
    });
    if (count === 0) throw new Conflict("Nothing was changed, so there is nothing to undo.");
    const jobId = count > largeBulk ? await enqueueRest(tx, actor, edit, "bulk.undo", count) : edit.jobId;
    await tx.bulkEdit.update({ where: { id }, data: { undoneAt: new Date(), jobId } });
    return { isJob: count > largeBulk };
  });
  if (!isJob) await runBulkUndo(actor, id);
  return { id };
}

/** Goes on with a bulk edit, or with taking it back, that broke off or was cancelled. */
export async function continueBulkEdit(actor: Actor, { id }: BulkMove): Promise<{ id: string }> {
  const { isJob, isUndo } = await change(actor, "bulk.undo", locked(id), async (tx, edit) => {
    await assertResting(tx, edit);
    const isUndo = edit.undoneAt !== null;
    const waiting = isUndo ? { undo: "PENDING" as const } : { state: "PENDING" as const };
    const count = await tx.bulkEditRow.count({ where: { bulkEditId: id, ...waiting } });
    const isJob = count > largeBulk;
    if (isJob) {
      const jobId = await enqueueRest(tx, actor, edit, isUndo ? "bulk.undo" : "bulk.edit", edit.total);
      await tx.bulkEdit.update({ where: { id }, data: { jobId } });
    }
    return { isJob, isUndo };
  });
  if (!isJob) await (isUndo ? runBulkUndo : runBulkEdit)(actor, id);
  return { id };
}

function enqueueRest(
  tx: Tx,
  actor: Actor,
  edit: BulkEditModel,
  kind: "bulk.edit" | "bulk.undo",
  total: number,
) {
  const words = bulkInWords(edit.act as BulkAct, JSON.parse(edit.value) as BulkValue);
  const title = `${kind === "bulk.undo" ? "Undo: " : ""}${words}`.slice(0, 300);
  return enqueue(tx, actor, {
    kind,
    act: kind,
    title,
    input: { id: edit.id },
    total,
    href: bulkHref(edit.id),
  });
}
