import type { Actor } from "#lib/actor.ts";
import { bulkEditInput } from "#lib/bulk/schema.ts";
import { bulkEdit } from "#lib/bulk/service.ts";
import { database } from "#lib/db.ts";

/** One bulk edit in which nothing could be changed, since what is approved is not simply archived. */
export async function tryToArchive(manager: Actor): Promise<void> {
  const found = await database().objective.findMany({
    where: { state: "ACTIVE" },
    select: { ref: true },
    orderBy: { number: "asc" },
    take: 3,
  });
  const refs = found.map(({ ref }) => ref);
  await bulkEdit(manager, bulkEditInput.parse({ act: "archive", refs, expected: refs.length }));
}
