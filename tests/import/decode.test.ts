import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decode, MAX_BYTES } from "#lib/import/decode.ts";

const bytes = (...numbers: number[]) => new Uint8Array(numbers);
const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, isLittle: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), isLittle);
  return new Uint8Array(view.buffer);
}

describe("decode", () => {
  const table: [string, Uint8Array, string, string][] = [
    ["UTF-8", utf8("Größe,Ω,🚀"), "UTF-8", "Größe,Ω,🚀"],
    ["UTF-8 with mark", bytes(0xef, 0xbb, 0xbf, ...utf8("ü,1")), "UTF-8 with BOM", "ü,1"],
    ["UTF-16 LE with mark", bytes(0xff, 0xfe, ...utf16("a,ü,日", true)), "UTF-16 LE", "a,ü,日"],
    ["UTF-16 BE with mark", bytes(0xfe, 0xff, ...utf16("a,ü,日", false)), "UTF-16 BE", "a,ü,日"],
    ["UTF-16 LE unmarked", utf16("Objective,Owner", true), "UTF-16 LE", "Objective,Owner"],
    ["UTF-16 BE unmarked", utf16("Objective,Owner", false), "UTF-16 BE", "Objective,Owner"],
    ["Windows-1252", bytes(0x47, 0x72, 0xf6, 0xdf, 0x65, 0x93, 0x80), "Windows-1252", "Größe“€"],
    ["a lone surrogate in UTF-16", bytes(0xff, 0xfe, ...utf16("a\ud800b", true)), "UTF-16 LE", "a\ud800b"],
    ["a lone surrogate in UTF-8", bytes(0x61, 0xed, 0xa0, 0x80, 0x62), "UTF-8", "a\ud800b"],
  ];
  test.each(table)("%s", (_, input, encoding, text) => {
    expect(decode(input)).toEqual({ ok: true, encoding, text });
  });

  const refusals: [string, Uint8Array, RegExp][] = [
    ["nothing", bytes(), /empty/],
    ["too much", new Uint8Array(MAX_BYTES + 1), /5 MB/],
    ["a workbook", bytes(0x50, 0x4b, 0x03, 0x04, 0, 0), /Excel workbook.*CSV/],
    ["zero bytes", bytes(0x61, 0, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67), /not text/],
    ["half a UTF-16 unit", bytes(0xff, 0xfe, 0x61), /cut off/],
    ["UTF-8 with a damaged character", bytes(...utf8("äöü\nß"), 0xc3, 0x28), /damaged character on line 2/],
  ];
  test.each(refusals)("refuses %s", (_, input, message) => {
    expect(decode(input)).toEqual({ ok: false, message: expect.stringMatching(message) });
  });

  test("every text without zero characters comes back from UTF-8", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), (text) => {
        fc.pre(
          !text.includes("\0") &&
            !["PK\u0003\u0004", "%PDF", "\ufeff"].some((start) => text.startsWith(start)),
        );
        expect(decode(utf8(text))).toMatchObject({ text });
      }),
    );
  });

  test("no bytes make it throw", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (input) => typeof decode(input).ok === "boolean"),
    );
  });
});
