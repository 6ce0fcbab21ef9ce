import type { Clause } from "./clause.ts";
import { gathering } from "./nouns.ts";
import type { Reading } from "./reading.ts";
import { isDeed } from "./vague.ts";
import { verbOf } from "./verbs.ts";

const passive = /^(?:is|are|be|been|will be|shall be|has been|have been) (?:\w+ly )?(\w+)/;
const again =
  /\b(?:regular|regularly|ongoing|continuous|continuously|periodic|periodically|recurring|routine|routinely|constantly)\b/;
const adjective =
  /\b(?:annual|yearly|quarterly|monthly|weekly|daily|bi-?annual|semi-?annual|half-yearly) (?!basis|by\b|in\b|from\b|and\b|to\b|for\b)[a-z]/;
const deadline = /\b(?:by|before|until|no later than|within|end of)\b/;

/** Whether a clause is one dated delivery, done or not done. */
export function isBinary(reading: Reading, clause: Clause): boolean {
  const { time, kind } = reading;
  if (!time.hasDate || reading.hasMeasure || (kind === "QUALITATIVE" && reading.isJudged)) return false;
  const { plain } = reading.text;
  const isAgain = again.test(plain) || (time.hasCycle && !(adjective.test(plain) && deadline.test(plain)));
  if (clause.role === "deliver") return !isAgain;
  if (clause.role === "act") return !isAgain && isOnce(clause, plain) && !time.hasCycle;
  if (isDeed(reading, clause)) return !isAgain && !time.hasCycle;
  // "All laptops are encrypted": a state that is to hold. "Plans for all units will be written": a delivery.
  const head = clause.subject.split(/ (?:for|of|in|across|at|with) /)[0] ?? "";
  if (clause.role !== "state" || isAgain || /\b(?:all|every|each|no|any)\b/.test(head)) return false;
  if (
    /^(?:is|are|be) (?:in place|operational|live|in force|in operation|up and running|ready for use)\b/.test(
      `${clause.base} ${clause.object}`,
    )
  )
    return true;
  const said =
    passive.exec(`${clause.base} ${clause.object}`)?.[1] ?? (/ed$/.test(clause.base) ? clause.base : "");
  return verbOf(said)?.classes[0] === "deliver";
}

// Meetings throughout the year recur without saying so.
function isOnce(clause: Clause, plain: string): boolean {
  if (/^(?:out |up )?(?:a|an|one|the|our|this)\b/.test(clause.object)) return true;
  const near = clause.object.split(/ (?:by|in|before|until|during|within|for|of|to|with) /)[0] ?? "";
  return (
    deadline.test(plain) &&
    !(gathering.test(near) && /s$/.test(near)) &&
    !/\b(?:during|throughout)\b/.test(plain)
  );
}
