import "server-only";
import type { Actor } from "#lib/actor.ts";
import { change } from "#lib/change.ts";
import type { Tx } from "#lib/db.ts";
import { RuleViolation } from "#lib/errors.ts";
import { refusedCsv } from "#lib/import/refused.ts";
import { reference, takeNumbers } from "#lib/references.ts";
import { draftRecords } from "./drafts.ts";
import { insertDrafts, insertKpiParts } from "./insert.ts";
import { readImport } from "./reading.ts";
import { assertImport, loadImport, type WholeImport } from "./record.ts";
import { settleQuestions } from "./rules.ts";
import type { ImportApply } from "./schema.ts";
import { readSurroundings } from "./surroundings.ts";

/** What an import made, or would make. `first` and `last` are references; null when nothing came in. */
export type ImportOutcome = {
  taken: number;
  first: string | null;
  last: string | null;
  resources: number;
  notes: number;
  /** Of those taken, how many have questions that stay open. */
  open: number;
  refused: number;
};

/** 5,000 rows with their plans, resources and notes take seconds, most of them in the trail. */
const patience = { timeout: 120_000 };
const batch = 200;

/**
 * Makes the drafts of an import in one transaction: all of them, or none and no number taken. Refused rows are kept
 * as a file to correct.
 * @param job `report` is told how far it is and may throw to take everything back; `within` ends a job with it
 * @throws Conflict when it was imported already or changed meanwhile; RuleViolation when no row can come in
 */
export function applyImport(
  actor: Actor,
  input: ImportApply,
  job: {
    report?: (done: number, total: number) => Promise<void>;
    within?: (tx: Tx, outcome: ImportOutcome) => Promise<void>;
  } = {},
): Promise<ImportOutcome> {
  const importer: Actor = { ...actor, via: actor.via === "job" ? "job" : "import" };
  return change(
    importer,
    "import.apply",
    loadImport(input.id),
    async (tx, found) => {
      const outcome = await make(tx, importer, found, input, async (done, total) => {
        await flushTrail(tx);
        await job.report?.(done, total);
      });
      await job.within?.(tx, outcome);
      return outcome;
    },
    patience,
  );
}

/** Tells exactly what `applyImport` would make, by making it and taking it all back. No number is taken. */
export async function dryRun(actor: Actor, input: ImportApply): Promise<ImportOutcome> {
  try {
    return await change(
      { ...actor, via: "import", submission: null },
      "import.apply",
      loadImport(input.id),
      async (tx, found) => {
        throw new TakenBack(await make(tx, actor, found, input, async () => undefined));
      },
      patience,
    );
  } catch (error) {
    if (error instanceof TakenBack) return error.outcome;
    throw error;
  }
}

class TakenBack extends Error {
  readonly outcome: ImportOutcome;
  constructor(outcome: ImportOutcome) {
    super("A dry run was taken back");
    this.outcome = outcome;
  }
}

async function make(
  tx: Tx,
  actor: Actor,
  found: WholeImport,
  input: ImportApply,
  afterBatch: (done: number, total: number) => Promise<void>,
): Promise<ImportOutcome> {
  assertImport(found, "UPLOADED", input.version);
  const { sheet, rows: read } = await readImport(found, await readSurroundings(tx, actor));
  const rows = settleQuestions(read, input.questions);
  const coming = rows.filter((row) => row.state !== "refused");
  if (coming.length === 0)
    throw new RuleViolation(
      "No row can come in. Map the column that holds the title, or correct the refused rows.",
    );
  const first = await takeNumbers(tx, "OBJ", coming.length);
  const actions = coming.reduce((sum, row) => sum + (row.parts?.actions.length ?? 0), 0);
  let action = actions === 0 ? 0 : await takeNumbers(tx, "ACT", actions);
  const kpis = coming.reduce((sum, row) => sum + (row.parts?.kpis.length ?? 0), 0);
  let kpi = kpis === 0 ? 0 : await takeNumbers(tx, "KPI", kpis);
  const drafts = coming.map((row, at) => {
    const identity = { importId: found.id, number: first + at, ref: reference("OBJ", first + at) };
    const records = draftRecords(row, identity, action, kpi);
    action += records.actions.length;
    kpi += records.kpis.length;
    return records;
  });
  for (let at = 0; at < drafts.length; at += batch) {
    await insertDrafts(tx, drafts.slice(at, at + batch));
    await afterBatch(Math.min(at + batch, drafts.length), drafts.length);
  }
  await insertKpiParts(tx, drafts);
  const refused = rows.length - coming.length;
  await tx.import.update({
    where: { id: found.id },
    data: {
      state: "IMPORTED",
      importedAt: new Date(),
      rowsTaken: coming.length,
      rowsRefused: refused,
      refusedCsv: refused === 0 ? null : refusedCsv(sheet, rows),
    },
  });
  return {
    taken: coming.length,
    first: drafts[0]?.objective.ref ?? null,
    last: drafts.at(-1)?.objective.ref ?? null,
    resources: drafts.reduce((sum, draft) => sum + draft.resources.length, 0),
    notes: drafts.reduce((sum, draft) => sum + draft.notes.length, 0),
    open: coming.filter((row) => row.state === "question").length,
    refused,
  };
}

/**
 * Writes the trail of what was done so far. Left to the commit, the entries of thousands of rows would have to fit
 * into the time of a single statement.
 */
export async function flushTrail(tx: Tx): Promise<void> {
  await tx.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`;
  await tx.$executeRaw`SET CONSTRAINTS ALL DEFERRED`;
}
