/** How a number of a workbook is shown, as far as it changes what the number means. */
export type NumberLook = "number" | "day" | "time" | "moment" | "percent";

const dayFormats = new Set([14, 15, 16, 17, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58]);
const timeFormats = new Set([18, 19, 20, 21, 32, 33, 45, 46, 47, 55, 56]);
const msPerDay = 86_400_000;

/** What a number format means: its number if it is one of Excel's own, and its code if it has one. */
export function lookOf(id: number, code: string | undefined): NumberLook {
  if (code === undefined) {
    if (dayFormats.has(id)) return "day";
    if (timeFormats.has(id)) return "time";
    if (id === 22) return "moment";
    return id === 9 || id === 10 ? "percent" : "number";
  }
  const plain = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./g, "");
  const first = (plain.split(";")[0] ?? "").toLowerCase();
  const hasDay = /[yd]/.test(first) || /^m+$/.test(first.replace(/[^a-z]/g, ""));
  const hasTime = /[hs]/.test(first);
  if (hasDay) return hasTime ? "moment" : "day";
  if (hasTime) return "time";
  return first.includes("%") ? "percent" : "number";
}

/** A number as a reader of the sheet means it: a day as `YYYY-MM-DD`, 0.95 shown as 95% as `95%`, no noise of floats. */
export function numberText(value: string, look: NumberLook, startsIn1904: boolean): string {
  const number = Number(value);
  if (value.trim() === "" || !Number.isFinite(number)) return value;
  if (look === "percent") return `${plainNumber(number * 100)}%`;
  if (look === "number" || number < 0 || number > 2_958_466) return plainNumber(number);
  // Excel's first days count a 29 February 1900 that never was.
  const epoch = startsIn1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, number < 60 ? 31 : 30);
  const iso = new Date(epoch + Math.round((number * msPerDay) / 1000) * 1000).toISOString();
  const time = iso.slice(11, 19).replace(/:00$/, "");
  if (look === "time" && number < 1) return time;
  return time === "00:00" ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${time}`;
}

/** Fifteen digits are what a spreadsheet keeps; what lies beyond is noise (0.30000000000000004). */
function plainNumber(number: number): string {
  const text = String(Number(number.toPrecision(15)));
  if (!text.includes("e")) return text;
  const fixed =
    Math.abs(number) < 1 ? number.toFixed(20).replace(/0+$/, "") : BigInt(Math.round(number)).toString();
  return Math.abs(number) < 1e-18 ? text : fixed;
}

/** Excel writes characters that XML cannot hold as `_x000D_`, and a text that looks like that as `_x005F_x000D_`. */
export function unescapeCell(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** Column of a cell reference counted from 0: `C7` is 2. */
export function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference) {
    const code = letter.charCodeAt(0) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + (code - 64);
  }
  return column - 1;
}
