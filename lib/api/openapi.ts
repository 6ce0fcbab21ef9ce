import "server-only";
import { z } from "zod";
import { accessTable } from "#lib/access.ts";
import { mostPerMinute } from "#lib/api-rate.ts";
import { problemResponses, problemSchema } from "./openapi-problems.ts";
import type { AnyOperation, Json, Tag } from "./operation.ts";
import { operations } from "./registry.ts";

const tags: Record<Tag, string> = {
  Objectives: "Objectives of the register and every act on them.",
  KPIs: "What is measured of an objective, and how it stands.",
  Templates: "The library of objectives, and the organisation's own.",
  Plans: "Who, when and how of an objective's plan.",
  "Action items": "What is to be done, by whom and until when.",
  Calendar: "What is due, day by day.",
  Measurements: "The values of KPIs, period by period: recorded, corrected with a reason, evaluated.",
  "Resource lines": "What a plan needs, and top management's decisions about it.",
  Evidence: "What shows that what is claimed is so: files, links and notes.",
  Comments: "What people say about records.",
  People: "People as far as the reader may see them, and handing over.",
  Functions: "The organisation's units.",
  Organisation: "The organisation that this installation serves.",
  Inbox: "News for the token's own person.",
  Trail: "The tamper-evident record of every change.",
  Search: "Search over everything the reader may see.",
  "SMART check": "The check of a statement, on its own.",
};

let made: Json | null = null;

/** The OpenAPI 3.1 document, made once from the schemas the handlers use. */
export function openapiDocument(): Json {
  made ??= document();
  return made;
}

/** What an operation is called in the document: its act, told apart where one act has several. */
export function operationId({ act, variant }: Pick<AnyOperation, "act" | "variant">): string {
  return `${act}${variant ? `_${variant}` : ""}`.replaceAll(/[.-]/g, "_");
}

function document(): Json {
  const schemas: Record<string, Json> = { Problem: problemSchema };
  const paths: Record<string, Json> = {};
  for (const operation of operations) {
    const path = paths[operation.path] ?? {};
    path[operation.method] = described(operation, schemas);
    paths[operation.path] = path;
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "SixTwo",
      version: "1",
      summary: "Information security objectives: set, planned, approved, evidenced and audited.",
      description: [
        "Every record and every act of the product, under the same rules as on the screen.",
        "Send a personal token as `Authorization: Bearer sixtwo_…`; tokens are made under Account.",
        "A single record carries its version as `ETag`; send it as `If-Match` to change the record.",
        "`Idempotency-Key` makes a POST, PATCH or DELETE safe to repeat: the first answer is given again.",
        "Acts marked `x-reauthentication-required` need the password and answer 403 with the code `reauthentication-required`: they are done on the screen.",
        `A token may call ${mostPerMinute.toLocaleString("en")} times a minute. Numbers with decimals are text, so that nothing is rounded.`,
      ].join("\n\n"),
      license: { name: "AGPL-3.0-or-later", identifier: "AGPL-3.0-or-later" },
    },
    servers: [{ url: "/api/v1" }],
    security: [{ token: [] }],
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      schemas,
      securitySchemes: {
        token: {
          type: "http",
          scheme: "bearer",
          description:
            "A personal token. Its scopes are read, write, measure and trail; each operation names the one it needs as x-scope.",
        },
      },
    },
  };
}

function described(operation: AnyOperation, schemas: Record<string, Json>): Json {
  const { act, method, summary, description, tag, params, query, body, isVersioned, isWrite } = operation;
  const rule: { fresh?: true; scope?: string } = accessTable[act];
  const scope = rule.scope?.toLowerCase();
  const needs = rule.fresh
    ? "Needs the password again, which a token cannot give: it is done on the screen."
    : `Needs the scope ${scope}.`;
  return {
    operationId: operationId(operation),
    tags: [tag],
    summary,
    description: [description, needs].filter(Boolean).join(" "),
    ...(rule.fresh ? { "x-reauthentication-required": true } : { "x-scope": scope }),
    parameters: [
      ...parametersOf(params, "path"),
      ...parametersOf(query, "query"),
      ...(isVersioned ? [ifMatch] : []),
      ...(isWrite ? [idempotencyKey] : []),
    ],
    ...(body ? { requestBody: requestBody(operation, body, schemas) } : {}),
    responses: { ...success(operation, schemas), ...problemResponses({ method, isVersioned, isWrite }) },
  };
}

const ifMatch: Json = {
  name: "If-Match",
  in: "header",
  required: true,
  description: "The ETag of the record as it was read.",
  schema: { type: "string", pattern: '^"\\d{1,9}"$' },
  example: '"3"',
};

const idempotencyKey: Json = {
  name: "Idempotency-Key",
  in: "header",
  description: "Repeated with the same key, the request is done once and answered as at first.",
  schema: { type: "string", pattern: "^[\\w.:-]{1,100}$" },
  example: "7f0c3a52-9a49-4f0e-8f5e-0d6f7a1f1c11",
};

function parametersOf(schema: z.ZodObject, where: "path" | "query"): Json[] {
  const shown = jsonSchema(schema, "input", {});
  const required = (shown.required ?? []) as string[];
  return Object.entries((shown.properties ?? {}) as Record<string, Json>).map(([name, property]) => ({
    name,
    in: where,
    required: where === "path" || required.includes(name),
    schema: property,
  }));
}

function requestBody({ example, file }: AnyOperation, body: z.ZodType, schemas: Record<string, Json>): Json {
  const schema = jsonSchema(body, "input", schemas);
  if (file === "taken") return { required: true, content: fileContent(schema) };
  return {
    required: true,
    content: { "application/json": { schema, ...(example ? { example } : {}) } },
  };
}

const binary: Json = { type: "string", format: "binary" };

/** A form with the file as `file` beside the fields, or the file alone with the fields as query parameters. */
function fileContent(schema: Json): Json {
  const form = {
    ...schema,
    properties: { ...(schema.properties as Json), file: binary },
    required: [...((schema.required ?? []) as string[]), "file"],
  };
  return { "multipart/form-data": { schema: form }, "application/octet-stream": { schema: binary } };
}

function success({ answer, location, file }: AnyOperation, schemas: Record<string, Json>): Json {
  if (file === "given")
    return {
      200: { description: "The file.", content: { "application/octet-stream": { schema: binary } } },
    };
  if (answer === null) return { 204: { description: "Done." } };
  const isRecord = answer instanceof z.ZodObject && "version" in answer.shape;
  const headers = {
    ...(isRecord ? { ETag: header("The record's version, for If-Match.") } : {}),
    ...(location ? { Location: header("The address of what was made.") } : {}),
  };
  return {
    [location ? 201 : 200]: {
      description: location ? "Made." : "Done.",
      ...(Object.keys(headers).length > 0 ? { headers } : {}),
      content: { "application/json": { schema: jsonSchema(answer, "output", schemas) } },
    },
  };
}

const header = (description: string): Json => ({ description, schema: { type: "string" } });

// Named schemas go to the components once; the rest stands where it is used.
function jsonSchema(schema: z.ZodType, io: "input" | "output", schemas: Record<string, Json>): Json {
  const {
    $schema: _,
    $defs,
    ...own
  } = z.toJSONSchema(schema, {
    io,
    unrepresentable: "any",
    override: ({ jsonSchema: made }) => {
      // The format says it; its pattern is a screenful.
      if (made.format !== undefined) delete made.pattern;
      delete made.id;
    },
  }) as Json;
  for (const [name, each] of Object.entries(($defs ?? {}) as Record<string, Json>))
    schemas[name] = referring(each);
  return referring(own);
}

const referring = (schema: Json): Json =>
  JSON.parse(JSON.stringify(schema).replaceAll("#/$defs/", "#/components/schemas/"));
