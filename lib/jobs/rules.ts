import type { JobState } from "#prisma/generated/enums.ts";

/** A job as the tray shows it. */
export type JobShown = {
  id: string;
  title: string;
  state: JobState;
  done: number;
  total: number;
  error: string | null;
  /** Whether its file can still be fetched. */
  hasResult: boolean;
  href: string | null;
};

/** Hours a result is kept, and an ended job is shown. */
export const keptHours = 24;

/** Rows above which an import is made as a job. */
export const largeImport = 500;

/** Objectives above which a workbook of the register is made as a job; a PDF always is. */
export const largeExport = 500;

/** Seconds without a sign of life after which a running job counts as broken off. */
export const silentSeconds = 30;

/** How often a job that broke off with its process is taken up again. */
export const mostAttempts = 2;

/** Whether a job is still to come to its end. */
export function isOpen(state: JobState): boolean {
  return state === "QUEUED" || state === "RUNNING";
}

/** `37 of 120`, or what a job does while it cannot count. */
export function progressInWords({ state, done, total }: Pick<JobShown, "state" | "done" | "total">): string {
  if (state === "QUEUED") return "Waiting for its turn";
  if (state === "RUNNING")
    return total > 0 ? `${done.toLocaleString("en")} of ${total.toLocaleString("en")}` : "Under way";
  return { DONE: "Done", FAILED: "Failed", CANCELLED: "Cancelled" }[state];
}
