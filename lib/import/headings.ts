import { FIELDS, type FieldKey } from "./fields.ts";

/** How well a heading names a field: 1 says it outright, below 0.5 is no more than a hint. */
export type HeadingScore = { field: FieldKey; score: number };

/** Words that say nothing about which field is meant, since all of these registers are about them. */
const NOISE = new Set(
  "the of an our for to in and or is are be will it its isms iso 27001 27002 42001 security secure information infosec cyber cybersecurity ai primary main key planned proposed".split(
    " ",
  ),
);

type Alias = { field: FieldKey; tokens: readonly string[]; weight: number };

const ALIASES: readonly Alias[] = FIELDS.flatMap((field) => [
  ...field.aliases.map((alias) => ({ field: field.key, tokens: tokensOf(alias), weight: 1 })),
  ...(field.also ?? []).map((alias) => ({ field: field.key, tokens: tokensOf(alias), weight: 0.85 })),
]);

/**
 * Scores a heading against every field, best first. Case, accents, punctuation, plurals, camelCase and filler words
 * do not matter; words in parentheses count less than words outside, and the last word of a heading, its noun, most.
 */
export function scoreHeading(heading: string): HeadingScore[] {
  const spaced = heading.replace(/\((s|es)\)/gi, "$1");
  const main = spaced.replace(/[([{][^)\]}]*[)\]}]?/g, " ");
  const inner = [...spaced.matchAll(/[([{]([^)\]}]*)/g)].map((match) => match[1] ?? "").join(" ");
  const whole = tokensOf(main);
  const parts = main.split(/[/|&,;:–—\n]/).map(tokensOf);
  const aside = tokensOf(inner);
  const best = new Map<FieldKey, number>();
  for (const { field, tokens, weight } of ALIASES) {
    let score = Math.max(likeness(tokens, whole), 0.65 * likeness(tokens, aside));
    for (const part of parts) score = Math.max(score, 0.9 * exact(tokens, part));
    if (score > 0) best.set(field, Math.max(best.get(field) ?? 0, score * weight));
  }
  return [...best].map(([field, score]) => ({ field, score })).sort((a, b) => b.score - a.score);
}

/** Whether a heading names some field, or a column that registers usually have. */
export function isKnownHeading(heading: string): boolean {
  return (scoreHeading(heading)[0]?.score ?? 0) >= 0.6;
}

function exact(alias: readonly string[], heading: readonly string[]): number {
  if (alias.length !== heading.length || alias.length === 0) return 0;
  if (alias.every((token, at) => token === heading[at])) return 1;
  return alias.every((token) => heading.includes(token)) ? 0.95 : 0;
}

function likeness(alias: readonly string[], heading: readonly string[]): number {
  const whole = exact(alias, heading);
  if (whole > 0 || alias.length === 0 || heading.length === 0) return whole;
  // A single letter (C, I, A) means something only when it stands alone.
  if (alias.length === 1 && (alias[0]?.length ?? 0) < 2) return 0;
  if (!alias.every((token) => heading.includes(token))) return 0;
  const noun = alias.at(-1) === heading.at(-1) ? 0.1 : 0;
  return 0.4 + 0.4 * (alias.length / heading.length) + noun;
}

function tokensOf(text: string): string[] {
  const all = text
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map(singular);
  const telling = all.filter((token) => !NOISE.has(token) && !(token === "a" && all.length > 1));
  return telling.length > 0 ? telling : all;
}

function singular(token: string): string {
  if (token.length < 4 || /(ss|us|is)$/.test(token)) return token;
  return token.replace(/ies$/, "y").replace(/s$/, "");
}
