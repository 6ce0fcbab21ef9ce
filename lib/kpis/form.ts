import { z } from "zod";
import { kpiEdit, newKpi } from "./schema.ts";

type Sent = Record<string, unknown>;

/** Fields that a form does not show for what was chosen in it; what still stands in them is not meant. */
function hidden({ scale, direction, collection, unit }: Sent): string[] {
  const isNumber = scale === "NUMBER";
  const isSignOff = scale === "SIGN_OFF";
  const isComputed = collection === "ROLL_UP" || collection === "COMPUTED";
  return [
    ...(isNumber ? ["levels"] : ["unit", "unitLabel"]),
    ...(isNumber && unit !== "OWN" ? ["unitLabel"] : []),
    ...(isSignOff ? ["direction", "tolerance", "levels"] : []),
    ...(isSignOff || direction === "RANGE" ? ["targetValue", "interim", "isLinear"] : []),
    ...(isSignOff || direction !== "RANGE" ? ["rangeLow", "rangeHigh"] : []),
    ...(collection === "ROLL_UP" ? [] : ["rollUp", "parts"]),
    ...(collection === "COMPUTED" ? [] : ["computedFigure"]),
    ...(isComputed ? ["collectorId"] : []),
  ];
}

/** What a form sent without what it did not show. */
export function shownOnly(sent: unknown): unknown {
  if (typeof sent !== "object" || sent === null) return sent;
  const values = sent as Sent;
  return { ...values, ...Object.fromEntries(hidden(values).map((name) => [name, null])) };
}

/** A new KPI as the form sends it. */
export const newKpiForm = z.preprocess(shownOnly, newKpi);

/** A changed KPI as the form sends it. */
export const kpiEditForm = z.preprocess(shownOnly, kpiEdit);
