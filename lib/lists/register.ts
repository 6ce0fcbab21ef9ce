import "server-only";
import type { Actor } from "#lib/actor.ts";
import { makeApart } from "#lib/documents/apart.ts";
import { aboutTable, wholeSha256 } from "#lib/export/about.ts";
import type { ExportedObjective } from "#lib/export/exported.ts";
import { registerTables } from "#lib/export/register-workbook.ts";
import { toWorkbook } from "#lib/export/workbook.ts";
import type { ObjectiveFilter } from "#lib/objectives/filter.ts";
import { getOrganisation, listScopeStatements } from "#lib/organisation/queries.ts";
import { objectiveFilterWords } from "./words.ts";

/** So many objectives are written into a workbook at once: some tenths of a second. */
const small = 200;

/** The register, or the part of it a filter names, as a PDF in the organisation's name. */
export async function registerPdf(
  actor: Actor,
  filter: ObjectiveFilter,
  objectives: readonly ExportedObjective[],
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const [organisation, scopes] = await Promise.all([getOrganisation(actor), listScopeStatements(actor)]);
  const { name, classification, locale, currency, timeZone } = organisation;
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short", timeZone });
  return makeApart(
    {
      kind: "pdf",
      head: {
        organisation: name,
        classification,
        scope: scopes[0] ?? null,
        filter: await objectiveFilterWords(actor, filter),
        by: actor.name,
        asOf: `${moment.format(new Date())} (${timeZone})`,
        sha256: wholeSha256(registerTables(objectives)),
        locale,
        currency,
        timeZone,
      },
      objectives,
    },
    signal,
  );
}

/** The register, or the part of it a filter names, as a formatted workbook that tells of itself. */
export async function registerWorkbook(
  actor: Actor,
  filter: ObjectiveFilter,
  objectives: readonly ExportedObjective[],
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const tables = registerTables(objectives);
  const about = aboutTable(
    {
      what: "Register of information security objectives",
      filter: await objectiveFilterWords(actor, filter),
      by: actor.name,
      at: new Date(),
      organisation: actor.organisation,
    },
    tables,
  );
  const { timeZone } = actor.organisation;
  return objectives.length > small
    ? makeApart({ kind: "xlsx", tables: [...tables, about], timeZone }, signal)
    : toWorkbook([...tables, about], timeZone);
}
