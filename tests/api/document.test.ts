import { createConfig, lintFromString } from "@redocly/openapi-core";
import { expect, test } from "vitest";
import { accessTable } from "#lib/access.ts";
import { openapiDocument, operationId } from "#lib/api/openapi.ts";
import { operations } from "#lib/api/registry.ts";
import { endpoints } from "#lib/endpoints.ts";

const document = openapiDocument();

test("every route of the API is an operation of the document, and the other way round, with the same act", () => {
  const routes = Object.entries(endpoints)
    .filter(
      ([name]) =>
        name.includes(" /api/v1/") && !name.endsWith("/openapi.json") && !name.endsWith("/[...path]"),
    )
    .map(([name, act]) => `${name} ${act}`);
  const described = operations.map(
    ({ method, path, act }) =>
      `${method.toUpperCase()} /api/v1${path.replaceAll("{", "[").replaceAll("}", "]")} ${act}`,
  );
  expect(described.sort()).toEqual(routes.sort());
});

test("a strict linter has nothing to say about the document", { timeout: 60_000 }, async () => {
  const config = await createConfig({ extends: ["recommended-strict"] });
  const problems = await lintFromString({ source: JSON.stringify(document), config });
  expect(problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual(
    [],
  );
});

test("the linter would see a mistake", { timeout: 60_000 }, async () => {
  const config = await createConfig({ extends: ["recommended-strict"] });
  const source = JSON.stringify(document).replace('"operationId":"objective_propose",', "");
  const problems = await lintFromString({ source, config });
  expect(problems.map(({ ruleId }) => ruleId)).toContain("operation-operationId");
});

test("acts that need the password are marked, all others name their scope", () => {
  const paths = document.paths as Record<string, Record<string, Record<string, unknown>>>;
  const told = operations.map((operation) => {
    const described = paths[operation.path]?.[operation.method];
    return [operationId(operation), described?.["x-reauthentication-required"], described?.["x-scope"]];
  });
  const held = operations.map((operation) => {
    const rule: { fresh?: true; scope?: string } = accessTable[operation.act];
    return [operationId(operation), rule.fresh, rule.fresh ? undefined : rule.scope?.toLowerCase()];
  });
  expect(told).toEqual(held);
  expect(told.filter(([, isFresh, scope]) => !isFresh && !scope)).toEqual([]);
});

test("every example is a body the handler takes", () => {
  const wrong = operations.flatMap(({ body, example, act }) => {
    const result = example ? body?.safeParse(example) : null;
    return result && !result.success ? [[act, result.error.issues]] : [];
  });
  expect(wrong).toEqual([]);
  expect(operations.filter(({ example }) => example).length).toBeGreaterThan(10);
});
