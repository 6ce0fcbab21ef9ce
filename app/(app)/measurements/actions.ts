"use server";
import { action } from "#lib/action.ts";
import { discardFormDraft } from "#lib/form-drafts.ts";
import { correctMeasurement, waivePeriod } from "#lib/measurements/correction.ts";
import { createEntryLink, revokeEntryLink } from "#lib/measurements/entry-link.ts";
import { evaluateKpi } from "#lib/measurements/evaluation.ts";
import { correction, entryLinkId, entryLinkInput, kpiEvaluation, waiver } from "#lib/measurements/schema.ts";
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

export const makeLink = action("entry-link.create", entryLinkInput, async (actor, input) => {
  const { url, person } = await createEntryLink(actor, input);
  return url
    ? {
        message: `This is the link for ${person}. It is shown only now: copy it and send it to them.`,
        shown: url,
      }
    : { message: "This link was made already and shown then." };
});

export const endLink = action("entry-link.revoke", entryLinkId, async (actor, { id }) => {
  await revokeEntryLink(actor, id);
  return { message: "The link works no longer." };
});

export const waive = action("measurement.waive", waiver, async (actor, input) => {
  await waivePeriod(actor, input);
  return { message: `No value is waited for any longer in ${input.period}.` };
});

export const evaluate = action("kpi.evaluate", kpiEvaluation, async (actor, input) => {
  await evaluateKpi(actor, input);
  return { message: "The evaluation is recorded." };
});
