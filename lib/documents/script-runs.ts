import { coverageOf } from "./coverage.ts";
import { fontFile } from "./fonts.ts";

/** Text in the font that can print it; the default one where none is named. */
export type Run = { text: string; font?: "Japanese" };

let read: { plain: Set<number>; japanese: Set<number> } | undefined;

/**
 * Cuts a text where the font has to change: what Noto Sans lacks (kana and Han, but also "≥" and "→") is set in
 * Noto Sans JP if that has it. What neither has (an emoji) is printed as an empty box.
 */
export function scriptRuns(text: string): Run[] {
  read ??= {
    plain: coverageOf(fontFile("NotoSans-Regular.ttf")),
    japanese: coverageOf(fontFile("NotoSansJP-Regular.ttf")),
  };
  const runs: Run[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const isOther = code > 0x7f && !read.plain.has(code) && read.japanese.has(code);
    const last = runs.at(-1);
    if (last && (last.font === "Japanese") === isOther) last.text += character;
    else runs.push(isOther ? { text: character, font: "Japanese" } : { text: character });
  }
  return runs.length > 0 ? runs : [{ text: "" }];
}
