import type { FunctionLevel } from "#prisma/generated/enums.ts";

/** Levels as people read them, from the top. */
export const levelWords: Record<FunctionLevel, string> = {
  CORPORATE: "Corporate",
  DIVISION: "Division",
  TEAM: "Team",
  PROJECT: "Project",
};

type Node = { id: string; name: string; parentId: string | null };

/** Functions in the order of a tree, each with its depth. What hangs below nothing known stands at the top. */
export function asTree<Row extends Node>(rows: Row[]): (Row & { depth: number })[] {
  const byParent = new Map<string | null, Row[]>();
  const ids = new Set(rows.map((row) => row.id));
  for (const row of rows) {
    const parent = row.parentId !== null && ids.has(row.parentId) ? row.parentId : null;
    byParent.set(parent, [...(byParent.get(parent) ?? []), row]);
  }
  const ordered: (Row & { depth: number })[] = [];
  const add = (parent: string | null, depth: number) => {
    for (const row of (byParent.get(parent) ?? []).sort((a, b) => a.name.localeCompare(b.name))) {
      ordered.push({ ...row, depth });
      add(row.id, depth + 1);
    }
  };
  add(null, 0);
  return ordered;
}

/** Whether putting `id` below `parentId` would close a circle. */
export function wouldCircle(
  rows: Pick<Node, "id" | "parentId">[],
  id: string,
  parentId: string | null,
): boolean {
  const parentOf = new Map(rows.map((row) => [row.id, row.parentId]));
  const seen = new Set<string>();
  for (let at = parentId; at !== null && !seen.has(at); at = parentOf.get(at) ?? null) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}
