"use server";
import { action } from "#lib/action.ts";
import { dryRun } from "#lib/imports/apply.ts";
import { pasteImport } from "#lib/imports/paste.ts";
import {
  importAnswers,
  importApply,
  importMapping,
  importMove,
  importPaste,
  importReading,
  importUpload,
} from "#lib/imports/schema.ts";
import { answerImport, mapImport, readImportAs, uploadImport } from "#lib/imports/service.ts";
import { undoImport } from "#lib/imports/undo.ts";
import { outcomeInWords } from "#lib/imports/words.ts";
import { importNow } from "#lib/jobs/import.ts";

export const upload = action("import.upload", importUpload, async (actor, { file }) => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { id } = await uploadImport(actor, { fileName: file.name, bytes });
  return { redirectTo: `/imports/${id}` };
});

export const paste = action("import.upload", importPaste, async (actor, { text }) => {
  const { id } = await pasteImport(actor, text);
  return { redirectTo: `/imports/${id}` };
});

export const readAs = action("import.map", importReading, async (actor, input) => {
  const { id } = await readImportAs(actor, input);
  return { redirectTo: `/imports/${id}?step=sheet` };
});

export const mapColumns = action("import.map", importMapping, async (actor, input) => {
  const { id } = await mapImport(actor, input);
  return { redirectTo: `/imports/${id}?step=questions` };
});

export const answer = action("import.map", importAnswers, async (actor, input) => {
  const { id } = await answerImport(actor, input);
  return { redirectTo: `/imports/${id}?step=questions` };
});

export const tryOut = action("import.apply", importApply, async (actor, input) => ({
  message: outcomeInWords(await dryRun(actor, input)),
}));

export const apply = action("import.apply", importApply, async (actor, input) => {
  await importNow(actor, input);
  return { redirectTo: `/imports/${input.id}` };
});

export const undo = action("import.undo", importMove, async (actor, input) => {
  await undoImport(actor, input);
  return { redirectTo: `/imports/${input.id}` };
});
