/** Which character separates the decimals in a column. */
export type DecimalMark = "," | ".";

/** What a column shows about its decimal mark; `null` when it shows both or nothing. */
export type DecimalDetection = { decimal: DecimalMark; evidence: "comma" | "point" | "both" | "none" };

/** A number cell as a canonical decimal string, or why it is none. `isPlain`: the cell held nothing but the number. */
export type NumberReading =
  | { ok: true; value: string; isPlain: boolean; confirm?: string }
  | { ok: false; message: string };

const NUMBER = /[+\-−]?\d[\d.,' \u00a0\u202f’]*\d|[+\-−]?\d|[.,]\d+/g;
const SPACES = /[' \u00a0\u202f’]/g;

/** Finds out which mark a column uses: both marks in one number tell, and one mark not followed by three digits. */
export function detectDecimal(cells: readonly string[]): DecimalDetection {
  let comma = 0;
  let point = 0;
  for (const cell of cells) {
    for (const [raw] of cell.matchAll(NUMBER)) {
      const mark = tellingMark(raw.replace(SPACES, ""));
      if (mark === ",") comma += 1;
      if (mark === ".") point += 1;
    }
  }
  if (comma > 0 && point > 0) return { decimal: ".", evidence: "both" };
  if (comma > 0) return { decimal: ",", evidence: "comma" };
  return { decimal: ".", evidence: point > 0 ? "point" : "none" };
}

/**
 * Reads the one number in a cell, with unit, currency or comparison around it ("<3 %", "€ 1.200,50").
 * At most 6 decimals and 14 digits before them, as the database keeps `numeric(20,6)`; nothing is rounded.
 * `isCertain` false makes a number that could be read in two ways a question.
 */
export function readNumber(cell: string, decimal: DecimalMark, isCertain = true): NumberReading {
  const found = [...cell.matchAll(NUMBER)].map(([raw]) => raw);
  const [raw] = found;
  if (raw === undefined) return refuse(`"${short(cell)}" holds no number. Write one number such as 95.5.`);
  if (found.length > 1) return refuse(`"${short(cell)}" holds several numbers. Write the one that is meant.`);
  const text = raw.replace(SPACES, "").replace("−", "-");
  const mark = tellingMark(text) ?? decimal;
  const value = canonical(text, mark);
  if (value === null)
    return refuse(`"${short(cell)}" is not a number as this column writes them. Write for instance 1234.5.`);
  const [whole = "", fraction = ""] = value.replace("-", "").split(".");
  if (fraction.length > 6) return refuse(`"${short(cell)}" has more than 6 decimals. Shorten it.`);
  if (whole.length > 14)
    return refuse(`"${short(cell)}" is too large; at most 14 digits before the decimal mark.`);
  const isOpen = !isCertain && tellingMark(text) === null && /[.,]/.test(text);
  const confirm = `"${short(cell)}" was read as ${value}. Is this number meant?`;
  return { ok: true, value, isPlain: raw === cell.trim(), ...(isOpen ? { confirm } : {}) };
}

/** The mark that can only be the decimal one, or `null` when a number leaves it open (1.234) or has none. */
function tellingMark(text: string): DecimalMark | null {
  const comma = text.lastIndexOf(",");
  const point = text.lastIndexOf(".");
  if (comma === -1 && point === -1) return null;
  if (comma !== -1 && point !== -1) return comma > point ? "," : ".";
  const mark = comma === -1 ? "." : ",";
  const groups = text.split(mark);
  if (groups.length > 2) return mark === "," ? "." : ",";
  const isOpen = groups[1]?.length === 3 && /^[+-]?[1-9]\d{0,2}$/.test(groups[0] ?? "");
  return isOpen ? null : mark;
}

function canonical(text: string, decimal: DecimalMark): string | null {
  const thousands = decimal === "," ? "." : ",";
  const [whole = "", fraction = "", more] = text.split(decimal);
  if (more !== undefined || fraction.includes(thousands)) return null;
  const groups = whole.replace(/^[+-]/, "").split(thousands);
  if (
    groups.length > 1 &&
    (groups.slice(1).some((group) => group.length !== 3) || !/^\d{1,3}$/.test(groups[0] ?? ""))
  )
    return null;
  const digits = groups.join("").replace(/^0+(?=\d)/, "") || "0";
  const decimals = fraction.replace(/0+$/, "");
  const value = decimals ? `${digits}.${decimals}` : digits;
  return text.startsWith("-") && /[1-9]/.test(value) ? `-${value}` : value;
}

function refuse(message: string): NumberReading {
  return { ok: false, message };
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
