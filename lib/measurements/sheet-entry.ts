import "server-only";
import type { z } from "zod";
import type { Actor } from "#lib/actor.ts";
import { RuleViolation } from "#lib/errors.ts";
import { type RecordedAll, recordMeasurements } from "./service.ts";
import type { entrySheet } from "./sheet-input.ts";

/** Records the filled rows of an entry sheet, all or none. @throws RuleViolation naming the fields of each refused row */
export function recordSheet(
  actor: Actor,
  { keys, entries }: z.output<typeof entrySheet>,
): Promise<RecordedAll> {
  if (entries.length === 0)
    throw new RuleViolation("No value was typed yet. Fill in the rows you know; the others stay open.");
  return recordMeasurements(actor, entries, (index, field) => `${field}.${keys[index]}`);
}
