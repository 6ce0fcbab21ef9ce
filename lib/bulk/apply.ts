import "server-only";
import type { Actor } from "#lib/actor.ts";
import type { Tx } from "#lib/db.ts";
import { Conflict, NotFound } from "#lib/errors.ts";
import { proposeObjective, withdrawObjective } from "#lib/objectives/approval.ts";
import { editFields, type Fields } from "#lib/objectives/fields.ts";
import { archiveObjective, restoreObjective } from "#lib/objectives/service.ts";
import type { ObjectiveState } from "#prisma/generated/enums.ts";
import { changedBy } from "./rules.ts";
import type { BulkDone } from "./run.ts";

type Now = { version: number; state: ObjectiveState; isArchived: boolean; by: string | null };

/** What becomes of a row. */
export type Applied =
  | { state: "UNCHANGED"; note: string }
  | { state: "CHANGED"; before: string; after: string; versionAfter: number };

// The same lock every act on the objective takes first.
async function lockNow(tx: Tx, ref: string): Promise<Now> {
  const [row] = await tx.$queryRaw<Now[]>`SELECT o."version", o."state"::text AS state,
      o."archivedAt" IS NOT NULL AS "isArchived", (SELECT p."name" FROM "Person" p WHERE p."id" = o."updatedById") AS by
    FROM "Objective" o WHERE o."ref" = ${ref} FOR UPDATE`;
  if (!row) throw new NotFound();
  return row;
}

const versionOf = async (tx: Tx, ref: string) =>
  (await tx.objective.findUniqueOrThrow({ where: { ref }, select: { version: true } })).version;

/** Does an act to one objective through its own service. @throws whatever the service refuses with */
export async function applyTo(tx: Tx, actor: Actor, edit: BulkDone, ref: string): Promise<Applied> {
  const now = await lockNow(tx, ref);
  const { act, value } = edit;
  const moved = async (before: Fields, after: Fields): Promise<Applied> => ({
    state: "CHANGED",
    before: JSON.stringify(before),
    after: JSON.stringify(after),
    versionAfter: await versionOf(tx, ref),
  });
  if (act === "propose") {
    if (now.state === "PROPOSED") return { state: "UNCHANGED", note: "It is proposed already." };
    await proposeObjective(actor, { ref, version: now.version });
    return moved({ state: now.state }, { state: "PROPOSED" });
  }
  if (act === "archive" || act === "restore") {
    const isArchived = act === "archive";
    if (now.isArchived === isArchived)
      return { state: "UNCHANGED", note: isArchived ? "It is archived already." : "It is not archived." };
    await (isArchived ? archiveObjective : restoreObjective)(actor, { ref, version: now.version });
    return moved({ archived: !isArchived }, { archived: isArchived });
  }
  const { before, after } = await editFields(
    actor,
    { ref, version: null },
    (values) => changedBy(act, value, values) ?? {},
  );
  return before === null ? { state: "UNCHANGED", note: "It was so already." } : moved(before, after);
}

/**
 * Takes back what a bulk edit did to one objective, by the inverse act.
 * @throws Conflict when somebody changed it meanwhile, naming them: then it stays as it is
 */
export async function takeBack(
  tx: Tx,
  actor: Actor,
  { act }: BulkDone,
  row: { objectiveRef: string; before: string | null; versionAfter: number | null },
): Promise<void> {
  const { objectiveRef: ref, versionAfter, before } = row;
  const now = await lockNow(tx, ref);
  if (now.version !== versionAfter)
    throw new Conflict(
      `Left as it is: ${now.by ?? "somebody"} changed it after the bulk edit. Look at it and change it by hand if it should be otherwise.`,
    );
  const move = { ref, version: now.version };
  if (act === "propose") await withdrawObjective(actor, move);
  else if (act === "archive") await restoreObjective(actor, move);
  else if (act === "restore") await archiveObjective(actor, move);
  else await editFields(actor, move, () => JSON.parse(before ?? "{}") as Fields);
}
