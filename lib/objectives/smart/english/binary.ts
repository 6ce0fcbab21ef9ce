import type { Clause } from "./clause.ts";
import { isDeed, isThing } from "./held.ts";
import { gathering } from "./nouns.ts";
import { hasMeasure } from "./numbers.ts";
import { isDelivered, orderOf } from "./predicate.ts";
import type { Reading } from "./reading.ts";
import { isPraised, praised } from "./vague.ts";

const again =
  /\b(?:regular|regularly|ongoing|continuous|continuously|periodic|periodically|recurring|routine|routinely|constantly)\b/;
const adjective =
  /\b(?:annual|yearly|quarterly|monthly|weekly|daily|bi-?annual|semi-?annual|half-yearly) (?!basis|by\b|in\b|from\b|and\b|to\b|for\b)[a-z]/;
const deadline =
  /\b(?:on (?:the )?(?:\d|monday|tuesday|wednesday|thursday|friday)|by|before|until|no later than|within|end of)\b/;

/** Whether a clause is one dated delivery, done or not done. */
export function isBinary(reading: Reading, clause: Clause): boolean {
  const { time, kind } = reading;
  if (!time.hasDate || isMeasured(reading) || (kind === "QUALITATIVE" && reading.isJudged)) return false;
  const { plain } = reading.text;
  const isAgain = again.test(plain) || (time.hasCycle && !(adjective.test(plain) && deadline.test(plain)));
  if (clause.role === "deliver") return !isAgain;
  if (clause.role === "act") return !isAgain && isOnce(clause, plain) && !time.hasCycle;
  // "Audits during 2027" come again without saying so.
  if (isDeed(reading, clause)) return !isAgain && !time.hasCycle && !isSpread(clause, plain);
  if (isThing(reading, clause)) return !isAgain;
  // "Clear the backlog by June" is one job, "answer requests in 2027" comes again.
  if (clause.role === "handle") return !isAgain && deadline.test(plain);
  // "All laptops are encrypted": a state that is to hold. "Plans for all units will be written": a delivery.
  const head = clause.subject.split(/ (?:for|of|in|across|at|with) /)[0] ?? "";
  if (clause.role !== "state" || isAgain || /\b(?:all|every|each|no|any)(?: |$)/.test(head)) return false;
  if (praised.test(clause.subject.trim()) || isPraised(clause)) return false;
  // "Sessions are recorded and kept until the next audit" says how long, not by when.
  if (/\buntil\b/.test(clause.object) && !/\bby\b/.test(plain) && /^(?:is|are)$/.test(clause.base))
    return false;
  if (isDelivered(clause)) return true;
  const order = orderOf(clause);
  // "A penetration test is carried out by June", "statement updated by May": one job.
  if (order?.role === "act")
    return (
      !time.hasCycle &&
      (deadline.test(plain) || /^(?:an?|one) /.test(head)) &&
      !/[^su]s[ ,]*$/.test(head.split(" of ")[0] ?? "")
    );
  return order?.role === "deliver";
}

const isSpread = ({ text }: Clause, plain: string) =>
  /\b(?:during|throughout)\b/.test(plain) &&
  /^[^,;:]*?[^s]s (?:of|for|with|in|during|throughout|on) /.test(text);

// "One audit by June" is a single job; its number measures nothing.
const isMeasured = ({ hasMeasure: found, time }: Reading) =>
  found && hasMeasure(time.undated.replace(single, " "));
const single = /\b(?:one|a single) (?!hour|day|week|month|quarter|year|of|in|percent|per)(?=[a-z])/;

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
