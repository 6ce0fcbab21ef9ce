/** Words of a search, at most this many count. */
const mostWords = 6;

/** What was typed, as words of letters and digits in lower case; nothing of it is an operator. */
export function searchWords(text: string): string[] {
  const words =
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [];
  return [...new Set(words)].slice(0, mostWords);
}

/** The reference that was typed or pasted, in whatever form: `obj 12`, `OBJ-012` and `obj12` are `OBJ-012`. */
export function typedReference(text: string): string | null {
  const [, prefix, number] = /^\s*([a-z]{3})[\s\-–#]*0*(\d{1,9})\s*$/i.exec(text) ?? [];
  return prefix && number ? `${prefix.toUpperCase()}-${number.padStart(3, "0")}` : null;
}
