import "server-only";
import type { z } from "zod";
import type { Act } from "#lib/access.ts";
import type { Actor } from "#lib/actor.ts";
import { env } from "#lib/env.ts";
import { BadRequest } from "#lib/errors.ts";
import { asDownload } from "#lib/evidence/answer.ts";
import type { Delivered } from "#lib/evidence/delivery.ts";
import { kept } from "#lib/evidence/upload.ts";
import { receiveBody, receiveForm, type Upload } from "#lib/files/upload.ts";
import { data, problem, problemOf } from "#lib/problem.ts";
import { callerOf, queryOf, submissionOf, versionOf } from "#lib/route.ts";
import { checked } from "./checked.ts";
import type { Operation } from "./operation.ts";

type Context = { params: Promise<Record<string, string> | undefined> };
type AnyZod = Operation<Act, z.ZodObject, z.ZodObject, z.ZodType, z.ZodType>;

/**
 * The handler of an operation that takes a file: token → may they at all → the file as it comes, by a form or as the
 * body → the service.
 * @param act written out in the route's own file, where the guard of the endpoints reads it
 * @param read gives the record as it stands afterwards
 */
export function serveUpload(
  act: "evidence.add" | "evidence.revise",
  operation: Pick<AnyZod, "query" | "isVersioned">,
  read: (actor: Actor, ref: string) => Promise<{ version: number }>,
) {
  return async (request: Request, context: Context): Promise<Response> => {
    try {
      const actor = await callerOf(request, act);
      if (actor instanceof Response) return actor;
      const { ref } = (await context.params) ?? {};
      const version = operation.isVersioned ? versionOf(request) : 0;
      if (version === null)
        return problem(428, 'Send the version you read as If-Match, for example If-Match: "3".', {
          code: "precondition-required",
        });
      const said = checked(operation.query, queryOf(request), "query") as Record<string, string>;
      const { fields, file } = await taken(request, said);
      const about = operation.isVersioned ? { ...fields, version: String(version) } : fields;
      const key = submissionOf(request, JSON.stringify([about, file?.sha256]));
      const made = await kept({ ...actor, submission: key }, act, ref, about, file);
      const record = await read({ ...actor, scopes: null }, made.ref);
      const headers = { etag: `"${record.version}"` };
      return operation.isVersioned
        ? data(record, 200, headers)
        : data(record, 201, { ...headers, location: `/api/v1/evidence/${made.ref}` });
    } catch (error) {
      return problemOf(error);
    }
  };
}

async function taken(request: Request, { name, ...said }: Record<string, string>): Promise<Upload> {
  const most = env().fileLimits.file;
  const type = request.headers.get("content-type") ?? "";
  if (type.startsWith("multipart/form-data")) {
    const { fields, file } = await receiveForm(request, most);
    return { fields: { ...said, ...fields }, file };
  }
  if (!type.startsWith("application/octet-stream"))
    throw new BadRequest("Send a form (multipart/form-data), or the file alone as application/octet-stream.");
  if (!name) throw new BadRequest("Say what the file is called: ?name=report.pdf");
  return { fields: said, file: await receiveBody(request, name, most) };
}

/** The handler of an operation that hands out a file. */
export function serveFile(
  act: "evidence.download",
  read: (actor: Actor, ref: string, number: number) => Promise<Delivered>,
) {
  return async (request: Request, context: Context): Promise<Response> => {
    try {
      const actor = await callerOf(request, act);
      if (actor instanceof Response) return actor;
      const { ref = "", number = "" } = (await context.params) ?? {};
      const file = await read(actor, ref, /^[1-9]\d{0,5}$/.test(number) ? Number(number) : 0);
      return asDownload({ ...file, type: "application/octet-stream" });
    } catch (error) {
      return problemOf(error);
    }
  };
}
