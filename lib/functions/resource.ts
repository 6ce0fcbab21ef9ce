import "server-only";
import { z } from "zod";
import type { Actor } from "#lib/actor.ts";
import { pageOf, pageQuery } from "#lib/paging.ts";
import { view } from "#lib/view.ts";
import type { Prisma } from "#prisma/generated/client.ts";

/** What the list of functions of the API can be filtered by. */
export const functionQuery = z.strictObject({
  ...pageQuery.shape,
  archived: z.enum(["yes", "no"], "archived is yes or no.").default("no"),
});

const shape = {
  id: true,
  name: true,
  level: true,
  parent: { select: { id: true, name: true } },
  head: { select: { id: true, name: true } },
  archivedAt: true,
  version: true,
  createdAt: true,
  updatedAt: true,
} satisfies Prisma.FunctionSelect;

const asResource = (row: Prisma.FunctionGetPayload<{ select: typeof shape }>) => ({
  ...row,
  archivedAt: row.archivedAt?.toISOString() ?? null,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});

/** A page of functions as the API gives them, oldest first. */
export async function listFunctionResources(
  actor: Actor,
  { limit, cursor, archived }: z.output<typeof functionQuery>,
) {
  const where: Prisma.FunctionWhereInput = {
    archivedAt: archived === "yes" ? { not: null } : null,
    ...(cursor ? { id: { gt: cursor } } : {}),
  };
  const rows = await view(actor, "function.read", (db) =>
    db.function.findMany({ where, select: shape, orderBy: { id: "asc" }, take: limit + 1 }),
  );
  return pageOf(rows.map(asResource), limit);
}

/** One function as the API gives it. @throws NotFound */
export async function getFunctionResource(actor: Actor, id: string) {
  return asResource(
    await view(actor, "function.read", (db) => db.function.findUnique({ where: { id }, select: shape })),
  );
}
