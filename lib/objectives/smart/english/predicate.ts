import type { Clause } from "./clause.ts";
import { concrete } from "./nouns.ts";
import { roleOf } from "./role.ts";
import { type VerbClass, verbOf } from "./verbs.ts";

const passive =
  /^(?:(?:will|shall|must|should|can|is to|are to|has|have) )?(?:is|are|be|been|gets?) (?:also |always |being |to be |\w+ly )*([a-z-]+)/;
const participle =
  /(?:ed|held|run|met|sent|built|kept|made|taken|given|done|written|taught|put|set|drawn|chosen|bought|brought|begun|split|shut|sold|frozen|won)$/;

/** An order that a state stands for. */
export type Order = { role: VerbClass; base: string; object: string };

/**
 * What is said to be done in a state, read as if it were ordered: "access reviews are conducted" as "conduct access
 * reviews", "certification achieved" as "achieve certification". Null when nothing is said to be done.
 */
export function orderOf({ role, base, subject, object }: Clause): Order | null {
  if (role !== "state") return null;
  const said = `${base} ${object}`;
  const found = passive.exec(said);
  const word = found?.[1] ?? (participle.test(base) ? base : undefined);
  if (!word || !participle.test(word)) return null;
  // What we do not know is done once: "SOC staffed by June".
  const isDone =
    word.endsWith("ed") &&
    !/^(?:required|needed|expected|related|based|limited|concerned|affected)$/.test(word);
  const known = verbOf(word) ?? (isDone ? { base: word, classes: ["deliver" as const] } : null);
  if (!known) return null;
  const rest = said.slice(found?.[0].length ?? base.length);
  const thing = `${subject.trim()} ${rest.replace(/[ .]+$/, "").trim()}`.trim();
  return {
    role: roleOf(known, thing),
    base: known.base,
    object: thing,
  };
}

/** Whether something is said with "is" or "will be", not only "plan written". */
export const isFullPassive = ({ base, object }: Clause) => passive.test(`${base} ${object}`);

/** Whether a thing is said to be there: "plan in place", "portal available". */
export const isDelivered = ({ base, subject, object }: Clause) =>
  delivered.test(`${base} ${object}`) ||
  (/^(?:(?:is|are|be) )?available\b/.test(`${base} ${object}`) &&
    (concrete.test(subject.trim()) ||
      !/\b(?:information|data|systems?|services?|applications?|networks?|infrastructure|assets?|records?|all|every|each|no)\b/.test(
        subject,
      )));

const delivered =
  /^(?:(?:is|are|be|will|shall|must|should) (?:be )?)?(?:fully |now |\w+ly )?(?:in place|operational|live|in force|in operation|in service|in use|in production|up and running|ready|online|functional|mandatory|compulsory|obligatory|complete|certified)\b|^(?:will )?(?:takes? up|starts?|begins?|goes|go|commences?|enters?|comes?) (?:(?:into |in )?(?:operations?|service|work|force|effect|production)|live|online)\b/;

const adjective =
  /^(?:live|operational|ready|online|functional|mandatory|compulsory|obligatory|complete|active|current|compliant|resilient|aware|secure|safe|available|effective|robust|adequate|reliable|protected|clear|stable|mature|modern|trusted|fit|transparent|informed|vigilant)$/;
const phrase = /^(?:place|force|operation|service|use|production)$/;

/** Whether the word at a place says something of what stands before: "ISMS operational by", "plan in place". */
export function isPredicative(words: readonly string[], at: number): boolean {
  const word = words[at] ?? "";
  if (word === "in") return phrase.test(words[at + 1] ?? "");
  if (word === "up")
    return /^(?:to|and)$/.test(words[at + 1] ?? "") && /^(?:date|running)$/.test(words[at + 2] ?? "");
  const next = words[at + 1];
  return (
    adjective.test(word) &&
    !/^(?:the|a|an|and|or|of|more|,)$/.test(words[at - 1] ?? "") &&
    (next === undefined ||
      /^(?:by|in|within|before|at|to|against|after|each|every|throughout|for|from|[:;,.])$/.test(next))
  );
}
