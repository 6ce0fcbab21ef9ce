import "server-only";
import { z } from "zod";
import { evidencedKinds } from "#lib/evidence/schema.ts";
import { Classification } from "#prisma/generated/enums.ts";
import { evidenceAnswer } from "./answers/evidence.ts";
import { operation, refParams } from "./operation.ts";

const tag = "Evidence";
const day = z.iso.date().optional();
const said = {
  title: z.string().max(300).optional(),
  description: z.string().optional(),
  classification: z.enum(Classification).optional(),
  effectiveOn: day,
  coversFrom: day,
  coversTo: day,
  retainUntil: day,
  recordKind: z.enum(evidencedKinds).optional(),
  recordRef: z.string().max(60).optional(),
};
const name = z
  .string()
  .max(300)
  .optional()
  .meta({ description: "What the file is called, when the body is the file alone." });
const unserved = () => Promise.reject(new Error("served by lib/api/serve-files.ts"));
const how =
  "Send a form with the file as `file`, or the file alone as application/octet-stream with everything else as query parameters.";

export const addFileOperation = operation({
  act: "evidence.add",
  variant: "file",
  method: "post",
  path: "/evidence/files",
  summary: "Add a file",
  description: `${how} Without a title its name is it.`,
  tag,
  file: "taken",
  query: z.strictObject({ name, ...said }),
  body: z.strictObject(said),
  answer: evidenceAnswer,
  location: ({ ref }) => `/evidence/${ref}`,
  run: unserved,
});

export const reviseFileOperation = operation({
  act: "evidence.revise",
  variant: "file",
  method: "post",
  path: "/evidence/{ref}/files",
  summary: "Put another file in place",
  description: `${how} The one before is kept as an earlier revision.`,
  tag,
  file: "taken",
  params: refParams,
  query: z.strictObject({ name, reason: z.string().optional() }),
  isVersioned: true,
  body: z.strictObject({ reason: z.string() }),
  answer: evidenceAnswer,
  run: unserved,
});

export const downloadOperation = operation({
  act: "evidence.download",
  method: "get",
  path: "/evidence/{ref}/files/{number}",
  summary: "Download the file of a revision",
  description: "Its bytes are held against their hash before any of them is given out; noted in the trail.",
  tag,
  file: "given",
  params: z.strictObject({ ...refParams.shape, number: z.string().max(6) }),
  answer: z.unknown(),
  run: unserved,
});
