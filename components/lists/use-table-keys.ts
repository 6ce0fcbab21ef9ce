"use client";
import { useEffect, useEffectEvent } from "react";
import { isPlain, isTyping } from "#components/palette/keys.ts";
import { editColumn, focusCell, focusedCell, rowsOf, titleCell } from "./cells.ts";

type Given = {
  table: string;
  /** Whether letters are keys; arrows, Enter, F2 and Escape always are. */
  hasKeys: boolean;
  edit: (cell: HTMLTableCellElement) => void;
  tick: (row: HTMLTableRowElement) => void;
};

const letters: Record<string, string> = { j: "ArrowDown", k: "ArrowUp", e: "F2" };

/** The keys of a table: j k and arrows move, x ticks, Enter opens or edits, e and F2 edit, Escape leaves. */
export function useTableKeys({ table, hasKeys, edit, tick }: Given): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const isBox = event.target instanceof HTMLInputElement && event.target.type === "checkbox";
    if (!isPlain(event) || (isTyping(event.target) && !isBox) || document.querySelector("dialog[open]"))
      return;
    const cell = focusedCell(table);
    const isLetter = event.key.length === 1;
    if (isLetter && !hasKeys) return;
    const key = letters[event.key] ?? event.key;
    // Where the focus is elsewhere, arrows scroll and Enter is somebody else's.
    if (!cell && !(isLetter && (key === "ArrowDown" || key === "ArrowUp"))) return;
    if (act(key, cell)) event.preventDefault();
  });

  function act(key: string, cell: HTMLTableCellElement | null): boolean {
    const rows = rowsOf(table);
    const row = cell?.closest("tr") ?? null;
    if (key === "ArrowDown" || key === "ArrowUp") {
      const at = row ? rows.indexOf(row) + (key === "ArrowDown" ? 1 : -1) : 0;
      const next = rows[at];
      focusCell(next?.cells[cell?.cellIndex ?? -1] ?? titleCell(next));
      return true;
    }
    if (!cell || !row) return false;
    switch (key) {
      case "ArrowRight":
      case "ArrowLeft":
        focusCell(row.cells[cell.cellIndex + (key === "ArrowRight" ? 1 : -1)]);
        return true;
      case "x":
        tick(row);
        return true;
      case "Enter":
        if (document.activeElement !== cell) return false;
        if (editColumn(cell)) edit(cell);
        else row.querySelector("a")?.click();
        return true;
      case "F2": {
        const target = editColumn(cell) ? cell : titleCell(row);
        if (target) edit(target);
        return true;
      }
      case "Escape":
        (document.activeElement as HTMLElement | null)?.blur();
        return true;
      default:
        return false;
    }
  }

  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}
