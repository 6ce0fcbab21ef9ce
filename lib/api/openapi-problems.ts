import type { Json, Method } from "./operation.ts";

/** Every refusal, as RFC 9457 has it. */
export const problemSchema: Json = {
  type: "object",
  description: "Why a request was refused (RFC 9457).",
  required: ["type", "title", "status", "detail"],
  properties: {
    type: { type: "string" },
    title: { type: "string" },
    status: { type: "integer" },
    detail: { type: "string", description: "A whole sentence that says what to do." },
    code: { type: "string", examples: ["stale", "reauthentication-required"] },
    errors: {
      type: "array",
      description: "Each field that was refused, by its path.",
      items: {
        type: "object",
        required: ["path", "message"],
        properties: { path: { type: "string" }, message: { type: "string" } },
      },
    },
    current: { type: "object", description: "With 412: the values as they are now." },
  },
  examples: [
    {
      type: "about:blank",
      title: "Rule broken",
      status: 422,
      detail: "Some parts of the body cannot be taken: colour.",
      errors: [{ path: "colour", message: "There is no field of this name." }],
    },
  ],
};

const problem = (description: string): Json => ({
  description,
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
});

/** What an operation may refuse with. */
export function problemResponses({
  method,
  isVersioned,
  isWrite,
}: {
  method: Method;
  isVersioned: boolean;
  isWrite: boolean;
}): Json {
  return {
    401: problem("No token, or one that is no good."),
    403: problem("No right to do this, or the password is needed again."),
    404: problem("There is no such record, or it is not the reader's to see."),
    ...(isWrite ? { 409: problem("The record's state does not allow it.") } : {}),
    ...(isVersioned ? { 412: problem("The record was changed since it was read.") } : {}),
    ...(method === "get"
      ? {}
      : { 413: problem("The body is too large."), 415: problem("The body is not JSON.") }),
    422: problem("A field or rule is broken, or the Idempotency-Key was used for something else."),
    ...(isVersioned ? { 428: problem("If-Match is missing.") } : {}),
    429: problem("Too many requests; Retry-After says when to try again."),
    503: problem("The database is away; Retry-After says when to try again."),
  };
}
