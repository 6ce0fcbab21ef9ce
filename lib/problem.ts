import {
  awayMessage,
  Conflict,
  type FieldError,
  isDatabaseAway,
  Refusal,
  TooMany,
  Uncertain,
} from "#lib/errors.ts";
import { filePolicy } from "#lib/headers.ts";
import { log } from "#lib/log.ts";

const titles: Record<number, string> = {
  400: "Bad request",
  401: "Not authenticated",
  403: "Forbidden",
  404: "Not found",
  409: "Conflict",
  412: "Precondition failed",
  413: "Too large",
  415: "Unsupported media type",
  422: "Rule broken",
  428: "Precondition required",
  429: "Too many requests",
  500: "Error",
  503: "Database away",
  507: "Storage full",
};

export type ProblemDetails = {
  code?: string;
  errors?: FieldError[];
  current?: unknown;
  headers?: Record<string, string>;
};

/** An answer that refuses, as RFC 9457 problem details; `errors` names each field by its path. */
export function problem(
  status: number,
  detail: string,
  { code, errors, current, headers }: ProblemDetails = {},
): Response {
  const body = {
    type: "about:blank",
    title: titles[status] ?? "Error",
    status,
    detail,
    ...(code ? { code } : {}),
    ...(errors?.length ? { errors } : {}),
    ...(current ? { current } : {}),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...answerHeaders, "content-type": "application/problem+json", ...headers },
  });
}

/** Headers of everything that is data and no page. */
export const answerHeaders = { "cache-control": "no-store", "content-security-policy": filePolicy };

/** An answer with data. */
export function data(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...answerHeaders, "content-type": "application/json", ...headers },
  });
}

/** The problem an error stands for. A stale version is the API's 412; what is no refusal is logged and named by a reference only. */
export function problemOf(error: unknown): Response {
  if (error instanceof Refusal) {
    const wait = error instanceof TooMany ? error.retryAfter : error instanceof Uncertain ? 5 : null;
    const headers = wait === null ? {} : { "retry-after": String(wait) };
    return problem(error.code === "stale" ? 412 : error.status, error.message, {
      code: error.code,
      errors: error.fields.map(({ path, message }) => ({ path: fieldPath(path), message })),
      current: error instanceof Conflict ? error.current : undefined,
      headers,
    });
  }
  if (isDatabaseAway(error))
    return problem(503, `${awayMessage(error)} Try again in a few seconds.`, {
      headers: { "retry-after": "5" },
    });
  const reference = crypto.randomUUID().slice(0, 8);
  log.error({ err: error, reference }, "a request failed");
  return problem(
    500,
    `Something went wrong on our side. Tell your administrator the reference ${reference}.`,
  );
}

// The gates name the place on the screen ("plan#actions", "edit#functionId"); for a program that is a field's path.
const fieldPath = (place: string) => place.replace(/^edit#/, "").replace("#", ".");
