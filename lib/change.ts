import "server-only";
import { type Act, accessTable, needsPassword, readActOf, refusal, type Subject } from "#lib/access.ts";
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
    if (reason) throw new Denied(reason, act, row, codeOf(actor, act, row));
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
    if (isOutermost) await note(actor, error);
    throw error;
  }
}

/**
 * Does a write and reads its answer in one transaction, once for each key: a repetition gets the first answer, word
 * for word. Whatever `run` returns must survive JSON.
 * @param run gets the actor without the key, so that services inside do not keep answers of their own
 */
export async function once<Result>(
  actor: Actor,
  act: Act,
  run: (actor: Actor) => Promise<Result>,
): Promise<Result> {
  const { submission } = actor;
  const unkeyed = { ...actor, submission: null };
  try {
    // Long enough for the few that write hundreds of rows; a single statement keeps its own 5 s.
    return await inTransaction(
      actor,
      act,
      (tx) => (submission ? answerOnce(tx, actor, act, submission, () => run(unkeyed)) : run(unkeyed)),
      { timeout: 30_000 },
    );
  } catch (error) {
    await note(actor, error);
    throw error;
  }
}

async function note(actor: Actor, error: unknown): Promise<void> {
  if (error instanceof Denied) await recordDenied(actor, error.act, error.reason, error.subject);
}

type DeniedCode = "forbidden" | "not-found" | "reauthentication-required";

// A token cannot give the password, however much its person may do.
function codeOf(actor: Actor, act: Act, row: Loaded): DeniedCode {
  if (!isReadable(actor, act, row)) return "not-found";
  const isFresh = "fresh" in accessTable[act];
  const isOnlyPassword = actor.scopes !== null && refusal({ ...actor, scopes: null }, act, row) === null;
  return isFresh && isOnlyPassword ? "reauthentication-required" : "forbidden";
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
  constructor(reason: string, act: Act, row: Loaded, code: DeniedCode) {
    super(code === "not-found" ? new NotFound().message : wordsOf(reason, code), code);
    this.status = code === "not-found" ? 404 : 403;
    this.act = act;
    this.reason = reason;
    this.subject = { kind: act.split(".")[0] ?? act, id: row.id ?? "", label: row.ref ?? "" };
  }
}

const wordsOf = (reason: string, code: DeniedCode) =>
  code === "reauthentication-required"
    ? "This needs your password again, which an API token cannot give. Sign in to do it."
    : reason;
