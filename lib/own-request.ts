import "server-only";
import type { z } from "zod";
import type { Act } from "#lib/access.ts";
import type { Actor } from "#lib/actor.ts";
import { parsed, readAtMost } from "#lib/body.ts";
import { data, problem, problemOf } from "#lib/problem.ts";
import { currentActor } from "#lib/request.ts";
import { isSameOrigin } from "#lib/same-origin.ts";

/**
 * Makes a route handler that our own pages call with fetch: same origin → JSON within `mostBytes` → who is
 * signed in → strict schema. Refusals are problem details.
 * @param _act what it does: read by the guard that holds every endpoint against the access table
 */
export function ownRequest<Schema extends z.ZodType>(
  _act: Act,
  { schema, mostBytes }: { schema: Schema; mostBytes: number },
  run: (actor: Actor, input: z.output<Schema>) => Promise<Response>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    try {
      if (!isSameOrigin(request.headers))
        return problem(403, "This was sent from another site and was not accepted.");
      if (!request.headers.get("content-type")?.startsWith("application/json"))
        return problem(415, "Send JSON with the content type application/json.");
      const text = await readAtMost(request, mostBytes);
      if (text === null)
        return problem(413, `This is too large: at most ${Math.floor(mostBytes / 1000)} kB are kept.`);
      const actor = await currentActor();
      if (!actor) return problem(401, "Your session has ended. Sign in again.");
      const input = schema.safeParse(parsed(text));
      if (!input.success) {
        const errors = input.error.issues.map((issue) => ({
          path: issue.path.join("."),
          message: issue.message,
        }));
        return problem(422, errors[0]?.message ?? "This cannot be read.", { errors });
      }
      return await run(actor, input.data);
    } catch (error) {
      return problemOf(error);
    }
  };
}

/**
 * Makes a route handler that our own pages read from with fetch. Who is signed in decides what it gives.
 * @param _act what it reads: read by the guard that holds every endpoint against the access table
 * @param schema of the query string; without one nothing in it counts
 */
export function ownView<Schema extends z.ZodType = z.ZodUnknown>(
  _act: Act,
  run: (actor: Actor, query: z.output<Schema>) => Promise<unknown>,
  schema?: Schema,
): (request: Request) => Promise<Response> {
  return async (request) => {
    try {
      const actor = await currentActor();
      if (!actor) return problem(401, "Your session has ended. Sign in again.");
      const query = Object.fromEntries(new URL(request.url).searchParams);
      const given = schema?.safeParse(query);
      if (given && !given.success)
        return problem(422, given.error.issues[0]?.message ?? "This cannot be read.");
      return data(await run(actor, given?.data as z.output<Schema>));
    } catch (error) {
      return problemOf(error);
    }
  };
}
