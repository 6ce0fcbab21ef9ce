import "server-only";
import type { Tx } from "#lib/db.ts";
import { newId } from "#lib/id.ts";
import { micros } from "#lib/kpis/definition.ts";
import { statusOf, type Target } from "#lib/kpis/rules.ts";
import type { MeasurementSource } from "#prisma/generated/enums.ts";
import type { MeasurementModel } from "#prisma/generated/models.ts";
import { asColumns, type Reading } from "./value.ts";

/** The target a stored value was held against: the one in force on its date, whatever came later. */
export function storedTarget(row: MeasurementModel): Target {
  const tolerance = micros(row.tolerance);
  if (row.direction !== "RANGE")
    return { direction: row.direction, target: micros(row.targetValue ?? 0), tolerance };
  return { direction: "RANGE", low: micros(row.rangeLow ?? 0), high: micros(row.rangeHigh ?? 0), tolerance };
}

type Revised = { reading: Reading; comment: string | null; reason: string; source: MeasurementSource };

/** Replaces a value and keeps what it was, with the reason. It is judged by the target that was in force. */
export async function revise(
  tx: Tx,
  before: MeasurementModel,
  { reading, comment, reason, source }: Revised,
): Promise<void> {
  await tx.measurementRevision.create({
    data: {
      id: newId(),
      measurementId: before.id,
      number: before.revision,
      value: before.value,
      numerator: before.numerator,
      denominator: before.denominator,
      comment: before.comment,
      status: before.status,
      source: before.source,
      recordedAt: before.updatedAt,
      recordedById: before.updatedById,
      reason,
    },
  });
  await tx.measurement.update({
    where: { id: before.id },
    data: {
      ...asColumns(reading),
      comment,
      source,
      status: statusOf(reading.value, storedTarget(before)),
      revision: before.revision + 1,
    },
  });
}

/** Takes a value back: its period is free again, the value stays to be seen. */
export async function voidValue(tx: Tx, id: string): Promise<void> {
  await tx.measurement.update({ where: { id }, data: { voidedAt: new Date() } });
}
