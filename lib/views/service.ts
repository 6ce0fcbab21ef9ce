import "server-only";
import { refusal } from "#lib/access.ts";
import type { Actor } from "#lib/actor.ts";
import { change } from "#lib/change.ts";
import type { Tx } from "#lib/db.ts";
import { Conflict, Forbidden, fieldError, NotFound, RuleViolation } from "#lib/errors.ts";
import { newId } from "#lib/id.ts";
import type { SavedViewModel } from "#prisma/generated/models.ts";
import { mostViews } from "./rules.ts";
import type { ViewDefault, ViewEdit, ViewInput, ViewRemoval, ViewUpdate } from "./schema.ts";

const locked = (actor: Actor, id: string) => async (tx: Tx) => {
  const rows = await tx.$queryRaw<{ id: string }[]>`SELECT "id" FROM "SavedView" WHERE "id" = ${id}::uuid
    AND ("ownerId" = ${actor.personId}::uuid OR "isShared") FOR UPDATE`;
  if (rows.length === 0) return null;
  const found = await tx.savedView.findUniqueOrThrow({ where: { id } });
  return { ...found, personId: found.ownerId, ref: found.name };
};

function assertMayShare(actor: Actor): void {
  const reason = refusal(actor, "view.share");
  if (reason) throw new Forbidden("Only an ISMS manager shares a view with everybody.");
}

function assertNewest(view: SavedViewModel, version: number): void {
  if (view.version === version) return;
  throw new Conflict(`The view “${view.name}” was changed meanwhile. Look at it again before you decide.`, {
    code: "stale",
  });
}

async function assertName(tx: Tx, view: { list: string; ownerId: string; name: string; id: string | null }) {
  const { list, ownerId, name, id } = view;
  const same = await tx.savedView.findFirst({ where: { list, ownerId, name }, select: { id: true } });
  if (same && same.id !== id)
    throw fieldError(
      "name",
      `There is a view called “${name}” already. Choose another name, or update that one.`,
    );
}

/** Keeps a list as it stands under a name. @returns its id */
export function saveView(actor: Actor, input: ViewInput): Promise<{ id: string }> {
  const { list, name, query, isShared, isDefault } = input;
  return change(
    actor,
    isShared ? "view.share" : "view.save",
    async () => ({ personId: actor.personId }),
    async (tx) => {
      const ownerId = actor.personId;
      await assertName(tx, { list, ownerId, name, id: null });
      if ((await tx.savedView.count({ where: { list, ownerId } })) >= mostViews)
        throw new RuleViolation(`At most ${mostViews} views are kept. Delete one you no longer need.`);
      const id = newId();
      await tx.savedView.create({ data: { id, list, name, query, ownerId, isShared } });
      if (isDefault) await putDefault(tx, list, ownerId, id);
      return { id };
    },
  );
}

/** Renames a view, shares it with everybody or takes it back. Those who opened their list with it no longer do. */
export function editView(actor: Actor, input: ViewEdit): Promise<{ id: string }> {
  const { id, version, name, isShared } = input;
  return onView(actor, id, version, async (tx, view) => {
    if (isShared !== view.isShared) assertMayShare(actor);
    await assertName(tx, { ...view, name });
    if (view.isShared && !isShared)
      await tx.defaultView.deleteMany({
        where: { viewId: id, OR: [{ personId: null }, { personId: { not: view.ownerId } }] },
      });
    await tx.savedView.update({ where: { id }, data: { name, isShared } });
  });
}

/** Brings a view to what the list shows now. */
export function updateView(actor: Actor, { id, version, query }: ViewUpdate): Promise<{ id: string }> {
  return onView(actor, id, version, async (tx) => {
    await tx.savedView.update({ where: { id }, data: { query } });
  });
}

/** Takes a view away, for everybody who used it. */
export function deleteView(actor: Actor, { id, version }: ViewRemoval): Promise<{ id: string }> {
  return onView(actor, id, version, async (tx) => {
    await tx.defaultView.deleteMany({ where: { viewId: id } });
    await tx.savedView.delete({ where: { id } });
  });
}

function onView(
  actor: Actor,
  id: string,
  version: number,
  write: (tx: Tx, view: SavedViewModel) => Promise<void>,
): Promise<{ id: string }> {
  return change(actor, "view.save", locked(actor, id), async (tx, view) => {
    if (view.isShared) assertMayShare(actor);
    assertNewest(view, version);
    await write(tx, view);
    return { id };
  });
}

/**
 * Says what a list opens with: for oneself, or for everybody who has chosen nothing.
 * @throws RuleViolation for everybody's when the view is not shared; NotFound when it is not there to be used
 */
export function setDefaultView(
  actor: Actor,
  { list, id, forEverybody }: ViewDefault,
): Promise<{ id: string | null }> {
  return change(
    actor,
    forEverybody ? "view.share" : "view.save",
    async () => ({ personId: actor.personId }),
    async (tx) => {
      const personId = forEverybody ? null : actor.personId;
      if (id === null) {
        await tx.defaultView.deleteMany({ where: { list, personId } });
        return { id };
      }
      const view = await locked(actor, id)(tx);
      if (view?.list !== list) throw new NotFound();
      if (forEverybody && !view.isShared)
        throw new RuleViolation(
          `Share “${view.name}” first: everybody's list can only open with a view everybody sees.`,
        );
      await putDefault(tx, list, personId, id);
      return { id };
    },
  );
}

async function putDefault(tx: Tx, list: string, personId: string | null, viewId: string): Promise<void> {
  const { count } = await tx.defaultView.updateMany({ where: { list, personId }, data: { viewId } });
  if (count === 0) await tx.defaultView.create({ data: { id: newId(), list, personId, viewId } });
}
