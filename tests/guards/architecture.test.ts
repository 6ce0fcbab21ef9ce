import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const tracked = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  encoding: "utf8",
}).split("\n");
const sources = tracked.filter((path) => /\.tsx?$/.test(path) && !path.includes("generated/"));
const text = new Map(sources.map((path) => [path, readFileSync(path, "utf8")]));
const inside = (...folders: string[]) =>
  sources.filter((path) => folders.some((folder) => path.startsWith(`${folder}/`)));
const source = (path: string) => text.get(path) ?? "";
const importsOf = (path: string) =>
  [...source(path).matchAll(/^(?:import|export)\s(type\s)?[^;]*?from\s+"([^"]+)"/gms)].map((match) => ({
    isType: match[1] !== undefined,
    from: match[2] ?? "",
  }));

test("no file is longer than 300 lines, no page longer than 40", () => {
  const lines = (path: string) => source(path).split("\n").length - 1;
  expect(sources.filter((path) => lines(path) > 300)).toEqual([]);
  expect(inside("app").filter((path) => path.endsWith("page.tsx") && lines(path) > 40)).toEqual([]);
});

test("imports go one way: app → components → lib → prisma", () => {
  const wrong = (folder: string, forbidden: RegExp) =>
    inside(folder).flatMap((path) =>
      importsOf(path)
        .filter(({ from }) => forbidden.test(from))
        .map(({ from }) => `${path} imports ${from}`),
    );
  expect(wrong("lib", /^#(app|components|scripts|tests|e2e)\/|^\.\.\/(\.\.\/)?(app|components)\//)).toEqual(
    [],
  );
  expect(wrong("components", /^#(app|scripts|tests|e2e)\//)).toEqual([]);
  expect(wrong("app", /^#(scripts|tests|e2e)\//)).toEqual([]);
});

test("components draw: of a domain they import rules, schema and types, never its queries or service", () => {
  const wrong = inside("components").flatMap((path) =>
    importsOf(path)
      .filter(
        ({ from, isType }) =>
          !isType &&
          /\/(queries|service|approval|evaluation|resources|handover|record)\.ts$|#lib\/(db|change|view|transaction|request)\.ts/.test(
            from,
          ),
      )
      .map(({ from }) => `${path} imports ${from}`),
  );
  expect(wrong).toEqual([]);
});

test("the database is opened only by the roads and by what serves them", () => {
  const allowed =
    /^lib\/(transaction|view|db|health|housekeeping|submission)\.ts$|^lib\/trail\/|^lib\/jobs\/|^lib\/people\/(sessions|throttle|tokens|feeds|sign-in|reauthenticate)\.ts$|^(tests|prisma\/seed|scripts|e2e)\//;
  const wrong = sources.filter(
    (path) =>
      importsOf(path).some(({ from, isType }) => !isType && /#lib\/db\.ts$/.test(from)) &&
      /\bdatabase\(\)/.test(source(path)) &&
      !allowed.test(path),
  );
  expect(wrong).toEqual([]);
});

test('a "use server" file exports nothing but what action() or publicAction() made', () => {
  for (const path of sources.filter((each) => /^"use server"/m.test(source(each)))) {
    const exported = [...source(path).matchAll(/^export .*/gm)].map(([line]) => line);
    expect([
      path,
      exported.filter((line) => !/^export const \w+ = (action|publicAction)\(/.test(line)),
    ]).toEqual([path, []]);
    expect(path).toMatch(/\/actions\.ts$/);
  }
});

test("process.env is read in lib/env.ts only", () => {
  expect(
    inside("app", "components", "lib").filter(
      (path) => path !== "lib/env.ts" && source(path).includes("process.env"),
    ),
  ).toEqual([]);
});

test("links are ours, which fetch nothing before they are followed", () => {
  const others = sources.filter(
    (path) => /^(app|components)\//.test(path) && path !== "components/ui/link.tsx",
  );
  expect(others.filter((path) => /from "next\/link"/.test(readFileSync(path, "utf8")))).toEqual([]);
});

test("no inline styles, no unchecked HTML, no string-built SQL, no escape from the linter or the compiler", () => {
  const never =
    /style=\{\{|dangerouslySetInnerHTML|\$queryRawUnsafe|\$executeRawUnsafe|Prisma\.raw\(|biome-ignore|@ts-(ignore|expect-error|nocheck)/;
  expect(sources.filter((path) => !path.startsWith("tests/guards/") && never.test(source(path)))).toEqual([]);
});

test("queries and services are server-only; schemas and rules are not", () => {
  const inLib = inside("lib");
  const isServerOnly = (path: string) => source(path).includes('import "server-only"');
  expect(inLib.filter((path) => /\/(queries|service)\.ts$/.test(path) && !isServerOnly(path))).toEqual([]);
  expect(inLib.filter((path) => /\/(schema|rules)\.ts$/.test(path) && isServerOnly(path))).toEqual([]);
});

test("rules have no clock", () => {
  expect(
    inside("lib").filter(
      (path) => /\/rules\.ts$/.test(path) && /new Date\(\)|Date\.now\(\)/.test(source(path)),
    ),
  ).toEqual([]);
});

test("client components are leaves: under a fifth of all components", () => {
  const components = sources.filter((path) => path.endsWith(".tsx"));
  const client = components.filter((path) => /^"use client"/m.test(source(path)));
  expect(client.length / components.length).toBeLessThan(0.2);
});

test("every exported function of lib says what it is", () => {
  const undocumented = inside("lib").flatMap((path) =>
    [...source(path).matchAll(/^(.*)\n(?:export (?:async )?function (\w+))/gm)]
      .filter((match) => !/\*\/\s*$|^export function \w+\(.*\).*;$/.test(match[1] ?? ""))
      .map((match) => `${path}: ${match[2]}`),
  );
  expect(undocumented).toEqual([]);
});
