// The CSV parser works on UTF-8, in which half a character cannot be written; private characters stand in for them.
const HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const STAND_IN = /[\u{100000}-\u{1007ff}]/gu;
const OFFSET = 0x100000 - 0xd800;

/** The text with a private character in place of every lone surrogate, so that UTF-8 can carry it. */
export function standIn(text: string): string {
  return text.replace(HALF, (half) => String.fromCodePoint(half.charCodeAt(0) + OFFSET));
}

/** The text as it was before `standIn`. */
export function standOut(text: string): string {
  return text.replace(STAND_IN, (one) => String.fromCharCode((one.codePointAt(0) ?? 0) - OFFSET));
}
