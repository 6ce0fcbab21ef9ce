import "server-only";
import { z } from "zod";
import type { Actor } from "#lib/actor.ts";
import { NotFound } from "#lib/errors.ts";
import { correctMeasurement, waivePeriod } from "#lib/measurements/correction.ts";
import { evaluateKpi } from "#lib/measurements/evaluation.ts";
import {
  getMeasurementResource,
  listMeasurementResources,
  measurementQuery,
} from "#lib/measurements/resource.ts";
import {
  correction,
  kpiEvaluation,
  measurementBatch,
  measurementEntry,
  measurementFields,
  waiver,
} from "#lib/measurements/schema.ts";
import { recordMeasurements } from "#lib/measurements/service.ts";
import { pageAnswer } from "./answers/common.ts";
import { measurementAnswer, notedAnswer, recordedAnswer } from "./answers/measurement.ts";
import { anId, bodyOf, whole } from "./checked.ts";
import { idParams, operation, refParams } from "./operation.ts";

const tag = "Measurements";
const batchBytes = 4_000_000;

// Whoever may record is told what stands there now, also with a token that has no other scope.
const afterwards = (actor: Actor, id: string) => getMeasurementResource({ ...actor, scopes: null }, id);

export const listMeasurements = operation({
  act: "measurement.read",
  variant: "list",
  method: "get",
  path: "/measurements",
  summary: "List measurements",
  description: "Of all KPIs, or of one; the oldest entries come first.",
  tag,
  query: measurementQuery,
  answer: pageAnswer(measurementAnswer),
  run: (actor, { query }) => listMeasurementResources(actor, query),
});

export const listKpiMeasurements = operation({
  act: "measurement.read",
  variant: "of_kpi",
  method: "get",
  path: "/kpis/{ref}/measurements",
  summary: "List the measurements of a KPI",
  tag,
  params: refParams,
  query: measurementQuery.omit({ kpi: true, objective: true }),
  answer: pageAnswer(measurementAnswer),
  run: (actor, { params, query }) => listMeasurementResources(actor, { ...query, kpi: params.ref }),
});

export const getMeasurementOperation = operation({
  act: "measurement.read",
  method: "get",
  path: "/measurements/{id}",
  summary: "Read a measurement",
  tag,
  params: idParams,
  answer: measurementAnswer,
  run: (actor, { params }) => getMeasurementResource(actor, anId(params.id)),
});

export const recordMeasurementOperation = operation({
  act: "measurement.record",
  method: "post",
  path: "/kpis/{ref}/measurements",
  summary: "Record the value of a period",
  description:
    "The period is named by the KPI's frequency: 2026-10, 2026-Q4, 2026-W41, 2026-10-31, 2026-H2 or 2026. Sent again with the same value it changes nothing; with another it is refused: correct the value instead.",
  tag,
  params: refParams,
  example: { period: "2026-10", value: 99.5, comment: "From the scanner's report" },
  body: measurementFields,
  answer: measurementAnswer,
  location: ({ id }) => `/measurements/${id}`,
  run: async (actor, { params, body }) => {
    const entry = whole(measurementEntry, { ...body, kpi: knownRef(params.ref) });
    const { recorded, unchanged } = await recordMeasurements(actor, [entry], (_, field) => field);
    return afterwards(actor, (recorded[0] ?? unchanged[0])?.id ?? "");
  },
});

export const recordBatch = operation({
  act: "measurement.record",
  variant: "batch",
  method: "post",
  path: "/measurements/batch",
  summary: "Record many values, all or none",
  description:
    "At most 10,000. Each refused value is named by its path, and then none is saved. What stands there already with the same value is counted as unchanged, so that a batch can be sent again.",
  tag,
  mostBytes: batchBytes,
  example: {
    measurements: [
      { kpi: "KPI-001", period: "2026-10", value: 99.5 },
      { kpi: "KPI-002", period: "2026-Q3", numerator: 37, denominator: 40 },
    ],
  },
  body: measurementBatch,
  answer: recordedAnswer,
  run: (actor, { body }) =>
    recordMeasurements(actor, body.measurements, (index, field) => `measurements.${index}.${field}`),
});

export const correctMeasurementOperation = operation({
  act: "measurement.correct",
  method: "post",
  path: "/measurements/{id}/correct",
  summary: "Correct a value, with a reason",
  description: "What it was stays. The value is judged by the target that was in force for its period.",
  tag,
  params: idParams,
  isVersioned: true,
  example: { value: 98.5, reason: "Two servers were counted twice." },
  body: bodyOf(correction),
  answer: measurementAnswer,
  run: async (actor, { params, body, version }) => {
    const { id } = await correctMeasurement(actor, whole(correction, { ...body, ...params, version }));
    return afterwards(actor, id);
  },
});

export const waivePeriodOperation = operation({
  act: "measurement.waive",
  method: "post",
  path: "/kpis/{ref}/waive",
  summary: "Say why a period has no value and needs none",
  tag,
  params: refParams,
  example: { period: "2026-08", reason: "The plant was closed." },
  body: bodyOf(waiver),
  answer: notedAnswer,
  run: (actor, { params, body }) => waivePeriod(actor, whole(waiver, { ...body, ...params })),
});

export const evaluateKpiOperation = operation({
  act: "kpi.evaluate",
  method: "post",
  path: "/kpis/{ref}/evaluate",
  summary: "Record what the analyst concludes from the values",
  tag,
  params: refParams,
  example: { conclusion: "The new scanner holds the target." },
  body: bodyOf(kpiEvaluation),
  answer: notedAnswer,
  run: (actor, { params, body }) => evaluateKpi(actor, whole(kpiEvaluation, { ...body, ...params })),
});

function knownRef(ref: string): string {
  if (
    !z
      .string()
      .regex(/^KPI-\d{3,9}$/)
      .safeParse(ref).success
  )
    throw new NotFound();
  return ref;
}
