import "server-only";
import { openapiDocument } from "./openapi.ts";
import type { Json } from "./operation.ts";

/** One field of a body, an answer or the address, in words. */
export type FieldWords = {
  name: string;
  type: string;
  isRequired: boolean;
  about: string;
  schema: string | null;
};

/** An operation as the reference shows it. */
export type OperationWords = {
  id: string;
  method: string;
  path: string;
  summary: string;
  about: string;
  isFresh: boolean;
  parameters: (FieldWords & { where: string })[];
  body: FieldWords[];
  example: string | null;
  answers: { status: string; about: string; schema: string | null }[];
};

export type Reference = {
  about: string[];
  parts: { name: string; about: string; operations: OperationWords[] }[];
  schemas: { name: string; fields: FieldWords[] }[];
};

/**
 * The reference of the API for reading, from the OpenAPI document.
 * @param q words; only operations that have them all in name, address or summary are given
 */
export function apiReference(q: string): Reference {
  const document = openapiDocument() as {
    info: { description: string };
    tags: { name: string; description: string }[];
    paths: Record<string, Record<string, Json>>;
    components: { schemas: Record<string, Json> };
  };
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  const all = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({
      tag: (described.tags as string[])[0],
      ...operationWords(path, method, described),
    })),
  );
  const found = all.filter(({ id, method, path, summary }) => {
    const text = `${id} ${method} ${path} ${summary}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  return {
    about: document.info.description.split("\n\n"),
    parts: document.tags
      .map(({ name, description }) => ({
        name,
        about: description,
        operations: found.filter(({ tag }) => tag === name),
      }))
      .filter(({ operations }) => operations.length > 0),
    schemas: Object.entries(document.components.schemas)
      .map(([name, schema]) => ({ name, fields: fieldsOf(schema) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

function operationWords(path: string, method: string, described: Json): OperationWords {
  const parameters = described.parameters as (Json & { schema: Json })[];
  const body = contentOf(described.requestBody as Json | undefined);
  return {
    id: String(described.operationId),
    method: method.toUpperCase(),
    path: `/api/v1${path}`,
    summary: String(described.summary),
    about: String(described.description),
    isFresh: described["x-reauthentication-required"] === true,
    parameters: parameters.map((each) => ({
      ...fieldWords(String(each.name), each.schema, each.required === true),
      about: String(each.description ?? each.schema.description ?? ""),
      where: String(each.in),
    })),
    body: body ? fieldsOf(body.schema as Json) : [],
    example: body?.example ? JSON.stringify(body.example, null, 2) : null,
    answers: Object.entries(described.responses as Record<string, Json>).map(([status, response]) => ({
      status,
      about: String(response.description),
      schema: schemaName(contentOf(response)?.schema as Json | undefined),
    })),
  };
}

function contentOf(holder: Json | undefined): Json | undefined {
  return Object.values((holder?.content ?? {}) as Record<string, Json>)[0];
}

function fieldsOf(schema: Json): FieldWords[] {
  const required = (schema.required ?? []) as string[];
  return Object.entries((schema.properties ?? {}) as Record<string, Json>).map(([name, field]) =>
    fieldWords(name, field, required.includes(name)),
  );
}

function fieldWords(name: string, schema: Json, isRequired: boolean): FieldWords {
  const about = String(schema.description ?? "");
  return { name, type: typeWords(schema), isRequired, about, schema: schemaName(schema) };
}

// The named schema behind a reference, a list of it or a page of it.
function schemaName(schema: Json | undefined): string | null {
  const found = /"#\/components\/schemas\/(\w+)"/.exec(JSON.stringify(schema ?? {}));
  return found?.[1] ?? null;
}

function typeWords(schema: Json): string {
  const several = (schema.anyOf ?? schema.oneOf) as Json[] | undefined;
  if (several) return [...new Set(several.map(typeWords))].join(" or ");
  if (schema.$ref) return schemaName(schema) ?? "object";
  if (schema.enum) return (schema.enum as string[]).join(", ");
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.type === "array") return `list of ${typeWords((schema.items ?? {}) as Json)}`;
  if (schema.type === "object") return "object";
  const formats: Record<string, string> = { date: "day, YYYY-MM-DD", "date-time": "instant", uuid: "id" };
  const words: Record<string, string> = { string: "text", integer: "whole number", boolean: "true or false" };
  const type =
    formats[String(schema.format)] ?? words[String(schema.type)] ?? String(schema.type ?? "anything");
  return schema.maxLength ? `${type}, at most ${Number(schema.maxLength).toLocaleString("en")}` : type;
}
