"use client";
import { useCallback, useEffect, useState } from "react";

/** What is ticked: references, or everything that matches the filter. */
export type Selection = { refs: readonly string[]; isAll: boolean };

const nothing: Selection = { refs: [], isAll: false };

// Only references are kept in the browser; what was filtered by is kept as a number that says whether it is the same.
function digest(text: string): number {
  let sum = 5381;
  for (const character of text) sum = (sum * 33 + (character.codePointAt(0) ?? 0)) | 0;
  return sum;
}

/** The boxes of the rows of a table. */
export function rowBoxes(table: string): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>(`#${table} tbody input[type=checkbox]`)];
}

/**
 * What is ticked in a list, kept for this tab: it survives pages, going back and a reload, and ends with another filter.
 * @param conditions what the list is filtered by
 */
export function useSelection(table: string, conditions: string) {
  const [selection, setSelection] = useState(nothing);
  const name = `sixtwo-selection-${table}`;
  const of = digest(conditions);
  useEffect(() => setSelection(kept(name, of)), [name, of]);
  // The boxes are the server's: after every drawing they are ticked anew.
  useEffect(() => {
    const boxes = rowBoxes(table);
    for (const box of boxes) box.checked = selection.isAll || selection.refs.includes(box.value);
    const ticked = boxes.filter(({ checked }) => checked).length;
    const all = document.querySelector<HTMLInputElement>(`#${table} thead input[type=checkbox]`);
    if (all) {
      all.checked = ticked > 0 && ticked === boxes.length;
      all.indeterminate = ticked > 0 && ticked < boxes.length;
    }
  });
  const select = useCallback(
    (change: (before: Selection) => Selection) =>
      setSelection((before) => {
        const next = change(before);
        sessionStorage.setItem(name, JSON.stringify({ of, ...next }));
        return next;
      }),
    [name, of],
  );
  return { selection, select };
}

function kept(name: string, of: number): Selection {
  try {
    const found = JSON.parse(sessionStorage.getItem(name) ?? "null") as (Selection & { of: number }) | null;
    return found?.of === of ? { refs: found.refs, isAll: found.isAll } : nothing;
  } catch {
    return nothing;
  }
}
