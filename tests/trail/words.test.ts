import { expect, test } from "vitest";
import { acts } from "#lib/access.ts";
import { actWords } from "#lib/trail/vocabulary.ts";
import { entryInWords, idsIn } from "#lib/trail/words.ts";

const ada = "01a20000-0000-7000-8000-000000000001";
const entry = (before: object | null, after: object | null, change = "UPDATE") => ({
  act: "objective.edit",
  change,
  recordKind: "Objective",
  recordId: "x",
  label: "OBJ-001",
  before: before && JSON.stringify(before),
  after: after && JSON.stringify(after),
});
const words = (before: object | null, after: object | null, change?: string) =>
  entryInWords(entry(before, after, change), new Map([[ada, "Ada"]]), {
    locale: "en-GB",
    timeZone: "Europe/Berlin",
  });

test("a change reads as before → after, in words", () => {
  expect(
    words(
      { version: 1, title: "Old", targetOn: "2027-06-30", isOngoing: false, ownerId: null },
      { version: 2, title: "New", targetOn: "2027-12-31", isOngoing: false, ownerId: ada },
    ),
  ).toEqual({
    title: "Objective OBJ-001 changed",
    changes: [
      { label: "Title", before: "Old", after: "New" },
      { label: "Target date", before: "30 Jun 2027", after: "31 Dec 2027" },
      { label: "Owner", before: null, after: "Ada" },
    ],
  });
});

test("numbers lose their padding, enumerations their capitals", () => {
  const { changes } = words(
    { baselineValue: 95, state: "DRAFT" },
    { baselineValue: 98.5, state: "PROPOSED" },
  );
  expect(changes).toEqual([
    { label: "Baseline", before: "95", after: "98.5" },
    { label: "State", before: "draft", after: "proposed" },
  ]);
});

test("ids are collected to be named", () => {
  expect(
    idsIn([entry(null, { ownerId: ada, id: "01a20000-0000-7000-8000-000000000002" }, "INSERT")]),
  ).toEqual([ada]);
});

test("every act that changes something has its words", () => {
  const reading =
    /\.(read|pick|list|read-all|read-administration|history)$|^(work|account)\.read$|form-draft/;
  expect(acts.filter((act) => !reading.test(act) && !(act in actWords))).toEqual([]);
});
