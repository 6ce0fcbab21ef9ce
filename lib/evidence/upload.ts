import "server-only";
import { createHash } from "node:crypto";
import { type Act, refusal } from "#lib/access.ts";
import type { Actor } from "#lib/actor.ts";
import { checked } from "#lib/api/checked.ts";
import { env } from "#lib/env.ts";
import { Forbidden, fieldError, NotFound } from "#lib/errors.ts";
import { discard, type ReceivedFile } from "#lib/files/receive.ts";
import { receiveForm } from "#lib/files/upload.ts";
import { answerHeaders, data, problem, problemOf } from "#lib/problem.ts";
import { currentActor } from "#lib/request.ts";
import { isSameOrigin } from "#lib/same-origin.ts";
import { recordDenied } from "#lib/trail/event.ts";
import { fileRevision, newFile } from "./schema.ts";
import { addFile, reviseFile } from "./service.ts";

type Context = { params: Promise<{ ref?: string } | undefined> };

/**
 * Makes the handler of a form that sends a file: same origin → who is signed in → may they at all → the file as it
 * comes → the service. Answers our own script with JSON, a form sent without scripts with a page.
 * @param act what it does: adds new evidence, or a revision of the evidence in the address
 */
export function ownUpload(act: "evidence.add" | "evidence.revise") {
  return async (request: Request, context: Context): Promise<Response> => {
    const isPage = request.headers.get("accept")?.includes("text/html") ?? false;
    try {
      if (!isSameOrigin(request.headers))
        return problem(403, "This was sent from another site and was not accepted.");
      const actor = await currentActor();
      if (!actor) return told(problem(401, "Your session has ended. Sign in again."), isPage);
      await assertMay(actor, act);
      const { ref } = (await context.params) ?? {};
      const { fields, file } = await receiveForm(request, env().fileLimits.file);
      const made = await kept(actor, act, ref, fields, file);
      const href = `/evidence/${made.ref}`;
      if (!isPage) return data({ ref: made.ref, href }, 201);
      return new Response(null, { status: 303, headers: { ...answerHeaders, location: href } });
    } catch (error) {
      return told(problemOf(error), isPage);
    }
  };
}

/** Keeps a received file as new evidence or as a revision. Whatever happens, the file is used up. */
export async function kept(
  actor: Actor,
  act: "evidence.add" | "evidence.revise",
  ref: string | undefined,
  { submission, ...fields }: Record<string, string>,
  file: ReceivedFile | null,
): Promise<{ ref: string }> {
  if (!file) throw fieldError("file", "Choose a file.");
  try {
    const keyed = { ...actor, submission: actor.submission ?? keyOf(submission, fields, file) };
    if (act === "evidence.add") return await addFile(keyed, checked(newFile, fields, "body"), file);
    if (!/^EVD-\d{3,9}$/.test(ref ?? "")) throw new NotFound();
    return await reviseFile(keyed, checked(fileRevision, { ...fields, ref }, "body"), file);
  } finally {
    await discard(file);
  }
}

function keyOf(key: string | undefined, fields: object, file: ReceivedFile): Actor["submission"] {
  if (!key || !/^[0-9a-f-]{36}$/.test(key)) return null;
  const sent = JSON.stringify([fields, file.name, file.sha256]);
  return { key, requestSha256: createHash("sha256").update(sent).digest("hex") };
}

// Before the file is taken in: whether there may be a record on which they could.
async function assertMay(actor: Actor, act: Act): Promise<void> {
  const reason = refusal(actor, act);
  if (reason === null) return;
  await recordDenied(actor, act, reason, { kind: "evidence", id: "" });
  throw new Forbidden(reason);
}

/** A refusal as a page of its own, for a form that was sent without scripts. */
async function told(answer: Response, isPage: boolean): Promise<Response> {
  if (!isPage) return answer;
  const { detail } = (await answer.json()) as { detail: string };
  const safe = detail.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
  return new Response(
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Not kept</title><h1>The file was not kept</h1><p>${safe}</p><p>Go back in your browser to try again.</p>`,
    {
      status: answer.status,
      headers: { ...answerHeaders, "content-type": "text/html; charset=utf-8" },
    },
  );
}
