import "server-only";
import { type Act, needsPassword, readActOf, refusal, type Subject } from "#lib/access.ts";
import type { Actor } from "#lib/actor.ts";
import type { Tx } from "#lib/db.ts";
import { Forbidden, NotFound, Refusal } from "#lib/errors.ts";
import { answerOnce } from "#lib/submission.ts";
import { recordDenied } from "#lib/trail/event.ts";
import { inTransaction, openTransaction } from "#lib/transaction.ts";

/** What `load` gives: the locked row, with what `can()` needs to know of the people around it. */
export type Loaded = Subject & { id?: string; ref?: string };

/**
 * The one road for a write: transaction { who acts → load and lock the row → may they, on the row that was
 * loaded → write }. The database writes the trail at commit. Called inside another change it joins its
 * transaction. Whatever `write` returns must survive JSON: a repeated submission gets the stored answer.
 * @param load reads and locks the record; null reads as not found
 * @param options `timeout` of the transaction in ms, for imports
 * @throws NotFound, Forbidden (noted in the trail), and what `load` and `write` throw
 */
export async function change<Row extends Loaded, Result>(
  actor: Actor,
  act: Act,
  load: (tx: Tx) => Promise<Row | null>,
  write: (tx: Tx, row: Row) => Promise<Result>,
  options: { timeout?: number } = {},
): Promise<Result> {
  const guarded = async (tx: Tx) => {
    const row = await load(tx);
    if (row === null) throw new NotFound();
    const reason = refusal(actor, act, row);
    if (reason) throw new Denied(reason, act, row, isReadable(actor, act, row));
    if (needsPassword(actor, act))
      throw new Forbidden("Confirm your password to do this.", "reauthentication-required");
    return write(tx, row);
  };
  const isOutermost = openTransaction() === undefined;
  try {
    return await inTransaction(
      actor,
      act,
      (tx) =>
        isOutermost && actor.submission
          ? answerOnce(tx, actor, act, actor.submission, () => guarded(tx))
          : guarded(tx),
      options,
    );
  } catch (error) {
    if (error instanceof Denied && isOutermost)
      await recordDenied(actor, error.act, error.reason, error.subject);
    throw error;
  }
}

function isReadable(actor: Actor, act: Act, row: Loaded): boolean {
  const readAct = readActOf(act);
  return (
    row.id === undefined ||
    readAct === undefined ||
    refusal({ ...actor, scopes: null }, readAct, row) === null
  );
}

/** A refusal that is noted in the trail. Somebody who may not even read the record is told that there is none. */
class Denied extends Refusal {
  readonly status: number;
  readonly act: Act;
  readonly reason: string;
  readonly subject: { kind: string; id: string; label: string };
  constructor(reason: string, act: Act, row: Loaded, isReadable: boolean) {
    super(isReadable ? reason : new NotFound().message, isReadable ? "forbidden" : "not-found");
    this.status = isReadable ? 403 : 404;
    this.act = act;
    this.reason = reason;
    this.subject = { kind: act.split(".")[0] ?? act, id: row.id ?? "", label: row.ref ?? "" };
  }
}
