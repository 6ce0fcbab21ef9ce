import "server-only";
import type { Actor } from "#lib/actor.ts";
import { NotFound } from "#lib/errors.ts";
import { problem, problemOf } from "#lib/problem.ts";
import { currentActor } from "#lib/request.ts";
import type { Delivered } from "./delivery.ts";

type Context = { params: Promise<{ ref: string; number: string }> };

/**
 * Makes the handler that hands out the file of a revision to somebody who is signed in.
 * @param _act what it does: read by the guard that holds every endpoint against the access table
 */
export function ownFile(
  _act: "evidence.read" | "evidence.download",
  read: (actor: Actor, ref: string, number: number) => Promise<Delivered>,
  answer: (file: Delivered) => Response,
) {
  return async (_request: Request, { params }: Context): Promise<Response> => {
    try {
      const actor = await currentActor();
      if (!actor) return problem(401, "Your session has ended. Sign in again.");
      const { ref, number } = await params;
      if (!/^EVD-\d{3,9}$/.test(ref) || !/^[1-9]\d{0,5}$/.test(number)) throw new NotFound();
      return answer(await read(actor, ref, Number(number)));
    } catch (error) {
      return problemOf(error);
    }
  };
}
