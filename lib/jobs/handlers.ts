import "server-only";
import type { Actor } from "#lib/actor.ts";
import { bulkHref } from "#lib/bulk/rules.ts";
import { runBulkEdit, runBulkUndo } from "#lib/bulk/run.ts";
import type { Tx } from "#lib/db.ts";
import { XLSX_TYPE } from "#lib/export/workbook.ts";
import { applyImport } from "#lib/imports/apply.ts";
import { registerPdf, registerWorkbook } from "#lib/lists/register.ts";
import { exportObjectives } from "#lib/objectives/export.ts";
import { todayIn } from "#lib/time/day.ts";
import { inTransaction } from "#lib/transaction.ts";
import { filterOf, type JobInput, type JobKind } from "./kinds.ts";

/** What a job has while it runs. */
export type JobContext = {
  actor: Actor;
  /** Tells how far it is. @throws Cancelled when its person does not want it any more */
  report: (done: number, total: number) => Promise<void>;
  /** Ends the job in the transaction that did its work: both are there, or neither. */
  finish: (tx: Tx, end: { done: number; href: string }) => Promise<void>;
};

/** A file a job made. */
export type JobFile = { name: string; type: string; bytes: Uint8Array<ArrayBuffer> };

type Handler<Kind extends JobKind> = (context: JobContext, input: JobInput<Kind>) => Promise<JobFile | null>;

/** How each kind of job is done; null where it has ended itself. */
export const handlers: { [Kind in JobKind]: Handler<Kind> } = {
  "register.pdf": (context, input) => register(context, input, "pdf"),
  "register.xlsx": (context, input) => register(context, input, "xlsx"),
  "import.apply": async ({ actor, report, finish }, input) => {
    await applyImport(actor, input, {
      report,
      within: (tx, { taken }) => finish(tx, { done: taken, href: `/imports/${input.id}` }),
    });
    return null;
  },
  "bulk.edit": (context, { id }) => bulk(context, id, runBulkEdit),
  "bulk.undo": (context, { id }) => bulk(context, id, runBulkUndo),
};

async function bulk({ actor, report, finish }: JobContext, id: string, run: typeof runBulkEdit) {
  const done = await run(actor, id, report);
  await inTransaction(actor, "bulk.edit", (tx) => finish(tx, { done, href: bulkHref(id) }));
  return null;
}

async function register(
  { actor, report }: JobContext,
  input: JobInput<"register.pdf">,
  format: "pdf" | "xlsx",
): Promise<JobFile> {
  const filter = filterOf(input);
  const objectives = await exportObjectives(actor, filter, format, report);
  const make = format === "pdf" ? registerPdf : registerWorkbook;
  const { length } = objectives;
  const abort = new AbortController();
  // Setting a large document takes a while in which it may be cancelled.
  const watch = setInterval(() => {
    report(Math.max(0, length - 1), length).catch((reason: unknown) => abort.abort(reason));
  }, 1000);
  const bytes = await make(actor, filter, objectives, abort.signal)
    .catch((error: unknown) => {
      throw abort.signal.aborted ? abort.signal.reason : error;
    })
    .finally(() => clearInterval(watch));
  await report(objectives.length, objectives.length);
  const name = `sixtwo-register-${todayIn(actor.organisation.timeZone)}.${format}`;
  return { name, type: format === "pdf" ? "application/pdf" : XLSX_TYPE, bytes };
}
