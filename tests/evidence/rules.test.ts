import { describe, expect, test } from "vitest";
import { type EvidenceFacts, obstacle, quotaProblem, sizeInWords } from "#lib/evidence/rules.ts";
import { evidenceFilter, newEvidence, newFile } from "#lib/evidence/schema.ts";

const today = "2026-11-22";
const file: EvidenceFacts = {
  kind: "FILE",
  isHeld: false,
  retainUntil: "2026-11-21",
  isDisposed: false,
  isArchived: false,
};

describe("what may be done with evidence as it stands", () => {
  test.each([
    ["disposed of past its retention", "evidence.dispose", {}, null],
    ["not on the last day it is kept", "evidence.dispose", { retainUntil: today }, /kept until 2026-11-22/],
    ["not before", "evidence.dispose", { retainUntil: "2027-01-01" }, /kept until 2027-01-01/],
    ["not without a retention", "evidence.dispose", { retainUntil: null }, /no retention date/],
    ["not under hold", "evidence.dispose", { isHeld: true }, /legal hold/],
    ["not twice", "evidence.dispose", { isDisposed: true }, /disposed of before/],
    ["not a note", "evidence.dispose", { kind: "NOTE" }, /Only the content of files/],
    ["not a link", "evidence.dispose", { kind: "LINK" }, /Only the content of files/],
    ["also from the archive", "evidence.dispose", { isArchived: true }, null],
    ["edited", "evidence.edit", {}, null],
    ["edited after disposal", "evidence.edit", { isDisposed: true }, null],
    ["not edited in the archive", "evidence.edit", { isArchived: true }, /archived/],
    ["revised", "evidence.revise", {}, null],
    ["revised under hold, for earlier revisions stay", "evidence.revise", { isHeld: true }, null],
    ["not revised after disposal", "evidence.revise", { isDisposed: true }, /disposed of/],
    ["not linked after disposal", "evidence.link", { isDisposed: true }, /disposed of/],
    ["taken off after disposal", "evidence.unlink", { isDisposed: true }, null],
    ["not linked in the archive", "evidence.link", { isArchived: true }, /archived/],
    ["archived once", "evidence.archive", { isArchived: true }, /archived/],
    ["restored", "evidence.restore", { isArchived: true }, null],
    ["not restored when it is not archived", "evidence.restore", {}, /not in the archive/],
    ["held", "evidence.hold", {}, null],
    ["held in the archive", "evidence.hold", { isArchived: true }, null],
    ["not held after disposal", "evidence.hold", { isDisposed: true }, /nothing left/],
  ] as const)("%s", (_name, deed, changed, expected) => {
    const problem = obstacle(deed, { ...file, ...changed }, today);
    if (expected === null) expect(problem).toBeNull();
    else expect(problem).toMatch(expected);
  });
});

describe("room", () => {
  const most = { person: 100, all: 200 };
  test.each([
    [10, 10, { person: 90, all: 190 }, null],
    [11, 11, { person: 90, all: 100 }, /one person/],
    [10, 10, { person: 0, all: 191 }, /All files together/],
    [10, 0, { person: 0, all: 200 }, null],
  ])("%i bytes that add %i to %o", (size, adds, used, expected) => {
    const problem = quotaProblem(size, adds, used, most);
    if (expected === null) expect(problem).toBeNull();
    else expect(problem).toMatch(expected);
  });
});

test.each([
  [1, "1 byte"],
  [1023, "1023 bytes"],
  [1024, "1 kB"],
  [1500, "1.5 kB"],
  [26_214_400, "25 MB"],
  [3 * 1024 ** 3, "3 GB"],
])("%i bytes are %s", (bytes, words) => expect(sizeInWords(bytes)).toBe(words));

describe("what is said of evidence", () => {
  test("a file needs nothing else; blank fields of a form are nothing", () => {
    const said = newFile.parse({
      title: "",
      classification: "",
      effectiveOn: "",
      recordKind: "",
      recordRef: "",
    });
    expect(said).toMatchObject({
      title: null,
      classification: "INTERNAL",
      effectiveOn: null,
      recordKind: null,
    });
  });
  test.each([
    ["a link that is a script", { kind: "LINK", title: "x", url: "javascript:alert(1)" }, "url"],
    ["a link without an address", { kind: "LINK", title: "x" }, "url"],
    ["a note without words", { kind: "NOTE", title: "x", body: "  " }, "body"],
    [
      "a period that ends before it begins",
      { kind: "NOTE", title: "x", body: "x", coversFrom: "2026-02-01", coversTo: "2026-01-01" },
      "coversTo",
    ],
    ["a day that is none", { kind: "NOTE", title: "x", body: "x", effectiveOn: "2026-02-30" }, "effectiveOn"],
    ["an unknown class", { kind: "NOTE", title: "x", body: "x", classification: "SECRET" }, "classification"],
    [
      "a record of no kind",
      { kind: "NOTE", title: "x", body: "x", recordKind: "person", recordRef: "x" },
      "recordKind",
    ],
    ["half of a character", { kind: "NOTE", title: "\ud800", body: "x" }, "title"],
  ])("%s is refused", (_name, input, path) => {
    const paths = newEvidence.safeParse(input).error?.issues.map((issue) => issue.path.join("."));
    expect(paths).toContain(path);
  });
  test("an old bookmark still opens", () => {
    const filter = evidenceFilter.parse({
      kind: "PHOTO",
      by: "me",
      page: "-1",
      record: " obj-001 ",
      q: ["a", "b"],
    });
    expect(filter).toEqual({
      q: "a",
      kind: "",
      classification: "",
      by: "",
      record: "OBJ-001",
      archived: false,
      page: 1,
    });
  });
});
