import { z } from "zod";
import { kpiRef } from "#lib/kpis/schema.ts";
import { optionalProse, prose, recordVersion } from "#lib/text.ts";

/** Most values of one batch. */
export const mostEntries = 10_000;

// A form sends text, a program a number; what it means, the rules say.
const number = z
  .union([z.string().max(80, "A number has at most 80 characters."), z.number()], {
    error: "Send a number, or a number as text.",
  })
  .nullish()
  .transform((value) =>
    value === undefined || value === null || String(value).trim() === "" ? null : String(value),
  );
const period = z
  .string("Name the period, for instance 2026-10.")
  .trim()
  .min(1, "Name the period, for instance 2026-10.")
  .max(20, "Name the period, for instance 2026-10, 2026-Q4, 2026-W41 or 2026-10-31.");

/** The value of one period. */
export const measurementFields = z.strictObject({
  period,
  value: number,
  numerator: number,
  denominator: number,
  comment: optionalProse("Comment", 2000),
});

/** The value of one period of a KPI. */
export const measurementEntry = z.strictObject({ kpi: kpiRef, ...measurementFields.shape });
export type MeasurementEntry = z.output<typeof measurementEntry>;

/** Values that are recorded together, all or none. */
export const measurementBatch = z.strictObject({
  measurements: z
    .array(measurementEntry, "Send the values as a list.")
    .min(1, "Send at least one value.")
    .max(mostEntries, `Send at most ${mostEntries.toLocaleString("en")} values at once.`),
});

/** A corrected value, and why. */
export const correction = z.strictObject({
  id: z.uuid("There is no such measurement."),
  version: recordVersion,
  value: number,
  numerator: number,
  denominator: number,
  comment: optionalProse("Comment", 2000),
  reason: prose("Reason for the correction", 2000),
});
export type Correction = z.output<typeof correction>;

/** Why a period has no value and needs none. */
export const waiver = z.strictObject({ ref: kpiRef, period, reason: prose("Reason", 2000) });
export type Waiver = z.output<typeof waiver>;

/** A period for which a link is made. */
export const entryLinkInput = z.strictObject({ ref: kpiRef, period });
export type EntryLinkInput = z.output<typeof entryLinkInput>;

export const entryLinkId = z.strictObject({ id: z.uuid("There is no such link.") });

/** The one value that is entered by a link. */
export const entryByLink = z.strictObject({
  token: z.string().regex(/^[\w-]{43}$/, "This link is not complete. Open it again as it was sent to you."),
  value: number,
  comment: optionalProse("Comment", 2000),
});
export type EntryByLink = z.output<typeof entryByLink>;

/** What the analyst concludes from the values so far. */
export const kpiEvaluation = z.strictObject({
  ref: kpiRef,
  conclusion: prose("Conclusion"),
  offTargetReason: optionalProse("Why being off target is acceptable", 2000),
});
export type KpiEvaluationInput = z.output<typeof kpiEvaluation>;
