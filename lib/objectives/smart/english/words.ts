import type { TextCode } from "../finding.ts";

/** Quotes words of the statement, cut when they are long. */
const quote = (words: string) => `“${words.length > 80 ? `${words.slice(0, 79).trimEnd()}…` : words}”`;
const bare = (words: string) => words.replace(/[\s.;,:!]+$/u, "");
const short = (words: string) => (words.length > 120 ? `${words.slice(0, 119).trimEnd()}…` : words);

/** What a finding says: the words that triggered it and why they did. */
export function messageOf(code: TextCode, words: string): string {
  const said = quote(words);
  switch (code) {
    case "vague":
      return `${said} says which way to go and not how anybody would see that you got there. Name what is measured, or who judges it by what.`;
    case "zero-risk":
      return `${said} promises that something never happens, which nobody can keep. Say what you control, or in which log, test or review you count.`;
    case "activity":
      return `${said} is something you do. Say what is to come of it, and how much of it is enough.`;
    case "binary":
      return `${said} is done or not done by its date. Say how far it is to reach, or how well it is to work.`;
    case "no-measure":
      return `${said} has no number with a unit, rate or count, so nobody can say whether it was reached.`;
    case "no-deadline":
      return `${said} names no date, period or recurring cycle. A duration inside the measure, such as “within 48 hours”, is none.`;
    case "compound":
      return `${said} is an outcome of its own. Reached in one half and missed in the other, the objective could be neither achieved nor missed.`;
  }
}

/** A pattern to rewrite with; what is in angle brackets is filled in by whoever writes. */
export function suggestionOf(
  code: TextCode,
  statement: string,
  words: string,
  isQualitative: boolean,
): string {
  const all = short(bare(statement.trim()));
  const part = short(bare(words));
  switch (code) {
    case "vague":
      return isQualitative
        ? `${part}: in the <annual survey or review>, <who judges> says that <what they should find> by <date>`
        : `${part}: <what is counted> from <baseline> to <target> by <date>`;
    case "zero-risk":
      return "At most <number> <incidents of which kind> a <quarter>, counted in <the log, scan or review>, and each closed within <time>";
    case "activity":
      return isQualitative
        ? `${part}, after which <who judges> confirms that <what has changed> by <date>`
        : `${part} so that <share or number> of <whom or what> <reaches which result> by <date>`;
    case "binary":
      return isQualitative
        ? `${all}, with <who judges> confirming in <which review> that it works`
        : `${all}, covering <share> of <systems or people>, with <quality measure>`;
    case "no-measure":
      return `${all}: <what is counted> from <baseline> to <target>`;
    case "no-deadline":
      return `${all} by <date>, measured every <month, quarter or year>`;
    case "compound":
      return `Write two objectives. Here: ${short(bare(statement.replace(words, "").trim()))}. In another one: ${part.replace(/^(?:,? ?(?:and|as well as|plus|while|&)|[;,.]) /iu, "")}`;
  }
}
