import { mainTopic, stemsOf, topicsOf } from "./topics.ts";

/** Words that point back, so that a second order goes on with the first. */
export const back =
  /(?:^| )it (?:is|works|does|will|can|was|has)\b|^it\b|\b(?:them|these|those|ones|thereof|theirs|identified|respective|corresponding|follow-up|resulting|lessons|what (?:is|are|was)|the (?:rest|remainder|others?))\b/;
/** Whether an order takes up what was said before: "patch servers and test them". */
export const refersBack = (order: string) => back.test(order) || /^\S+ it\b/.test(order);
/** Words that may point back. */
export const weakBack = /\b(?:its|their|same|results?|remaining|such|outcomes?)\b/;
/** Whether two sets of stems have none in common. */
export const disjoint = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
  ![...one].some((each) => other.has(each));

// Within these, a second order is a step of the first; within the others it is another control.
const bound = new Set(["continuity", "incident", "risk"]);
const phishing = /\b(?:phish|click|report rate|reporting rate)/;

/** Something that is ordered, not only how well: "close 90 % of findings" and not "reach 90 %". */
export const isNamed = (object: string) =>
  / of (?:the |all |our )?[a-z]{4,}/.test(object) || stemsOf(object).size > 0;

/** Whether two orders are two outcomes: they are unless something ties them together. */
export function isOther(left: string, order: string, isResult: boolean): boolean {
  const right = order.replace(/^\S+ /, "");
  if (stemsOf(right).size === 0 && topicsOf(right).size === 0)
    // "… and train all staff": the verb says what it is about.
    return !isResult && isFar(left, order);
  if (isResult) return isFar(left, right) && disjoint(topicsOf(left), topicsOf(right));
  const [one, other] = [mainTopic(left), mainTopic(right)];
  if (one !== undefined && one === other && (bound.has(one) || (phishing.test(left) && phishing.test(right))))
    return false;
  return disjoint(stemsOf(left), stemsOf(right));
}

/** Whether two states are two outcomes: only when both are about something we know. */
export function isFar(left: string, right: string): boolean {
  const [one, other] = [mainTopic(left), mainTopic(right)];
  return one !== undefined && other !== undefined && one !== other && disjoint(stemsOf(left), stemsOf(right));
}
