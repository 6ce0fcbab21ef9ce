import type { Day } from "#lib/time/day.ts";
import { addDays } from "#lib/time/day.ts";
import type { ActionItemState } from "#prisma/generated/enums.ts";

/** Names of the states as people read them. */
export const actionItemStateWords: Record<ActionItemState, string> = {
  OPEN: "Open",
  IN_PROGRESS: "In progress",
  DONE: "Done",
  VERIFIED: "Verified",
  CANCELLED: "Cancelled",
};

/** The state that a progress in percent means: never typed by anybody. */
export function stateOfProgress(progress: number): ActionItemState {
  if (progress >= 100) return "DONE";
  return progress > 0 ? "IN_PROGRESS" : "OPEN";
}

/** Whether going from one state to another needs a reason (back from done). */
export function needsReason(from: ActionItemState, to: ActionItemState): boolean {
  return from === "DONE" && to !== "DONE";
}

/** Whether the work is still ahead. */
export function isOpen(state: ActionItemState): boolean {
  return state === "OPEN" || state === "IN_PROGRESS";
}

/** Where a task stands in "my work". */
export type DueGroup = "overdue" | "today" | "week" | "later" | "undated";

/** Groups by due date: overdue, today, within seven days, later, or without a date. */
export function dueGroup(dueOn: Day | null, today: Day): DueGroup {
  if (dueOn === null) return "undated";
  if (dueOn < today) return "overdue";
  if (dueOn === today) return "today";
  return dueOn <= addDays(today, 7) ? "week" : "later";
}

/**
 * Whether a graph of dependencies has a circle. Keys depend on their values.
 * @returns the references on the first circle found, or null
 */
export function findCycle(dependsOn: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>();
  const walk = (ref: string, path: string[]): string[] | null => {
    if (path.includes(ref)) return [...path.slice(path.indexOf(ref)), ref];
    if (done.has(ref)) return null;
    for (const next of dependsOn.get(ref) ?? []) {
      const cycle = walk(next, [...path, ref]);
      if (cycle) return cycle;
    }
    done.add(ref);
    return null;
  };
  for (const ref of dependsOn.keys()) {
    const cycle = walk(ref, []);
    if (cycle) return cycle;
  }
  return null;
}
