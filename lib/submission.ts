import "server-only";
import type { Act } from "#lib/access.ts";
import type { Actor } from "#lib/actor.ts";
import type { Tx } from "#lib/db.ts";
import { RuleViolation } from "#lib/errors.ts";

/**
 * Does a keyed write once. The key is inserted in the write's own transaction; whoever comes second waits on
 * it and gets the first one's answer. Rolled back with the write, so that a refused form can be sent again.
 * @throws RuleViolation when the key was used for something else
 */
export async function answerOnce<Result>(
  tx: Tx,
  actor: Actor,
  act: Act,
  submission: { key: string; requestSha256: string },
  write: () => Promise<Result>,
): Promise<Result> {
  const { key, requestSha256 } = submission;
  const inserted =
    await tx.$executeRaw`INSERT INTO "Submission" ("principal", "key", "act", "requestSha256", "response")
    VALUES (${actor.personId}, ${key}, ${act}, ${requestSha256}, 'null') ON CONFLICT DO NOTHING`;
  if (inserted === 0) {
    const earlier = await tx.submission.findUniqueOrThrow({
      where: { principal_key: { principal: actor.personId, key } },
    });
    if (earlier.act !== act || earlier.requestSha256 !== requestSha256) {
      throw new RuleViolation(
        actor.via === "api"
          ? "This Idempotency-Key was already used for another request. Send a new key, or exactly the first request."
          : "This form was already sent with other content. Reload the page to see what was saved.",
      );
    }
    return JSON.parse(earlier.response);
  }
  const result = await write();
  await tx.submission.update({
    where: { principal_key: { principal: actor.personId, key } },
    data: { response: JSON.stringify(result ?? null) },
  });
  return result;
}
