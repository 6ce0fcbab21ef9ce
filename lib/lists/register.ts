import "server-only";
import type { Actor } from "#lib/actor.ts";
import { aboutTable } from "#lib/export/about.ts";
import type { ExportedObjective } from "#lib/export/exported.ts";
import { registerTables } from "#lib/export/register-workbook.ts";
import { toWorkbook } from "#lib/export/workbook.ts";
import type { ObjectiveFilter } from "#lib/objectives/filter.ts";
import { objectiveFilterWords } from "./words.ts";

/** The register, or the part of it a filter names, as a formatted workbook that tells of itself. */
export function registerWorkbook(
  actor: Actor,
  filter: ObjectiveFilter,
  objectives: readonly ExportedObjective[],
): Promise<Uint8Array<ArrayBuffer>> {
  const tables = registerTables(objectives);
  const about = aboutTable(
    {
      what: "Register of information security objectives",
      filter: objectiveFilterWords(filter).filter(Boolean).join("; "),
      by: actor.name,
      at: new Date(),
      organisation: actor.organisation,
    },
    tables,
  );
  return toWorkbook([...tables, about], actor.organisation.timeZone);
}
