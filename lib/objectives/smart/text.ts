/** A statement made easy to read for rules: lower case, one kind of quote, dash and space, no runs of spaces. */
export type PlainText = {
  /** What was given. */
  original: string;
  plain: string;
  /** The span of the original that [start, end) of `plain` stands for. */
  span(start: number, end: number): [number, number];
};

/** Longer statements are read up to here: the form takes no more, and the check stays quick whatever comes. */
const readUpTo = 20_000;
const same: Record<string, string> = {
  "‘": "'",
  "’": "'",
  "‚": "'",
  "“": '"',
  "”": '"',
  "„": '"',
  "«": '"',
  "»": '"',
  "‐": "-",
  "‑": "-",
  "–": "-",
  "—": "-",
  "−": "-",
  "≤": "<",
  "≥": ">",
  "：": ":",
  "；": ";",
  "％": "%",
  "•": ";",
  "▪": ";",
  "◦": ";",
  "‣": ";",
  "●": ";",
  "■": ";",
};
const blank = /[\s\u00a0\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

/** Reads a statement once, character by character; every position can be traced back. */
export function plainText(original: string): PlainText {
  const given = original.length > readUpTo ? original.slice(0, readUpTo) : original;
  const origins: number[] = [];
  let plain = "";
  for (let at = 0; at < given.length; at += 1) {
    const character = given.charAt(at);
    if (blank.test(character)) {
      if (plain === "" || plain.endsWith(" ")) continue;
      plain += " ";
    } else {
      // A bullet ends what stands before it and opens nothing.
      if (plain === "" && same[character] === ";") continue;
      const lower = (same[character] ?? character).toLowerCase();
      plain += lower.length === 1 ? lower : character;
    }
    origins.push(at);
  }
  if (plain.endsWith(" ")) plain = plain.slice(0, -1);
  const span = (start: number, end: number): [number, number] => [
    origins[start] ?? 0,
    (origins[end - 1] ?? original.length - 1) + 1,
  ];
  return { original, plain, span };
}
