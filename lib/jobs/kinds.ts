import { z } from "zod";
import { objectiveFilter } from "#lib/objectives/filter.ts";

const filter = z.strictObject({ query: z.record(z.string(), z.string()) });

/** What each kind of job is given, and what it is called. */
export const jobKinds = {
  "register.pdf": filter,
  "register.xlsx": filter,
  "import.apply": z.strictObject({
    id: z.uuid(),
    version: z.number().int(),
    questions: z.enum(["take", "leave"]),
  }),
  "bulk.edit": z.strictObject({ id: z.uuid() }),
  "bulk.undo": z.strictObject({ id: z.uuid() }),
} as const;

export type JobKind = keyof typeof jobKinds;
export type JobInput<Kind extends JobKind> = z.output<(typeof jobKinds)[Kind]>;

/** The filter a register job was started with. */
export function filterOf(input: z.output<typeof filter>): z.output<typeof objectiveFilter> {
  return objectiveFilter.parse(input.query);
}
