import { z } from "zod";
import type { Act } from "#lib/access.ts";
import type { Actor } from "#lib/actor.ts";

/** What a handler is given: everything checked, `version` from If-Match where the operation asks for it. */
export type Given<Params, Query, Body> = { params: Params; query: Query; body: Body; version: number };

/** A piece of a JSON document. */
export type Json = Record<string, unknown>;

export type Method = "get" | "post" | "patch" | "delete";

/** An operation of the API: what its handler takes, does and answers, and what the OpenAPI document says of it. */
export type Operation<
  OneAct extends Act = Act,
  Params extends z.ZodObject = z.ZodObject,
  Query extends z.ZodObject = z.ZodObject,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
> = {
  act: OneAct;
  method: Method;
  /** Below /api/v1, with its parameters in braces. */
  path: `/${string}`;
  summary: string;
  description?: string;
  tag: Tag;
  /** Set where one act has several operations, to tell them apart: `objective.edit` + `plan`. */
  variant?: string;
  params: Params;
  query: Query;
  body: Body | null;
  /** A body that would be taken, for the document. */
  example: Json | null;
  /** Only what was sent is changed: the body keeps the fields that were sent and no others. */
  isPartial: boolean;
  /** The version that was read must be sent as If-Match. */
  isVersioned: boolean;
  /** The largest body in bytes, where it may be larger than usual. */
  mostBytes: number | null;
  /** It changes something: done in one transaction, once for each Idempotency-Key. */
  isWrite: boolean;
  /** It takes a file, by a form or as the body, or hands one out: served by lib/api/serve-files.ts. */
  file: "taken" | "given" | null;
  /** null: answers 204 without a body. */
  answer: Answer | null;
  /** The address of what was created, below /api/v1; it makes the answer a 201. */
  location: ((answer: z.output<Answer>) => string) | null;
  run: (
    actor: Actor,
    given: Given<z.output<Params>, z.output<Query>, z.output<Body>>,
  ) => Promise<z.output<Answer>>;
};

/** An operation whose types were checked where it was written. */
export type AnyOperation = Omit<Operation, "run" | "location"> & { run: unknown; location: unknown };

export type Tag =
  | "Objectives"
  | "KPIs"
  | "Templates"
  | "Plans"
  | "Action items"
  | "Measurements"
  | "Calendar"
  | "Resource lines"
  | "Comments"
  | "Evidence"
  | "People"
  | "Functions"
  | "Organisation"
  | "Inbox"
  | "Trail"
  | "Search"
  | "SMART check";

const none = z.strictObject({});
type None = typeof none;

type Written<
  OneAct extends Act,
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType,
  Answer extends z.ZodType,
> = Pick<
  Operation<OneAct, Params, Query, Body, Answer>,
  "act" | "method" | "path" | "summary" | "tag" | "run"
> &
  Partial<
    Pick<
      Operation<OneAct, Params, Query, Body, Answer>,
      | "description"
      | "variant"
      | "example"
      | "params"
      | "query"
      | "body"
      | "isPartial"
      | "isVersioned"
      | "isWrite"
      | "file"
      | "mostBytes"
    >
  > & {
    answer: Answer | null;
    location?: (answer: z.output<Answer>) => string;
  };

/** Describes an operation. Whatever is left out is not taken; everything but GET writes unless it says otherwise. */
export function operation<
  OneAct extends Act,
  Answer extends z.ZodType,
  Params extends z.ZodObject = None,
  Query extends z.ZodObject = None,
  Body extends z.ZodType = z.ZodUndefined,
>(written: Written<OneAct, Params, Query, Body, Answer>): Operation<OneAct, Params, Query, Body, Answer> {
  return {
    example: null,
    isPartial: false,
    isVersioned: false,
    file: null,
    mostBytes: null,
    isWrite: written.method !== "get",
    params: none as unknown as Params,
    query: none as unknown as Query,
    body: null,
    ...written,
    location: written.location ?? null,
  };
}

/** Path parameters; what no reference or id can be is an unknown record, which the service says. */
export const refParams = z.strictObject({ ref: z.string().max(40) });
export const idParams = z.strictObject({ id: z.string().max(60) });
/** A template is named by its key in the library, or by its id where it is the organisation's own. */
export const keyParams = z.strictObject({ key: z.string().max(60) });
