import "server-only";
import type { Actor } from "#lib/actor.ts";
import { refusedCsv } from "#lib/import/refused.ts";
import { recordEvent } from "#lib/trail/event.ts";
import { view } from "#lib/view.ts";
import type { ImportState, ObjectiveState } from "#prisma/generated/enums.ts";
import { importsPerPage } from "./filter.ts";
import { type Question, questionsOf } from "./questions.ts";
import { type Reading, readImport } from "./reading.ts";
import { findImport, type WholeImport } from "./record.ts";
import { countRows } from "./rules.ts";
import { readSurroundings } from "./surroundings.ts";

/** An import as lists show it. */
export type ImportListed = {
  id: string;
  fileName: string;
  state: ImportState;
  rowsTaken: number;
  rowsRefused: number;
  createdAt: Date;
  importedAt: Date | null;
  undoneAt: Date | null;
  createdByName: string | null;
};

const listed = {
  id: true,
  fileName: true,
  state: true,
  rowsTaken: true,
  rowsRefused: true,
  createdAt: true,
  importedAt: true,
  undoneAt: true,
  createdById: true,
} as const;

/** Every import, newest first, one page of them, and how many there are. @param take rows on a page */
export function listImports(
  actor: Actor,
  page: number,
  take = importsPerPage,
): Promise<{ rows: ImportListed[]; total: number }> {
  return view(actor, "import.read", async (db) => {
    const total = await db.import.count();
    const rows = await db.import.findMany({
      select: listed,
      orderBy: { id: "desc" },
      take,
      skip: (page - 1) * take,
    });
    const ids = rows.flatMap(({ createdById }) => createdById ?? []);
    const people = await db.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
    const names = new Map(people.map(({ id, name }) => [id, name]));
    return {
      rows: rows.map(({ createdById, ...row }) => ({
        ...row,
        createdByName: names.get(createdById ?? "") ?? null,
      })),
      total,
    };
  });
}

/** An import as its page shows it: the record, the file as it reads now, and what it asks. */
export type ImportPage = {
  record: Omit<WholeImport, "content" | "refusedCsv" | "columns" | "answers">;
  reading: Reading;
  questions: Question[];
  /** Names of the people and functions that rows were read to mean, by id. */
  names: Map<string, string>;
  counts: ReturnType<typeof countRows>;
  /** Whether a job is making its drafts now. */
  isRunning: boolean;
  /** Other imports of exactly this file that were not undone. */
  earlier: { id: string; fileName: string; createdAt: Date; state: ImportState }[];
  /** What became of the drafts, once imported. */
  objectives: { state: ObjectiveState; isArchived: boolean; count: number }[];
};

/** One import with its file read as it is set now. @throws NotFound */
export function getImport(actor: Actor, id: string): Promise<ImportPage> {
  return view(actor, "import.read", async (db) => {
    const found = await findImport(db, id);
    if (!found) return null;
    const around = await readSurroundings(db, actor);
    const reading = await readImport(found, around);
    const { content: _, refusedCsv: __, columns: ___, answers, ...record } = found;
    const earlier = await db.import.findMany({
      where: { fileSha256: found.fileSha256, id: { not: id }, state: { not: "UNDONE" } },
      select: { id: true, fileName: true, createdAt: true, state: true },
      orderBy: { id: "desc" },
      take: 5,
    });
    const objectives = await db.$queryRaw<ImportPage["objectives"]>`SELECT "state"::text AS state,
      "archivedAt" IS NOT NULL AS "isArchived", count(*)::int AS count FROM "Objective" WHERE "importId" = ${id}::uuid
      GROUP BY 1, 2 ORDER BY 2, 1`;
    const questions = questionsOf(reading, answers, around);
    const names = new Map([...around.people, ...around.functions].map((one) => [one.id, one.name]));
    const running = await db.job.count({
      where: { kind: "import.apply", state: { in: ["QUEUED", "RUNNING"] }, input: { contains: id } },
    });
    const counts = countRows(reading.rows);
    return { record, reading, questions, names, counts, isRunning: running > 0, earlier, objectives };
  });
}

/**
 * The refused rows as a CSV file, as they were refused or, before the import, as they would be; noted in the trail.
 * @throws NotFound when there is no such import or no row of it is refused
 */
export async function downloadRefusedRows(
  actor: Actor,
  id: string,
): Promise<{ fileName: string; csv: string }> {
  const file = await view(actor, "import.read", async (db) => {
    const found = await findImport(db, id);
    if (!found) return null;
    const { fileName, refusedCsv: kept } = found;
    if (found.state !== "UPLOADED") return kept === null ? null : { fileName, csv: kept };
    const { sheet, rows } = await readImport(found, await readSurroundings(db, actor));
    return rows.some(({ state }) => state === "refused") ? { fileName, csv: refusedCsv(sheet, rows) } : null;
  });
  await recordEvent(actor, "import.read", {
    kind: "Import",
    id,
    label: file.fileName,
    detail: { file: "refused rows" },
  });
  return file;
}
