import { z } from "zod";
import { KpiDirection, KpiStatus, MeasurementSource } from "#prisma/generated/enums.ts";
import { day, decimal, instant, sha256, version } from "./common.ts";

const status = z.enum(KpiStatus);

/** The value of a KPI in one period, with the target that was in force and what it was before corrections. */
export const measurementAnswer = z
  .strictObject({
    id: z.uuid(),
    kpi: z.string(),
    period: z.string().meta({ examples: ["2026-10"] }),
    periodStart: day,
    periodEnd: day,
    value: decimal,
    numerator: decimal.nullable(),
    denominator: decimal.nullable(),
    comment: z.string().nullable(),
    status,
    late: z.boolean().meta({ description: "Recorded after its due day." }),
    target: z.strictObject({
      direction: z.enum(KpiDirection),
      value: decimal.nullable(),
      rangeLow: decimal.nullable(),
      rangeHigh: decimal.nullable(),
      tolerance: decimal,
    }),
    source: z.enum(MeasurementSource),
    token: z.strictObject({ id: z.uuid(), name: z.string() }).nullable(),
    payloadSha256: sha256.nullable().meta({ description: "SHA-256 of the body it was sent with." }),
    revision: z.int(),
    earlier: z.array(
      z.strictObject({
        revision: z.int(),
        value: decimal,
        status,
        comment: z.string().nullable(),
        recordedAt: instant,
        correctedBecause: z.string(),
      }),
    ),
    version,
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: "Measurement" });

/** What became of the values of a batch. */
export const recordedAnswer = z
  .strictObject({
    recorded: z.array(
      z.strictObject({
        id: z.uuid(),
        kpi: z.string(),
        period: z.string(),
        value: decimal,
        status,
        isLate: z.boolean(),
      }),
    ),
    unchanged: z
      .array(z.strictObject({ id: z.uuid(), kpi: z.string(), period: z.string() }))
      .meta({ description: "Values that stood there already, exactly as sent." }),
  })
  .meta({ id: "RecordedMeasurements" });

/** A conclusion of the analyst, a waived period: that it is recorded. */
export const notedAnswer = z.strictObject({ ref: z.string() }).meta({ id: "NotedKpi" });
