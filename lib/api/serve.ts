import "server-only";
import type { z } from "zod";
import type { Act } from "#lib/access.ts";
import { once } from "#lib/change.ts";
import { answerHeaders, data } from "#lib/problem.ts";
import { route } from "#lib/route.ts";
import type { Operation } from "./operation.ts";

/** Answers whose version is the record's: they carry it as ETag, for the If-Match of the next change. */
const tagOf = (result: unknown): Record<string, string> =>
  typeof result === "object" && result !== null && "version" in result && typeof result.version === "number"
    ? { etag: `"${result.version}"` }
    : {};

/**
 * The handler of an operation.
 * @param act written out in the route's own file, where the guard of the endpoints reads it
 */
export function serve<
  OneAct extends Act,
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType,
  Answer extends z.ZodType,
>(act: NoInfer<OneAct>, operation: Operation<OneAct, Params, Query, Body, Answer>) {
  const { params, query, body, isVersioned, isPartial, isWrite, mostBytes, location, run } = operation;
  return route(
    act,
    {
      params,
      query,
      ...(body ? { body } : {}),
      isVersioned,
      isPartial,
      ...(mostBytes ? { mostBytes } : {}),
      answer(result) {
        if (operation.answer === null) return new Response(null, { status: 204, headers: answerHeaders });
        if (location === null) return data(result, 200, tagOf(result));
        const address = `/api/v1${location(result as z.output<Answer>)}`;
        return data(result, 201, { ...tagOf(result), location: address });
      },
    },
    (actor, given) => {
      const checkedGiven = given as Parameters<typeof run>[1];
      // The answer to a write is the record as it stands now, whatever scopes the token has beside this one's.
      return isWrite ? once(actor, act, (unkeyed) => run(unkeyed, checkedGiven)) : run(actor, checkedGiven);
    },
  );
}
