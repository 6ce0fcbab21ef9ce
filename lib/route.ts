import "server-only";
import { createHash } from "node:crypto";
import { z } from "zod";
import { type Act, accessTable, refusal } from "#lib/access.ts";
import type { Actor } from "#lib/actor.ts";
import { isText, noText } from "#lib/address.ts";
import { checked } from "#lib/api/checked.ts";
import { apiRate, mostPerMinute } from "#lib/api-rate.ts";
import { parsed, readAtMost } from "#lib/body.ts";
import { addressIn } from "#lib/client-address.ts";
import { Forbidden, RuleViolation, TooMany } from "#lib/errors.ts";
import { consume } from "#lib/people/throttle.ts";
import { findToken } from "#lib/people/tokens.ts";
import { data, problem, problemOf } from "#lib/problem.ts";
import { recordDenied } from "#lib/trail/event.ts";

const usualBytes = 1_000_000;
const nothing = z.strictObject({});
const noBody = z.undefined("This operation takes no body.");

/** What a handler takes. Whatever is left out must not be sent. */
type Takes<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType> = {
  params?: Params;
  query?: Query;
  body?: Body;
  /** The record's version must be sent as `If-Match: "3"`. */
  isVersioned?: boolean;
  /** The body keeps only the fields that were sent. */
  isPartial?: boolean;
  /** The largest body in bytes; 1 MB where nothing is said. */
  mostBytes?: number;
  /** Makes the answer of what came out; left out: 200 with it as JSON. */
  answer?: (result: unknown) => Response;
};

type Given<Params, Query, Body> = { params: Params; query: Query; body: Body; version: number };
// Next gives a route without parameters no object at all, whatever its types say.
type Context = { params: Promise<Record<string, string | string[] | undefined> | undefined> };

/**
 * Makes an API handler: bearer token (never the cookie) → rate of the token → may this person at all → strict
 * parameters, query and body → the query or service → JSON. Refusals are problem details (RFC 9457).
 */
export function route<
  Params extends z.ZodType = typeof nothing,
  Query extends z.ZodType = typeof nothing,
  Body extends z.ZodType = z.ZodUndefined,
>(
  act: Act,
  takes: Takes<Params, Query, Body>,
  run: (actor: Actor, given: Given<z.output<Params>, z.output<Query>, z.output<Body>>) => Promise<unknown>,
): (request: Request, context: Context) => Promise<Response> {
  return async (request, context) => {
    try {
      const actor = await callerOf(request, act);
      if (actor instanceof Response) return actor;
      const params = checked(
        takes.params ?? nothing,
        (await context.params) ?? {},
        "path",
      ) as z.output<Params>;
      const query = checked(takes.query ?? nothing, queryOf(request), "query") as z.output<Query>;
      const text =
        request.method === "GET" || request.method === "HEAD"
          ? ""
          : await readAtMost(request, takes.mostBytes ?? usualBytes);
      if (text === null)
        return problem(
          413,
          `The body is too large: at most ${(takes.mostBytes ?? usualBytes) / 1_000_000} MB.`,
        );
      if (text !== "" && !request.headers.get("content-type")?.startsWith("application/json"))
        return problem(415, "Send JSON with the content type application/json.");
      const sent = text === "" ? undefined : (parsed(text) ?? null);
      const taken = checked(takes.body ?? noBody, sent, "body");
      const body = (takes.isPartial ? onlySent(taken, sent) : taken) as z.output<Body>;
      const version = takes.isVersioned ? versionOf(request) : 0;
      if (version === null)
        return problem(428, 'Send the version you read as If-Match, for example If-Match: "3".', {
          code: "precondition-required",
        });
      const keyed = { ...actor, submission: submissionOf(request, text), payloadSha256: sha256(text) };
      const result = await run(keyed, { params, query, body, version });
      return takes.answer ? takes.answer(result) : data(result);
    } catch (error) {
      return problemOf(error);
    }
  };
}

/** Who calls by their token, if they may do this at all; else the refusal. @throws TooMany, Forbidden */
export async function callerOf(request: Request, act: Act): Promise<Actor | Response> {
  const { pathname, search } = new URL(request.url);
  if (!isText(pathname) || !isText(search)) return problem(400, noText);
  const found = await findToken(bearerOf(request), { ip: addressIn(request.headers) });
  if (!found)
    return problem(401, "Send a valid API token as Authorization: Bearer sixtwo_…", {
      headers: { "www-authenticate": "Bearer" },
    });
  const wait = await consume(apiRate, found.tokenId);
  if (wait !== null)
    throw new TooMany(
      `This token was used more than ${mostPerMinute} times in a minute. Try again in ${wait} seconds.`,
      wait,
    );
  await assertMay(found.actor, act);
  return { ...found.actor, tokenId: found.tokenId };
}

function bearerOf(request: Request): string {
  return /^Bearer ([\w-]+)$/i.exec(request.headers.get("authorization") ?? "")?.[1] ?? "";
}

async function assertMay(actor: Actor, act: Act): Promise<void> {
  // What needs the password is refused by change(), which knows whether there is such a record at all.
  const isFresh = "fresh" in accessTable[act];
  const reason = refusal(isFresh ? { ...actor, scopes: null } : actor, act);
  if (reason === null) return;
  await recordDenied(actor, act, reason, { kind: act.split(".")[0] ?? act, id: "" });
  throw new Forbidden(reason);
}

// A field that was not sent would otherwise read as cleared.
function onlySent(taken: unknown, sent: unknown): unknown {
  const names = new Set(Object.keys(sent as object));
  return Object.fromEntries(Object.entries(taken as object).filter(([name]) => names.has(name)));
}

/** The query string as parameters hold it; one that is repeated is a list. */
export function queryOf(request: Request): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = {};
  const sent = new URL(request.url).searchParams;
  for (const name of new Set(sent.keys())) {
    const values = sent.getAll(name);
    Object.defineProperty(query, name, { value: values.length === 1 ? values[0] : values, enumerable: true });
  }
  return query;
}

/** The version an If-Match names; null when it names none. */
export function versionOf(request: Request): number | null {
  const version = /^"(\d{1,9})"$/.exec(request.headers.get("if-match") ?? "")?.[1];
  return version === undefined ? null : Number(version);
}

/** What an Idempotency-Key stands for: the address and all that was sent with it. @throws RuleViolation */
export function submissionOf(request: Request, text: string): Actor["submission"] {
  const key = request.headers.get("idempotency-key");
  if (key === null || request.method === "GET" || request.method === "HEAD") return null;
  if (!/^[\w.:-]{1,100}$/.test(key))
    throw new RuleViolation("Idempotency-Key may have up to 100 letters, digits, dots, colons and dashes.");
  return { key, requestSha256: sha256(`${request.method} ${new URL(request.url).pathname}\n${text}`) };
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
