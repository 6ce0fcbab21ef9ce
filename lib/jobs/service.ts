import "server-only";
import type { Actor } from "#lib/actor.ts";
import { change } from "#lib/change.ts";
import { Conflict } from "#lib/errors.ts";
import { assertImport, loadImport } from "#lib/imports/record.ts";
import type { ImportApply } from "#lib/imports/schema.ts";
import { filterQuery, isWholeRegister, objectiveFilter } from "#lib/objectives/filter.ts";
import { enqueue } from "./enqueue.ts";
import { isOpen } from "./rules.ts";

/** Jobs one person may have waiting or running. */
const mostOpen = 5;

/** Has the register, or the part of it a query string names, made as a file. @returns the job's id */
export function startRegisterExport(
  actor: Actor,
  input: { format: "pdf" | "xlsx"; query: string },
): Promise<{ id: string }> {
  const filter = objectiveFilter.parse(Object.fromEntries(new URLSearchParams(input.query)));
  const act = isWholeRegister(filter) ? "register.export" : "objective.export";
  const query = Object.fromEntries(new URLSearchParams(filterQuery(filter, { page: 1 })));
  return change(
    actor,
    act,
    async () => ({}),
    async (tx) => {
      const open = await tx.job.count({
        where: { personId: actor.personId, state: { in: ["QUEUED", "RUNNING"] } },
      });
      if (open >= mostOpen)
        throw new Conflict(`You have ${open} jobs under way. Wait for one of them or cancel it.`);
      const title = input.format === "pdf" ? "Register as PDF" : "Register as Excel workbook";
      return {
        id: await enqueue(tx, actor, { kind: `register.${input.format}`, act, title, input: { query } }),
      };
    },
  );
}

/** Has an import applied as a job, which counts its rows and can be cancelled. @throws Conflict when it runs already */
export function startImport(actor: Actor, input: ImportApply, rows: number): Promise<{ id: string }> {
  return change(actor, "import.apply", loadImport(input.id), async (tx, found) => {
    assertImport(found, "UPLOADED", input.version);
    const running = await tx.job.findFirst({
      where: { kind: "import.apply", state: { in: ["QUEUED", "RUNNING"] }, input: { contains: input.id } },
      select: { id: true },
    });
    if (running)
      throw new Conflict("This register is being imported already. Its progress stands under Jobs.");
    const { id, version, questions } = input;
    return {
      id: await enqueue(tx, actor, {
        kind: "import.apply",
        act: "import.apply",
        title: `Import of ${found.fileName}`.slice(0, 300),
        input: { id, version, questions },
        total: rows,
      }),
    };
  });
}

/** Cancels a job of one's own: one that waits never runs, one that runs leaves nothing. An ended one stays as it is. */
export function cancelJob(actor: Actor, id: string): Promise<void> {
  return change(
    actor,
    "job.cancel",
    (tx) =>
      tx.job.findFirst({
        where: { id, personId: actor.personId },
        select: { id: true, personId: true, state: true },
      }),
    async (tx, job) => {
      if (!isOpen(job.state)) return;
      const now = new Date();
      await tx.job.updateMany({
        where: { id, state: "QUEUED" },
        data: { state: "CANCELLED", endedAt: now, cancelRequestedAt: now },
      });
      await tx.job.updateMany({ where: { id, state: "RUNNING" }, data: { cancelRequestedAt: now } });
    },
  );
}
