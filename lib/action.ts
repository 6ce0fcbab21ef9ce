import "server-only";
import { createHash } from "node:crypto";
import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { z } from "zod";
import type { Act } from "#lib/access.ts";
import type { Actor } from "#lib/actor.ts";
import { awayMessage, Conflict, isDatabaseAway, Refusal } from "#lib/errors.ts";
import { formObject, isSecretField, typedValues } from "#lib/form-data.ts";
import type { FormState } from "#lib/form-state.ts";
import { log } from "#lib/log.ts";
import { clientAddress, currentActor } from "#lib/request.ts";
import { isSameOrigin } from "#lib/same-origin.ts";

/** What an action's body gives back: where to go, or what to say where one is. */
export type Outcome = { redirectTo: string } | { message?: string; shown?: string };

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;

/** Somebody who is not signed in and whose right to act is the one-time link they hold. */
export type Visitor = { ip: string | null; requestId: string; submission: Actor["submission"] };

/**
 * Makes a server action: origin → form → who acts → strict schema → the service → what the form shows. The only
 * thing a "use server" file may export. Every refusal gives back what was typed.
 * @param _act what it does: read by the guard that holds every endpoint against the access table; services ask `can()` themselves
 */
export function action<Schema extends z.ZodType>(
  _act: Act,
  schema: Schema,
  run: (actor: Actor, input: z.output<Schema>) => Promise<Outcome>,
): FormAction {
  return formAction(schema, currentActor, run);
}

/** The same for forms in front of the sign-in: set-up, invitation, reset. The service checks the link itself. */
export function publicAction<Schema extends z.ZodType>(
  _act: Act,
  schema: Schema,
  run: (visitor: Visitor, input: z.output<Schema>) => Promise<Outcome>,
): FormAction {
  const visitor = async (): Promise<Visitor> => ({
    ip: await clientAddress(),
    requestId: crypto.randomUUID(),
    submission: null,
  });
  return formAction(schema, visitor, run);
}

function formAction<Schema extends z.ZodType, Who extends { submission: Actor["submission"] }>(
  schema: Schema,
  whoActs: () => Promise<Who | null>,
  run: (who: Who, input: z.output<Schema>) => Promise<Outcome>,
): FormAction {
  return async (state: FormState, form: FormData): Promise<FormState> => {
    const refused = (rest: Partial<FormState>): FormState => ({
      status: "refused",
      count: state.count + 1,
      values: typedValues(form),
      ...rest,
    });
    let outcome: Outcome;
    try {
      if (!isSameOrigin(await headers()))
        return refused({ message: "This form was sent from another site and was not accepted." });
      const who = await whoActs();
      if (!who)
        return refused({
          needsSignIn: true,
          message: "Your session has ended. Sign in again; what you typed is kept.",
        });
      const { submission, ...typed } = formObject(form);
      const input = schema.safeParse(typed);
      if (!input.success)
        return refused({
          message: "Some fields need another look.",
          fields: byPath(
            input.error.issues.map((issue) => ({ path: issue.path.join("."), message: issue.message })),
          ),
        });
      outcome = await run({ ...who, submission: keyOf(submission, typed) }, input.data);
    } catch (error) {
      return refused(explain(error));
    }
    // Whatever the browser has of our pages may be stale now, the page it is on included.
    revalidatePath("/", "layout");
    if ("redirectTo" in outcome) redirect(outcome.redirectTo as never);
    return { status: "done", count: state.count + 1, ...outcome };
  };
}

function keyOf(submission: unknown, typed: object): Actor["submission"] {
  if (typeof submission !== "string" || !/^[0-9a-f-]{36}$/.test(submission)) return null;
  const open = Object.fromEntries(Object.entries(typed).filter(([name]) => !isSecretField(name)));
  return { key: submission, requestSha256: createHash("sha256").update(JSON.stringify(open)).digest("hex") };
}

function byPath(errors: { path: string; message: string }[]): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  for (const { path, message } of errors) fields[path] = [...(fields[path] ?? []), message];
  return fields;
}

function explain(error: unknown): Partial<FormState> {
  if (error instanceof Refusal) {
    return {
      message: error.message,
      fields: byPath(error.fields),
      ...(error.code === "uncertain" ? { isUncertain: true } : {}),
      ...(error.code === "reauthentication-required" ? { needsPassword: true } : {}),
      ...(error instanceof Conflict && error.current
        ? { current: error.current as Record<string, unknown> }
        : {}),
    };
  }
  if (isDatabaseAway(error))
    return {
      message: `${awayMessage(error)} What you typed is still here. Try again in a few seconds.`,
    };
  const reference = crypto.randomUUID().slice(0, 8);
  log.error({ err: error, reference }, "an action failed");
  return {
    message: `Something went wrong on our side and nothing was saved. Tell your administrator the reference ${reference}.`,
  };
}
