"use client";
import dynamic from "next/dynamic";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { CellAsked } from "./cell-edits.tsx";
import { editColumn, refOfRow } from "./cells.ts";
import { SelectionBar } from "./selection-bar.tsx";
import { rowBoxes, useSelection } from "./use-selection.ts";
import { useTableKeys } from "./use-table-keys.ts";

const CellEdits = dynamic(() => import("./cell-edits.tsx").then((module) => module.CellEdits), {
  ssr: false,
});

type Props = {
  /** Id of the table. */
  table: string;
  /** Where the list stands; its bulk edit lies below. */
  path: string;
  /** What the list is filtered by: another filter ends a selection. */
  conditions: string;
  total: number;
  may: { bulk: boolean; edit: boolean };
  hasKeys: boolean;
};

/** Everything that is done to the rows of a table, by one script for all of them: ticking, keys, editing cells. */
export function TableKeys({ table, path, conditions, total, may, hasKeys }: Props) {
  const { selection, select } = useSelection(table, conditions);
  const [asked, setAsked] = useState<CellAsked | null>(null);
  const last = useRef<string | null>(null);

  const tick = (refs: string[], isTicked: boolean) =>
    select(({ refs: before, isAll }) => {
      const from = isAll ? rowBoxes(table).map(({ value }) => value) : before;
      const rest = from.filter((ref) => !refs.includes(ref));
      return { refs: isTicked ? [...rest, ...refs] : rest, isAll: false };
    });
  const edit = (cell: HTMLTableCellElement) => {
    const column = editColumn(cell);
    if (may.edit && column) setAsked({ cell, column, ref: refOfRow(cell.closest("tr")), at: Date.now() });
  };
  useTableKeys({
    table,
    hasKeys,
    edit,
    tick: (row) => {
      const box = row.querySelector<HTMLInputElement>("input[type=checkbox]");
      if (box) tick([box.value], !box.checked);
    },
  });

  const click = useEffectEvent((event: MouseEvent) => {
    const box = event.target;
    if (!(box instanceof HTMLInputElement) || box.type !== "checkbox") return;
    const refs = rowBoxes(table).map(({ value }) => value);
    if (box.closest("thead")) return tick(refs, box.checked);
    const [from, to] = [refs.indexOf(last.current ?? ""), refs.indexOf(box.value)];
    const isRange = event.shiftKey && from >= 0;
    tick(isRange ? refs.slice(Math.min(from, to), Math.max(from, to) + 1) : [box.value], box.checked);
    last.current = box.value;
  });
  const doubleClick = useEffectEvent((event: MouseEvent) => {
    const cell = event.target instanceof Element ? event.target.closest("td") : null;
    if (!cell || !editColumn(cell)) return;
    getSelection()?.removeAllRanges();
    edit(cell);
  });
  useEffect(() => {
    const element = document.getElementById(table);
    const [clicked, doubled] = [
      (event: MouseEvent) => click(event),
      (event: MouseEvent) => doubleClick(event),
    ];
    element?.addEventListener("click", clicked);
    element?.addEventListener("dblclick", doubled);
    return () => {
      element?.removeEventListener("click", clicked);
      element?.removeEventListener("dblclick", doubled);
    };
  }, [table]);

  return (
    <>
      {selection.isAll || selection.refs.length > 0 ? (
        <SelectionBar
          path={path}
          conditions={conditions}
          selection={selection}
          total={total}
          selectAll={() => select(() => ({ refs: [], isAll: true }))}
          clear={() => select(() => ({ refs: [], isAll: false }))}
        />
      ) : null}
      {asked ? <CellEdits asked={asked} /> : null}
    </>
  );
}
