import { expect, test } from "vitest";
import { RuleViolation } from "#lib/errors.ts";
import { headBytes, sniff } from "#lib/files/sniff.ts";
import { deliveredType, previewOf } from "#lib/files/types.ts";
import { corpus } from "./corpus.ts";

test("the corpus holds at least sixty files", () => expect(corpus.length).toBeGreaterThanOrEqual(60));

test.each(corpus)("%s", async (name, content, type) => {
  const head = content.subarray(0, headBytes);
  if (type === null) {
    const refusal = await sniff(head, name).catch((error) => error);
    expect(refusal).toBeInstanceOf(RuleViolation);
    expect(refusal.message).toMatch(/\. .*ZIP/);
  } else expect(await sniff(head, name)).toBe(type);
});

test("nothing is delivered as what a browser would run", () => {
  const types = new Set(corpus.flatMap(([, , type]) => type ?? []));
  for (const type of types) expect(deliveredType(type)).not.toMatch(/html|xml(?!formats)|svg|script|rfc822/);
});

test("only pictures without scripts are shown as they are", () => {
  expect(previewOf("image/png")).toBe("picture");
  for (const type of ["image/svg+xml", "text/html", "application/json"]) expect(previewOf(type)).toBe("text");
  expect(previewOf("application/pdf")).toBeNull();
});

test("a megabyte of nested archives is judged at once", async () => {
  const started = performance.now();
  for (const [name, content, type] of corpus) if (type) await sniff(content.subarray(0, headBytes), name);
  expect(performance.now() - started).toBeLessThan(2000);
});
