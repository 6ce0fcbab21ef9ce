/** How the bytes of a file were read; shown to the person who imports. */
export type Encoding = "UTF-8" | "UTF-8 with BOM" | "UTF-16 LE" | "UTF-16 BE" | "Windows-1252";

type Utf16 = Extract<Encoding, "UTF-16 LE" | "UTF-16 BE">;

/** The text of a file, or one sentence that says why there is none. */
export type Decoded = { ok: true; text: string; encoding: Encoding } | { ok: false; message: string };

/** The largest file taken, in bytes. */
export const MAX_BYTES = 5 * 1024 * 1024;

/** Encodings a person may say a text is in, when what was found out is wrong. */
export const ENCODINGS = ["UTF-8", "UTF-16 LE", "UTF-16 BE", "Windows-1252"] as const;

const FOREIGN: readonly { starts: readonly number[]; is: string }[] = [
  { starts: [0x50, 0x4b, 0x03, 0x04], is: "an Excel workbook or ZIP archive" },
  { starts: [0xd0, 0xcf, 0x11, 0xe0], is: "an old Excel or Word file" },
  { starts: [0x25, 0x50, 0x44, 0x46], is: "a PDF" },
];

/**
 * Reads the bytes of an uploaded register. Byte order marks are believed; without one, UTF-16 is told by where its
 * zero bytes lie, then UTF-8 is tried strictly, and what is left is Windows-1252 (a superset of Latin-1).
 * Lone surrogates are kept as they are, so that the row that holds them can be named; nothing is replaced by U+FFFD.
 * @param told the encoding a person chose, which then counts
 */
export function decode(bytes: Uint8Array, told?: (typeof ENCODINGS)[number] | null): Decoded {
  if (bytes.length === 0) return refuse("The file is empty. Choose the file that holds your register.");
  if (bytes.length > MAX_BYTES) return refuse("The file is larger than 5 MB. Split it or remove columns.");
  const foreign = FOREIGN.find(({ starts }) => starts.every((byte, at) => bytes[at] === byte));
  if (foreign)
    return refuse(`The file is ${foreign.is}. Save the sheet as CSV (UTF-8) and choose that file.`);
  if (told) return decodeAs(bytes, told);
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return decodeUtf8(bytes.subarray(3), "UTF-8 with BOM");
  if (startsWith(bytes, 0xff, 0xfe)) return decodeUtf16(bytes.subarray(2), "UTF-16 LE");
  if (startsWith(bytes, 0xfe, 0xff)) return decodeUtf16(bytes.subarray(2), "UTF-16 BE");
  if (bytes.includes(0)) {
    const guess = guessUtf16(bytes);
    return guess ? decodeUtf16(bytes, guess) : notText();
  }
  return decodeUtf8(bytes, "UTF-8");
}

function decodeAs(bytes: Uint8Array, told: (typeof ENCODINGS)[number]): Decoded {
  const isMarked =
    (told === "UTF-16 LE" && startsWith(bytes, 0xff, 0xfe)) ||
    (told === "UTF-16 BE" && startsWith(bytes, 0xfe, 0xff));
  if (told === "UTF-16 LE" || told === "UTF-16 BE")
    return decodeUtf16(bytes.subarray(isMarked ? 2 : 0), told);
  if (bytes.includes(0)) return notText();
  if (told === "Windows-1252")
    return { ok: true, text: new TextDecoder("windows-1252").decode(bytes), encoding: told };
  const text = strictUtf8(bytes);
  return text === null
    ? refuse("The file is not UTF-8. Choose another encoding.")
    : { ok: true, text, encoding: told };
}

/** Where UTF-16 is unmarked, mostly Latin text leaves zeros on one side of nearly every pair and none on the other. */
function guessUtf16(bytes: Uint8Array): Utf16 | null {
  let even = 0;
  let odd = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  const pairs = bytes.length / 2;
  if (odd > pairs * 0.4 && even < pairs * 0.02) return "UTF-16 LE";
  if (even > pairs * 0.4 && odd < pairs * 0.02) return "UTF-16 BE";
  return null;
}

function decodeUtf16(bytes: Uint8Array, encoding: Utf16): Decoded {
  if (bytes.length % 2 === 1) return refuse("The file is UTF-16 text that was cut off. Save it again.");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const units: string[] = [];
  let zeros = 0;
  for (let at = 0; at < bytes.length; at += 2) {
    const unit = view.getUint16(at, encoding === "UTF-16 LE");
    if (unit === 0) zeros += 1;
    units.push(String.fromCharCode(unit));
  }
  // UTF-32 seen as UTF-16 has a zero unit in every other place.
  return zeros > units.length / 4 ? notText() : { ok: true, text: units.join(""), encoding };
}

function decodeUtf8(bytes: Uint8Array, encoding: "UTF-8" | "UTF-8 with BOM"): Decoded {
  if (bytes.includes(0)) return notText();
  const strict = strictUtf8(bytes);
  if (strict !== null) return { ok: true, text: strict, encoding };
  const lenient = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const broken = lenient.split("\ufffd").length - 1;
  const sound = lenient.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  if (encoding === "UTF-8 with BOM" || sound > broken) {
    const line = lenient.slice(0, lenient.indexOf("\ufffd")).split("\n").length;
    return refuse(
      `The file is UTF-8 with a damaged character on line ${line}. Correct it and save it again.`,
    );
  }
  return { ok: true, text: new TextDecoder("windows-1252").decode(bytes), encoding: "Windows-1252" };
}

/** Strict UTF-8, except that encoded lone surrogates (ED A0 80 … ED BF BF) come through; `null` when it is not UTF-8. */
function strictUtf8(bytes: Uint8Array): string | null {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let text = "";
  let from = 0;
  try {
    for (let at = bytes.indexOf(0xed); at !== -1; at = bytes.indexOf(0xed, at + 1)) {
      const [second = 0, third = 0] = bytes.subarray(at + 1, at + 3);
      if (second < 0xa0 || second > 0xbf || third < 0x80 || third > 0xbf) continue;
      text += decoder.decode(bytes.subarray(from, at));
      text += String.fromCharCode(0xd000 | ((second & 0x3f) << 6) | (third & 0x3f));
      from = at + 3;
    }
    return text + decoder.decode(bytes.subarray(from));
  } catch {
    return null;
  }
}

function startsWith(bytes: Uint8Array, ...mark: number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}

function notText(): Decoded {
  return refuse("The file is not text. Save the sheet as CSV (UTF-8) and choose that file.");
}

function refuse(message: string): Decoded {
  return { ok: false, message };
}
