import "server-only";
import type { Actor } from "#lib/actor.ts";
import { change } from "#lib/change.ts";
import type { Tx } from "#lib/db.ts";
import { Conflict, fieldError, NotFound } from "#lib/errors.ts";
import { newId } from "#lib/id.ts";
import { notify } from "#lib/inbox/service.ts";
import { reference, takeNumbers } from "#lib/references.ts";
import { fromDay } from "#lib/time/day.ts";
import { assertExpected, assertMove } from "./guards.ts";
import { type GuardedObjective, lockObjective, withEditors } from "./record.ts";
import type {
  ObjectiveEdit,
  ObjectiveInput,
  ObjectiveMove,
  OperationalLinkInput,
  SuccessorInput,
} from "./schema.ts";
import { storeFindings } from "./smart-store.ts";

/** Locks the objective and adds what `can()` asks about it: the `load` of every act on an existing one. */
export const loadObjective = (ref: string) => async (tx: Tx) => withEditors(tx, await lockObjective(tx, ref));

/**
 * Makes a draft with its empty plan. An owner makes their own only.
 * @returns its reference
 * @throws RuleViolation when a chosen person or function is not there to be chosen
 */
export function createObjective(actor: Actor, input: ObjectiveInput): Promise<{ ref: string }> {
  return change(
    actor,
    "objective.create",
    async () => ({ ownerId: input.ownerId }),
    async (tx) => {
      await assertChoices(tx, input, null);
      const number = await takeNumbers(tx, "OBJ");
      const ref = reference("OBJ", number);
      const id = newId();
      await tx.objective.create({ data: { id, number, ref, ...columns(input) } });
      await tx.plan.create({ data: { id: newId(), objectiveId: id } });
      await storeFindings(tx, [id]);
      await tellOwner(tx, actor, { ref, title: input.title }, input.ownerId);
      return { ref };
    },
  );
}

/** Saves a draft. @throws Conflict with the row as it is now when somebody saved it meanwhile */
export function editObjective(actor: Actor, input: ObjectiveEdit): Promise<{ ref: string }> {
  const { ref, version, ...fields } = input;
  return change(actor, "objective.edit", loadObjective(ref), async (tx, objective) => {
    assertMove("objective.edit", objective);
    assertExpected(objective, version);
    await assertChoices(tx, fields, objective);
    await tx.objective.update({ where: { id: objective.id }, data: columns(fields) });
    await storeFindings(tx, [objective.id]);
    if (fields.ownerId !== objective.ownerId)
      await tellOwner(tx, actor, { ref, title: fields.title }, fields.ownerId);
    return { ref };
  });
}

function tellOwner(
  tx: Tx,
  actor: Actor,
  { ref, title }: { ref: string; title: string },
  ownerId: string | null,
): Promise<void> {
  const text = `made you the owner of ${ref} ${title}`;
  return notify(tx, actor, { to: [ownerId], kind: "ASSIGNMENT", text, href: `/objectives/${ref}` });
}

/** Hides a draft or an ended objective from the lists. It can be restored. */
export function archiveObjective(actor: Actor, input: ObjectiveMove) {
  return setArchived(actor, "objective.archive", input, new Date());
}

/** Brings an archived objective back. */
export function restoreObjective(actor: Actor, input: ObjectiveMove) {
  return setArchived(actor, "objective.restore", input, null);
}

function setArchived(
  actor: Actor,
  act: "objective.archive" | "objective.restore",
  input: ObjectiveMove,
  archivedAt: Date | null,
) {
  return change(actor, act, loadObjective(input.ref), async (tx, objective) => {
    assertMove(act, objective);
    assertExpected(objective, input.version);
    await tx.objective.update({ where: { id: objective.id }, data: { archivedAt } });
    return { ref: input.ref };
  });
}

/** Names the objective that takes over from an ended one. @throws RuleViolation for itself, a circle or an unknown one */
export function nameSuccessor(actor: Actor, input: SuccessorInput) {
  return change(actor, "objective.succeed", loadObjective(input.ref), async (tx, objective) => {
    assertMove("objective.succeed", objective);
    assertExpected(objective, input.version);
    const next = await tx.objective.findUnique({
      where: { ref: input.successorRef },
      select: { id: true, archivedAt: true },
    });
    if (!next || next.archivedAt)
      throw fieldError(
        "successorRef",
        `${input.successorRef} does not exist or is archived. Choose another one.`,
      );
    if (await leadsTo(tx, next.id, objective.id))
      throw fieldError(
        "successorRef",
        `${input.successorRef} is already followed by ${input.ref}. Choose a later one.`,
      );
    await tx.objective.update({ where: { id: objective.id }, data: { successorId: next.id } });
    return { ref: input.ref };
  });
}

async function leadsTo(tx: Tx, from: string, to: string): Promise<boolean> {
  const rows = await tx.$queryRaw<{ found: boolean }[]>`WITH RECURSIVE line(id) AS (SELECT ${from}::uuid
    UNION SELECT o."successorId" FROM "Objective" o JOIN line ON o."id" = line.id WHERE o."successorId" IS NOT NULL)
    SELECT EXISTS (SELECT FROM line WHERE id = ${to}::uuid) AS found`;
  return rows[0]?.found ?? false;
}

/** Adds a link to a ticket or project elsewhere, while the objective is a draft. */
export function addOperationalLink(actor: Actor, input: OperationalLinkInput) {
  return change(actor, "objective.edit", loadObjective(input.ref), async (tx, objective) => {
    assertMove("objective.edit", objective);
    await tx.operationalLink.create({
      data: { id: newId(), objectiveId: objective.id, label: input.label, url: input.url ?? "" },
    });
    return { ref: input.ref };
  });
}

/** Takes a link away again. */
export function removeOperationalLink(actor: Actor, input: { ref: string; id: string }) {
  return change(actor, "objective.edit", loadObjective(input.ref), async (tx, objective) => {
    assertMove("objective.edit", objective);
    const { count } = await tx.operationalLink.deleteMany({
      where: { id: input.id, objectiveId: objective.id },
    });
    if (count === 0) throw new NotFound();
    return { ref: input.ref };
  });
}

function columns({ baselineOn, startsOn, targetOn, ...rest }: ObjectiveInput) {
  return {
    ...rest,
    baselineOn: fromDay(baselineOn),
    startsOn: fromDay(startsOn),
    targetOn: fromDay(targetOn),
  };
}

// Ids in a body are choices: each must be one its sender could have picked, or the one already there.
async function assertChoices(tx: Tx, input: ObjectiveInput, before: GuardedObjective | null): Promise<void> {
  if (input.functionId && input.functionId !== before?.functionId) {
    const found = await tx.function.findFirst({
      where: { id: input.functionId, archivedAt: null },
      select: { id: true },
    });
    if (!found)
      throw fieldError("functionId", "This function does not exist or is archived. Choose another one.");
  }
  if (input.ownerId && input.ownerId !== before?.ownerId) await assertWorking(tx, input.ownerId, "ownerId");
  if (input.sponsorId && input.sponsorId !== before?.sponsorId)
    await assertWorking(tx, input.sponsorId, "sponsorId", ["EXECUTIVE"]);
}

/**
 * Whether a person may be given something to own: active and in a working role.
 * @throws RuleViolation naming the field
 */
export async function assertWorking(
  tx: Tx,
  personId: string,
  path: string,
  roles: readonly ("OWNER" | "ISMS_MANAGER" | "EXECUTIVE")[] = ["OWNER", "ISMS_MANAGER", "EXECUTIVE"],
): Promise<void> {
  const found = await tx.person.findFirst({
    where: { id: personId, isActive: true, roles: { some: { role: { in: [...roles] } } } },
    select: { id: true },
  });
  if (!found) throw fieldError(path, `Choose an active person who holds the role ${roles.join(", ")}.`);
}

/** Somebody approved, changed or moved the objective between the page and the click. */
export function changedMeanwhile(objective: GuardedObjective): Conflict {
  return new Conflict(
    `${objective.ref} was changed since this page was opened. Look at it again before you decide.`,
    { code: "stale" },
  );
}
