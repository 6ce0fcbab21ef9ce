import "server-only";
import { createHash } from "node:crypto";
import type { Actor } from "#lib/actor.ts";
import { change } from "#lib/change.ts";
import type { Tx } from "#lib/db.ts";
import { fieldError, RuleViolation } from "#lib/errors.ts";
import { ownField } from "#lib/export/register.ts";
import { newId } from "#lib/id.ts";
import type { FieldKey } from "#lib/import/fields.ts";
import { guessMapping } from "#lib/import/guess.ts";
import { openFile } from "#lib/import/open.ts";
import type { Answer } from "#lib/import/rows.ts";
import type { Separator, Sheet } from "#lib/import/sheet.ts";
import { brief } from "#lib/import/telling.ts";
import { questionKey, questionsOf } from "./questions.ts";
import { readImport, readOpened } from "./reading.ts";
import { assertImport, loadImport, type WholeImport } from "./record.ts";
import { headerProblem, mappingProblems, plainFileName, withoutConflicts } from "./rules.ts";
import { type ImportAnswers, type ImportMapping, type ImportReading, LEAVE_EMPTY } from "./schema.ts";
import { readSurroundings } from "./surroundings.ts";

/**
 * Keeps an uploaded register with a guess of what its columns mean. Nothing is imported yet.
 * @returns the id of the import
 * @param input `field`: the form's field that a refusal is about
 * @throws RuleViolation on that field when it cannot be read as a table
 */
export function uploadImport(
  actor: Actor,
  input: { fileName: string; bytes: Uint8Array; separator?: Separator; field?: "file" | "text" },
): Promise<{ id: string }> {
  return change(
    actor,
    "import.upload",
    async () => ({}),
    async (tx) => {
      const field = input.field ?? "file";
      const opened = await openFile(input.bytes, { separator: input.separator ?? null });
      if (!opened.ok) throw fieldError(field, opened.message);
      const { sheet } = opened;
      const problem = headerProblem(sheet.header);
      if (problem) throw fieldError(field, problem);
      const id = newId();
      await tx.import.create({
        data: {
          id,
          fileName: plainFileName(input.fileName),
          fileSha256: createHash("sha256").update(input.bytes).digest("hex"),
          content: Uint8Array.from(input.bytes),
          headerRow: sheet.headerIndex,
          sheetName: opened.sheetName,
          separator: input.separator ?? null,
          // We write points, and so do the typed numbers of a workbook: neither needs a guess.
          decimalMark:
            opened.sheetName !== null || (sheet.isOurs && ownField(sheet.header[0] ?? "")) ? "." : null,
        },
      });
      await writeColumns(tx, id, sheet, guessFields(sheet));
      return { id };
    },
  );
}

/** Changes how the file is read. Another header row makes other columns, which are guessed anew. */
export function readImportAs(actor: Actor, input: ImportReading): Promise<{ id: string }> {
  const { id, version, dateOrder, decimalMark, encoding, separator } = input;
  return change(actor, "import.map", loadImport(id), async (tx, found) => {
    assertImport(found, "UPLOADED", version);
    const sheetName = input.sheetName ?? found.sheetName;
    const isOther =
      sheetName !== found.sheetName || encoding !== found.encoding || separator !== found.separator;
    let headerRow = input.headerRow;
    if (isOther || headerRow !== found.headerRow) {
      // In another sheet, or text cut otherwise, the header is looked for anew.
      const opened = await openFile(found.content, {
        headerRow: isOther ? null : headerRow,
        sheet: sheetName,
        encoding,
        separator,
      });
      const problem = opened.ok ? headerProblem(opened.sheet.header) : opened.message;
      if (!opened.ok || problem)
        throw fieldError(fieldAtFault(input, found), problem ?? "Choose another header row.");
      headerRow = opened.sheet.headerIndex;
      await writeColumns(tx, id, opened.sheet, guessFields(opened.sheet));
    }
    await tx.import.update({
      where: { id },
      data: { headerRow, dateOrder, decimalMark, sheetName, encoding, separator },
    });
    return { id };
  });
}

function fieldAtFault(input: ImportReading, found: WholeImport): string {
  if (input.encoding !== found.encoding) return "encoding";
  if (input.separator !== found.separator) return "separator";
  return input.sheetName && input.sheetName !== found.sheetName ? "sheetName" : "headerRow";
}

/**
 * Says which field each column goes to; a column that is not named keeps its field.
 * @throws RuleViolation naming each column whose cells would overwrite another's
 */
export function mapImport(actor: Actor, input: ImportMapping): Promise<{ id: string }> {
  const { id, version, column } = input;
  return change(actor, "import.map", loadImport(id), async (tx, found) => {
    assertImport(found, "UPLOADED", version);
    const headings = found.columns.map(({ heading }) => heading);
    const fields = found.columns.map(
      ({ position, field }) => column[`c${position}`] ?? (field as FieldKey | null) ?? "importNote",
    );
    const problems = mappingProblems(headings, fields);
    if (problems.length > 0)
      throw new RuleViolation(
        "Some columns go to the same field.",
        problems.map((one) => ({ path: `column.c${one.column}`, message: one.message })),
      );
    for (const [at, { id: columnId, field }] of found.columns.entries()) {
      const next = fields[at] === "importNote" ? null : (fields[at] ?? null);
      if (next !== field) await tx.importColumn.update({ where: { id: columnId }, data: { field: next } });
    }
    await touch(tx, id);
    return { id };
  });
}

/**
 * Answers questions, each for every row whose cell says the same; null opens one again.
 * @throws RuleViolation naming each answer that does not answer its question
 */
export function answerImport(actor: Actor, input: ImportAnswers): Promise<{ id: string }> {
  const { id, version } = input;
  return change(actor, "import.map", loadImport(id), async (tx, found) => {
    assertImport(found, "UPLOADED", version);
    const around = await readSurroundings(tx, actor);
    const before = found.answers as (Answer & { id: string })[];
    const reading = await readImport(found, around);
    const questions = questionsOf(reading, before, around);
    const asked = new Map(questions.map((question) => [question.key, question]));
    const answers = new Map<string, Answer>(before.map((one) => [questionKey(one.field, one.value), one]));
    for (const [key, text] of Object.entries(input.answer)) {
      const question = asked.get(key);
      if (!question) continue;
      const { field, value } = question;
      if (text === null) answers.delete(key);
      else answers.set(key, { field, value, answer: text === LEAVE_EMPTY ? null : text.trim() });
    }
    const given = [...answers.values()];
    const { rows } = readOpened(
      { ...reading.file, sheet: reading.sheet },
      { ...found, answers: given },
      around,
    );
    const open = new Set(
      rows.flatMap(({ findings }) =>
        findings
          .filter(({ severity }) => severity === "question")
          .map((one) => questionKey(one.field, one.value)),
      ),
    );
    const wrong = [...answers].filter(
      ([key, { answer }]) => answer !== null && open.has(key) && key in input.answer,
    );
    if (wrong.length > 0)
      throw new RuleViolation(
        "Some answers need another look.",
        wrong.map(([key, { answer }]) => ({
          path: `answer.${key}`,
          message: `"${brief(answer ?? "")}" does not answer it. Allowed: ${asked.get(key)?.allowed.join(", ") || "one from the list"}.`,
        })),
      );
    await writeAnswers(tx, id, before, given);
    return { id };
  });
}

async function writeAnswers(tx: Tx, importId: string, before: (Answer & { id: string })[], given: Answer[]) {
  const keyOf = (one: Answer) => questionKey(one.field, one.value);
  const after = new Map(given.map((one) => [keyOf(one), one]));
  const kept = new Set<string>();
  for (const one of before) {
    const next = after.get(keyOf(one));
    if (!next) await tx.importAnswer.delete({ where: { id: one.id } });
    else if (next.answer !== one.answer)
      await tx.importAnswer.update({ where: { id: one.id }, data: { answer: next.answer } });
    if (next) kept.add(keyOf(one));
  }
  const fresh = given.filter((one) => !kept.has(keyOf(one)));
  await tx.importAnswer.createMany({
    data: fresh.map(({ field, value, answer }) => ({ id: newId(), importId, field, value, answer })),
  });
  await touch(tx, importId);
}

/** The version counts on the import; its columns and answers are part of it. */
async function touch(tx: Tx, id: string): Promise<void> {
  await tx.import.update({ where: { id }, data: { updatedAt: new Date() } });
}

function guessFields(sheet: Sheet): FieldKey[] {
  const guesses = guessMapping(sheet.header, sheet.rows).map(({ field }) => field);
  const isExport = sheet.isOurs && ownField(sheet.header[0] ?? "") !== null;
  const fields = sheet.header.map(
    (heading, at) => (isExport && ownField(heading)) || (guesses[at] ?? "importNote"),
  );
  return withoutConflicts(sheet.header, fields);
}

async function writeColumns(tx: Tx, importId: string, sheet: Sheet, fields: FieldKey[]): Promise<void> {
  await tx.importColumn.deleteMany({ where: { importId } });
  await tx.importColumn.createMany({
    data: sheet.header.map((heading, position) => ({
      id: newId(),
      importId,
      position,
      heading,
      field: fields[position] === "importNote" ? null : (fields[position] ?? null),
    })),
  });
}
