import { z } from "zod";
import { decimalText, line } from "#lib/text.ts";
import { type Day, isDay } from "#lib/time/day.ts";

const mostInterim = 60;
const mostLevels = 101;
const mostParts = 100;
const number = /^-?\d{1,14}([.,]\d{1,6})?$/;

/** A target on the way: the value to be reached by a day. */
export type Interim = { onDay: Day; value: string };
/** What a level of a scale means. */
export type Level = { level: number; description: string };

const interim = z.strictObject({
  onDay: z
    .string("An interim target needs its day.")
    .refine(isDay, "The day of an interim target must be a day that exists, as YYYY-MM-DD.")
    .meta({ format: "date" }),
  value: decimalText("The value of an interim target"),
});

const level = z.strictObject({
  level: z
    .int("A level is a whole number from 0 to 100.")
    .min(0, "A level is a whole number from 0 to 100.")
    .max(100, "A level is a whole number from 0 to 100."),
  description: line("The description of a level", 2000),
});

const rowsOf = (text: string) =>
  text
    .split("\n")
    .map((each) => each.trim())
    .filter(Boolean);

/** One line of a form, "2027-06-30: 95": a day, then a value. */
// With `continue` the union gives these sentences instead of saying that no kind of list fits.
const interimLine = /^(\S+?)\s*[:;\t ]\s*(\S+)$/;
const interimText = z.string().transform((text, context) =>
  rowsOf(text).flatMap((row): Interim[] => {
    const [, onDay = "", value = ""] = interimLine.exec(row) ?? [];
    if (isDay(onDay) && number.test(value)) return [{ onDay, value: value.replace(",", ".") }];
    context.addIssue({
      code: "custom",
      continue: true,
      message: `“${row.slice(0, 60)}” is no interim target: write a day and a value in each line, as in 2027-06-30: 95.`,
    });
    return [];
  }),
);

/** Interim targets as a list, or as a form holds them: one line each. */
export const interimTargets = z
  .union(
    [z.array(interim), interimText],
    'Interim targets are a list such as [{ "onDay": "2027-06-30", "value": "95" }].',
  )
  .nullish()
  .transform((list) => (list ?? []).toSorted((a, b) => (a.onDay < b.onDay ? -1 : 1)))
  .refine((list) => list.length <= mostInterim, `At most ${mostInterim} interim targets.`)
  .refine(
    (list) => new Set(list.map(({ onDay }) => onDay)).size === list.length,
    "Two interim targets have the same day. Give each its own.",
  );

const levelLine = /^(\d{1,3})\s*[:;.\t -]\s*(.+)$/;
const levelText = z.string().transform((text, context) =>
  rowsOf(text).flatMap((row): Level[] => {
    const [, number, description = ""] = levelLine.exec(row) ?? [];
    const read = level.safeParse({ level: Number(number), description });
    if (read.success) return [read.data];
    context.addIssue({
      code: "custom",
      continue: true,
      message: `“${row.slice(0, 60)}” is no level: write its number and what it means in each line, as in 2: documented.`,
    });
    return [];
  }),
);

/** Levels as a list, or as a form holds them: one line each. */
export const levels = z
  .union(
    [z.array(level), levelText],
    'Levels are a list such as [{ "level": 2, "description": "documented" }].',
  )
  .nullish()
  .transform((list) => (list ?? []).toSorted((a, b) => a.level - b.level))
  .refine((list) => list.length <= mostLevels, `At most ${mostLevels} levels.`)
  .refine(
    (list) => new Set(list.map((each) => each.level)).size === list.length,
    "A level is described twice. Describe each once.",
  );

/** The KPIs a roll-up is made of: a list, or their references with commas or blanks between. */
export const parts = z
  .union([z.array(z.string()), z.string()], "Parts are the references of KPIs, as in KPI-001, KPI-002.")
  .nullish()
  .transform((value) => {
    const refs = Array.isArray(value) ? value : (value ?? "").split(/[\s,;]+/);
    return [...new Set(refs.map((ref) => ref.trim().toUpperCase()).filter(Boolean))].sort();
  })
  .refine((refs) => refs.length <= mostParts, `At most ${mostParts} parts.`)
  .refine(
    (refs) => refs.every((ref) => /^KPI-\d{3,9}$/.test(ref)),
    "Name the parts by their references, as in KPI-001, KPI-002.",
  );

/** Interim targets as a form holds them. */
export function interimInText(list: readonly Interim[]): string {
  return list.map(({ onDay, value }) => `${onDay}: ${value}`).join("\n");
}

/** Levels as a form holds them. */
export function levelsInText(list: readonly Level[]): string {
  return list.map(({ level, description }) => `${level}: ${description}`).join("\n");
}
