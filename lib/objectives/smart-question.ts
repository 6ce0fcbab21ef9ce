import { z } from "zod";
import { optionalDay, prose } from "#lib/text.ts";
import { Cycle, ObjectiveKind } from "#prisma/generated/enums.ts";

/** What the stand-alone SMART check is asked: a statement, its kind, and dates that may be sent along. */
export const smartQuestion = z.strictObject({
  statement: prose("statement"),
  kind: z.enum(ObjectiveKind, "kind is QUANTITATIVE or QUALITATIVE."),
  startDate: optionalDay("startDate"),
  targetDate: optionalDay("targetDate"),
  reviewCycle: z.enum(Cycle, `reviewCycle is one of ${Object.keys(Cycle).join(", ")}.`).nullish(),
});
