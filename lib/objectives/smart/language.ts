import type { Hit, SmartKind } from "./finding.ts";
import type { PlainText } from "./text.ts";

/**
 * The rules of one language. A language is added by writing this and naming it in `languages` of ../smart.ts;
 * where there are none, the check says that the sentence was not checked.
 */
export type SmartLanguage = {
  /** Two letters, as in the objective's `language`. */
  code: string;
  /** All findings about the sentence alone. Pure, never throws, linear in the length of the text. */
  judge(text: PlainText, kind: SmartKind): Hit[];
};
