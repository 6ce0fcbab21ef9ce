import type { NextRequest } from "next/server";
import { download } from "#lib/download.ts";
import { Forbidden, NotFound } from "#lib/errors.ts";
import { toCsv } from "#lib/export/csv.ts";
import { registerTable } from "#lib/export/register.ts";
import { XLSX_TYPE } from "#lib/export/workbook.ts";
import { registerWorkbook } from "#lib/lists/register.ts";
import { exportObjectives } from "#lib/objectives/export.ts";
import { exportFormat, filterQuery, objectiveFilter } from "#lib/objectives/filter.ts";
import { currentActor } from "#lib/request.ts";
import { todayIn } from "#lib/time/day.ts";

/** The register, or the part of it a filter names, as a file: `?format=csv` or `json`. */
export async function GET(request: NextRequest): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return seeOther("/sign-in?next=%2Fobjectives");
  const query = Object.fromEntries(request.nextUrl.searchParams);
  const filter = objectiveFilter.parse(query);
  const format = exportFormat.safeParse(query.format).data ?? "csv";
  try {
    const objectives = await exportObjectives(actor, filter, format);
    const name = `sixtwo-objectives-${todayIn(actor.organisation.timeZone)}.${format}`;
    if (format === "json") {
      const head = {
        exportedAt: new Date().toISOString(),
        by: actor.name,
        filter: filterQuery(filter, { page: 1 }),
      };
      return download(
        JSON.stringify({ ...head, count: objectives.length, objectives }, null, 2),
        name,
        "application/json",
      );
    }
    if (format === "xlsx")
      return download(await registerWorkbook(actor, filter, objectives), name, XLSX_TYPE);
    const { header, rows } = registerTable(objectives);
    return download(toCsv(header, rows, { bom: true }), name, "text/csv");
  } catch (error) {
    if (error instanceof Forbidden) return seeOther(`/objectives?confirm=${format}`);
    if (error instanceof NotFound) return new Response(null, { status: 404 });
    throw error;
  }
}

const seeOther = (location: string) =>
  new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
