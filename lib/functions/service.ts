import "server-only";
import type { Actor } from "#lib/actor.ts";
import { change } from "#lib/change.ts";
import type { Tx } from "#lib/db.ts";
import { Conflict, fieldError } from "#lib/errors.ts";
import { newId } from "#lib/id.ts";
import { wouldCircle } from "./rules.ts";
import type { FunctionEdit, FunctionInput, FunctionMove } from "./schema.ts";

const treeLock = 6_202_004;

// Two moves at once could close a circle that neither would alone: the tree changes one at a time.
const loadFunction = (id: string) => async (tx: Tx) => {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${treeLock}::bigint)`;
  return tx.function.findUnique({
    where: { id },
    include: {
      _count: {
        select: {
          members: { where: { isActive: true } },
          objectives: { where: { archivedAt: null } },
          children: { where: { archivedAt: null } },
        },
      },
    },
  });
};

type LoadedFunction = NonNullable<Awaited<ReturnType<ReturnType<typeof loadFunction>>>>;

/** Makes an organisational unit. @throws RuleViolation */
export function createFunction(actor: Actor, input: FunctionInput): Promise<{ id: string }> {
  return change(
    actor,
    "function.edit",
    async () => ({}),
    async (tx) => {
      await assertChoices(tx, input, null);
      const id = newId();
      await tx.function.create({ data: { id, ...input } });
      return { id };
    },
  );
}

/** Saves a function. @throws Conflict with the row as it is now, RuleViolation for a circle or a taken name */
export function editFunction(actor: Actor, { id, version, ...input }: FunctionEdit): Promise<{ id: string }> {
  return change(actor, "function.edit", loadFunction(id), async (tx, before) => {
    assertExpected(before, version);
    await assertChoices(tx, input, before);
    await tx.function.update({ where: { id }, data: input });
    return { id };
  });
}

/** Hides a function that nobody and nothing belongs to any more. @throws Conflict naming what still does */
export function archiveFunction(actor: Actor, { id, version }: FunctionMove): Promise<{ id: string }> {
  return change(actor, "function.archive", loadFunction(id), async (tx, before) => {
    assertExpected(before, version);
    const { members, objectives, children } = before._count;
    const held = [
      members > 0 ? `${members} active ${members === 1 ? "person" : "people"}` : "",
      objectives > 0 ? `${objectives} ${objectives === 1 ? "objective" : "objectives"}` : "",
      children > 0 ? `${children} ${children === 1 ? "function" : "functions"} below it` : "",
    ].filter(Boolean);
    if (held.length > 0)
      throw new Conflict(`${before.name} still has ${held.join(", ")}. Move them to another function first.`);
    await tx.function.update({ where: { id }, data: { archivedAt: new Date() } });
    return { id };
  });
}

/** Brings an archived function back. */
export function restoreFunction(actor: Actor, { id, version }: FunctionMove): Promise<{ id: string }> {
  return change(actor, "function.archive", loadFunction(id), async (tx, before) => {
    assertExpected(before, version);
    await tx.function.update({ where: { id }, data: { archivedAt: null } });
    return { id };
  });
}

function assertExpected(row: LoadedFunction, version: number): void {
  if (row.version === version) return;
  const { name, level, parentId, headId } = row;
  throw new Conflict(
    `${row.name} was saved by somebody else meanwhile. Nothing you typed is lost: compare and save again.`,
    { code: "stale", current: { version: row.version, name, level, parentId, headId } },
  );
}

async function assertChoices(tx: Tx, input: FunctionInput, before: LoadedFunction | null): Promise<void> {
  const namesake = await tx.function.findUnique({
    where: { name: input.name },
    select: { id: true, archivedAt: true },
  });
  if (namesake && namesake.id !== before?.id)
    throw fieldError(
      "name",
      `There is ${namesake.archivedAt ? "an archived" : "another"} function with this name. Choose a different one.`,
    );
  if (input.headId && input.headId !== before?.headId) {
    const head = await tx.person.findFirst({
      where: { id: input.headId, isActive: true },
      select: { id: true },
    });
    if (!head) throw fieldError("headId", "Choose an active person as head.");
  }
  if (!input.parentId || input.parentId === before?.parentId) return;
  const rows = await tx.function.findMany({ select: { id: true, parentId: true, archivedAt: true } });
  if (!rows.some((row) => row.id === input.parentId && row.archivedAt === null))
    throw fieldError("parentId", "This function does not exist or is archived. Choose another one.");
  if (before && wouldCircle(rows, before.id, input.parentId))
    throw fieldError(
      "parentId",
      "This function lies below the one you are changing. Choose one that does not.",
    );
}
