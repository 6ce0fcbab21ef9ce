import { z } from "zod";
import { ENCODINGS } from "#lib/import/decode.ts";
import { FIELDS, type FieldKey } from "#lib/import/fields.ts";
import { recordVersion } from "#lib/text.ts";

const keys = FIELDS.map((field) => field.key) as [FieldKey, ...FieldKey[]];

/** The id of an import in a URL or a form. */
export const importId = z.uuid("There is no such import.");

/** An uploaded register. What is in it is judged by the domain, byte by byte. */
export const importUpload = z.strictObject({
  file: z.instanceof(File, { message: "Choose the file that holds your register." }),
});

/** An act on an import as it was shown. */
export const importMove = z.strictObject({ id: importId, version: recordVersion });
export type ImportMove = z.output<typeof importMove>;

/** Separators by names that survive a form, which would trim a tab away. */
const separators = ["comma", "semicolon", "tab"] as const;
const characters = { comma: ",", semicolon: ";", tab: "\t" } as const;
const asSeparator = (name: (typeof separators)[number] | null | undefined) =>
  name ? characters[name] : null;

/** Rows pasted from a spreadsheet; 5 MB is judged in bytes where they are read. */
export const importPaste = z.strictObject({
  text: z
    .string("Paste the rows of your register, the row with the headings first.")
    .min(1, "Paste the rows of your register, the row with the headings first.")
    .max(6_000_000, "The text is larger than 5 MB. Paste fewer rows."),
});

const automatic = <Value>(value: Value | null | undefined) => value ?? null;

/** How the file is read; a blank mark or order is found out column by column. `headerRow` counts from 0. */
export const importReading = z.strictObject({
  ...importMove.shape,
  headerRow: z.coerce.number("Choose the row that holds the headings.").int().min(0).max(10_000),
  dateOrder: z.enum(["DMY", "MDY"], "Choose day first or month first.").nullish().transform(automatic),
  decimalMark: z.enum([",", "."], "Choose comma or point.").nullish().transform(automatic),
  sheetName: z.string().max(300).nullish().transform(automatic),
  encoding: z.enum(ENCODINGS, "Choose an encoding from the list.").nullish().transform(automatic),
  separator: z.enum(separators, "Choose a separator from the list.").nullish().transform(asSeparator),
});
export type ImportReading = z.output<typeof importReading>;

/** Which field each column goes to: `c0` is the first column. */
export const importMapping = z.strictObject({
  ...importMove.shape,
  column: z.record(z.string().regex(/^c\d{1,3}$/), z.enum(keys, "Choose a field from the list.")),
});
export type ImportMapping = z.output<typeof importMapping>;

/** What may be answered to leave the field empty in every row of a question. */
export const LEAVE_EMPTY = "leave-empty";

/** Answers by the key of their question; null takes an answer back and leaves the question open. */
export const importAnswers = z.strictObject({
  ...importMove.shape,
  answer: z.record(z.string().regex(/^q[0-9a-f]{24}$/), z.string().max(500).nullable()),
});
export type ImportAnswers = z.output<typeof importAnswers>;

/** What becomes of rows whose questions are still open. */
export const importApply = z.strictObject({
  ...importMove.shape,
  questions: z.enum(["take", "leave"], "Choose what becomes of rows with open questions."),
});
export type ImportApply = z.output<typeof importApply>;
