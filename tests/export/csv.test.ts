import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toCsv } from "#lib/export/csv.ts";
import { EXPORT_MARK, isFormula } from "#lib/export/guard.ts";
import { readSheet } from "#lib/import/sheet.ts";

const HEADER = [EXPORT_MARK, "Title", "Owner"];

describe("toCsv", () => {
  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "'=1", "''-1"])(
    "disarms %j and the import reads it back",
    (cell) => {
      const csv = toCsv(HEADER, [["OBJ-001", cell, null]]);
      expect(csv).toContain(`'${cell}`);
      const result = readSheet(csv);
      expect(result.ok && result.sheet.rows).toEqual([["OBJ-001", cell, ""]]);
    },
  );

  test("leaves ordinary apostrophes alone, writes CRLF and the mark on request", () => {
    expect(toCsv(["A"], [["'tis"]])).toBe("A\r\n'tis\r\n");
    expect(toCsv(["A"], [], { bom: true })).toBe("\ufeffA\r\n");
  });

  test("any cells come back from export and import", () => {
    const tricky = fc.string({
      unit: fc.constantFrom("'", "=", "-", "+", "@", '"', ",", ";", "\t", "\r", "\n", " ", "a"),
    });
    const cell = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), tricky);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }),
        fc.boolean(),
        (cells, bom) => {
          const rows = cells.map(([title, owner], at) => [`OBJ-${at}`, title, owner]);
          const csv = toCsv(HEADER, rows, { bom });
          const result = readSheet(csv);
          expect(result.ok && result.sheet.rows).toEqual(rows);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test("no cell begins like a formula", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (cell) => {
        const second = toCsv(["A"], [[cell]])
          .split("\r\n")
          .slice(1)
          .join("\r\n")
          .replace(/^"/, "");
        expect(isFormula(second) && second !== "\r\n").toBe(false);
      }),
    );
  });
});
