import "server-only";
import type { Actor } from "#lib/actor.ts";
import { view } from "#lib/view.ts";
import { asTree } from "./rules.ts";

const listed = {
  id: true,
  name: true,
  level: true,
  parentId: true,
  archivedAt: true,
  head: { select: { id: true, name: true, isActive: true } },
  _count: { select: { members: { where: { isActive: true } }, objectives: { where: { archivedAt: null } } } },
} as const;

/** The organisation's functions as a tree, each with its head and how many people and objectives it has. */
export async function listFunctions(actor: Actor, { isArchived = false }: { isArchived?: boolean } = {}) {
  const where = isArchived ? { archivedAt: { not: null } } : { archivedAt: null };
  return asTree(
    await view(actor, "function.read", (db) =>
      db.function.findMany({ where, select: listed, orderBy: { name: "asc" } }),
    ),
  );
}

export type ListedFunction = Awaited<ReturnType<typeof listFunctions>>[number];

/** One function with its parent and the functions below it. */
export function getFunction(actor: Actor, id: string) {
  return view(actor, "function.read", (db) =>
    db.function.findUnique({
      where: { id },
      select: {
        ...listed,
        headId: true,
        version: true,
        parent: { select: { id: true, name: true } },
        children: { where: { archivedAt: null }, select: { id: true, name: true }, orderBy: { name: "asc" } },
      },
    }),
  );
}

export type FunctionRecord = Awaited<ReturnType<typeof getFunction>>;
