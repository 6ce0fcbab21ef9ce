import { z } from "zod";
import { isDay } from "#lib/time/day.ts";

// Anything but tab and line feed of the control characters cannot be shown, and NUL cannot even be stored.
function hasControl(text: string, isMultiline: boolean): boolean {
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code === 9 || (code === 10 && isMultiline)) continue;
    if (code < 32 || (code >= 127 && code < 160)) return true;
  }
  return false;
}

/** Why a text cannot be kept exactly as it was sent, or null. */
export function textProblem(text: string, isMultiline = true): string | null {
  if (!text.isWellFormed())
    return "This text contains half of a character (a lone surrogate), which cannot be stored. Remove it.";
  if (hasControl(text, isMultiline))
    return "This text contains control characters, which cannot be shown. Remove them.";
  return null;
}

const noProblem = (isMultiline: boolean) => (text: string, context: z.RefinementCtx) => {
  const problem = textProblem(text, isMultiline);
  if (problem) context.addIssue({ code: "custom", message: problem });
};

/** A required single line, trimmed. */
export function line(label: string, max = 300) {
  return z
    .string(`${label} is required.`)
    .trim()
    .min(1, `${label} is required.`)
    .max(max, `${label} may have at most ${max} characters.`)
    .superRefine(noProblem(false));
}

/** An optional single line; blank is null. */
export function optionalLine(label: string, max = 300) {
  return z
    .string()
    .trim()
    .max(max, `${label} may have at most ${max} characters.`)
    .superRefine(noProblem(false))
    .nullish()
    .transform(blankIsNull);
}

/** A required text of several lines, kept exactly. */
export function prose(label: string, max = 20_000) {
  return z
    .string(`${label} is required.`)
    .max(max, `${label} may have at most ${max.toLocaleString("en")} characters.`)
    .refine((text) => text.trim() !== "", `${label} is required.`)
    .superRefine(noProblem(true));
}

/** An optional text of several lines, kept exactly; blank is null. */
export function optionalProse(label: string, max = 20_000) {
  return z
    .string()
    .max(max, `${label} may have at most ${max.toLocaleString("en")} characters.`)
    .superRefine(noProblem(true))
    .nullish()
    .transform(blankIsNull);
}

function blankIsNull(text: string | null | undefined): string | null {
  return text === undefined || text === null || text.trim() === "" ? null : text;
}

/** A required calendar day. */
export function day(label: string) {
  return z
    .string(`${label} is required.`)
    .refine(isDay, `${label} must be a day that exists, as YYYY-MM-DD.`)
    .meta({ format: "date" });
}

/** An optional calendar day. */
export function optionalDay(label: string) {
  return day(label)
    .nullish()
    .transform((value) => value ?? null);
}

/** An id a person chose from a list, or nothing. */
export const optionalId = z
  .uuid("Choose one from the list.")
  .nullish()
  .transform((value) => value ?? null);

/** A tick box of a form ("yes" or absent) or a boolean of the API. */
export const flag = z
  .union([z.boolean(), z.literal("yes")])
  .nullish()
  .transform((value) => value === true || value === "yes");

const decimal = (label: string) =>
  z
    .string(`${label} is required.`)
    .trim()
    .regex(
      /^-?\d{1,14}([.,]\d{1,6})?$/,
      `${label} must be a plain number with at most 14 digits and 6 decimals, for example 99.9.`,
    );

/** A number a person typed, with decimal point or comma; kept as a decimal string of numeric(20,6). */
export function decimalText(label: string) {
  return decimal(label).transform((value) => value.replace(",", "."));
}

/** The same, or nothing. */
export function optionalDecimal(label: string) {
  return decimal(label)
    .nullish()
    .transform((value) => value?.replace(",", ".") ?? null);
}

/** The same for amounts, which are never negative. */
export function optionalAmount(label: string) {
  return optionalDecimal(label).refine((value) => !value?.startsWith("-"), `${label} cannot be negative.`);
}

/** A whole number a form sends as text. */
export function wholeNumber(label: string, min: number, max: number) {
  const message = `${label} must be a whole number from ${min} to ${max}.`;
  return z.coerce.number(message).int(message).min(min, message).max(max, message);
}

/** A web address that may be shown as a link: http and https only. */
export function optionalUrl(label: string) {
  return optionalLine(label, 2000).refine(
    (value) => value === null || (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)),
    `${label} must be a web address that starts with https:// or http://.`,
  );
}

/** The version of the record as the form showed it. */
export const recordVersion = z.coerce
  .number("Reload the page: the form does not say which version it changes.")
  .int()
  .min(1);
