import "server-only";
import { type Act, can, type Subject } from "#lib/access.ts";
import type { Actor } from "#lib/actor.ts";
import { type Db, database } from "#lib/db.ts";
import { NotFound } from "#lib/errors.ts";
import { openTransaction } from "#lib/transaction.ts";

/**
 * The one road for a read. What the actor may not see reads as not found. A query over many records carries
 * the reader's scope in its WHERE; a single record is asked about once more when it tells who is around it.
 * @param subjectOf what `can()` should know of the result; leave out for lists
 * @throws NotFound
 */
export async function view<Result>(
  actor: Actor,
  act: Act,
  query: (db: Db) => Promise<Result | null>,
  subjectOf?: (result: Result) => Subject,
): Promise<Result> {
  if (!can(actor, act)) throw new NotFound();
  const result = await query(openTransaction() ?? database());
  if (result === null) throw new NotFound();
  if (subjectOf && !can(actor, act, subjectOf(result))) throw new NotFound();
  return result;
}
