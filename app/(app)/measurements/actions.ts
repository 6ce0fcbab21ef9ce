"use server";
import { action } from "#lib/action.ts";
import { discardFormDraft } from "#lib/form-drafts.ts";
import { correctMeasurement, waivePeriod } from "#lib/measurements/correction.ts";
import { evaluateKpi } from "#lib/measurements/evaluation.ts";
import { correction, kpiEvaluation, waiver } from "#lib/measurements/schema.ts";
import { recordSheet } from "#lib/measurements/sheet-entry.ts";
import { entrySheet } from "#lib/measurements/sheet-input.ts";

export const record = action("measurement.record", entrySheet, async (actor, sheet) => {
  const { recorded } = await recordSheet(actor, sheet);
  await discardFormDraft(actor, "measurements");
  return { message: recorded.length === 1 ? "One value saved." : `${recorded.length} values saved.` };
});

export const correct = action("measurement.correct", correction, async (actor, input) => {
  const { period } = await correctMeasurement(actor, input);
  return { message: `The value of ${period} is corrected; what it was stays below it.` };
});

export const waive = action("measurement.waive", waiver, async (actor, input) => {
  await waivePeriod(actor, input);
  return { message: `No value is waited for any longer in ${input.period}.` };
});

export const evaluate = action("kpi.evaluate", kpiEvaluation, async (actor, input) => {
  await evaluateKpi(actor, input);
  return { message: "The evaluation is recorded." };
});
