import "server-only";
import { can, needsPassword } from "#lib/access.ts";
import type { Actor } from "#lib/actor.ts";
import { Forbidden, NotFound } from "#lib/errors.ts";
import { aboutTable, rowsSha256 } from "#lib/export/about.ts";
import { toCsv } from "#lib/export/csv.ts";
import { textOf } from "#lib/export/table.ts";
import { toWorkbook, XLSX_TYPE } from "#lib/export/workbook.ts";
import { todayIn } from "#lib/time/day.ts";
import { recordEvent } from "#lib/trail/event.ts";
import type { ListFormat, ListName, Query } from "./query.ts";
import { lists } from "./registry.ts";

/** A file to keep. */
export type ExportedFile = { fileName: string; type: string; body: string | Uint8Array<ArrayBuffer> };

/**
 * A list exactly as it is filtered and sorted on screen, as a file; noted in the trail.
 * @throws NotFound when the reader may not see the list; Forbidden when it is the whole register and the password was
 * not given within five minutes
 */
export async function exportList(
  actor: Actor,
  name: ListName,
  query: Query,
  format: ListFormat,
): Promise<ExportedFile> {
  const { act, read } = lists[name](query);
  if (!can(actor, act)) throw new NotFound();
  if (needsPassword(actor, act))
    throw new Forbidden("Confirm your password to export the whole register.", "reauthentication-required");
  const { title, record, filter, table } = await read(actor);
  const sha256 = rowsSha256(table);
  const detail = { format, list: title, filter, count: table.rows.length, sha256 };
  await recordEvent(actor, act, { kind: record, id: "", label: title, detail });
  const fileName = `sixtwo-${name}-${todayIn(actor.organisation.timeZone)}.${format}`;
  if (format === "csv") {
    const head = table.columns.map(({ heading }) => heading);
    const rows = table.rows.map((row) => row.map(textOf));
    return { fileName, type: "text/csv", body: toCsv(head, rows, { bom: true }) };
  }
  const about = { what: title, filter, by: actor.name, at: new Date(), organisation: actor.organisation };
  const tables = [table, aboutTable(about, [table])];
  return { fileName, type: XLSX_TYPE, body: await toWorkbook(tables, actor.organisation.timeZone) };
}
