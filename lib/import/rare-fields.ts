import type { Field } from "./fields.ts";

/** Fields that only a register of our own names by itself; in others a person may choose them. */
export const rareFields: readonly Field[] = (
  [
    ["qualitativeReason", "Why no number is practicable", "text"],
    ["originLabel", "Origin: name of the record", "text"],
    ["originUrl", "Origin: link", "text"],
    ["language", "Language (en, de, …)", "text"],
    ["evaluatorIsOwnerReason", "Why the owner evaluates (plan)", "text"],
    ["firstEvaluationOn", "First evaluation (plan)", "day"],
    ["needsNoResources", "No additional resources needed (plan)", "flag"],
    ["noResourcesReason", "Why no resources are needed (plan)", "text"],
  ] as const
).map(([key, label, reads]) => ({ key, label, reads, aliases: [] }));
