"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState, useTransition } from "react";
import { createPortal } from "react-dom";
import { Button } from "#components/ui/button.tsx";
import { type Loaded, loadCells, saveCell } from "./cell-api.ts";
import { CellEditor } from "./cell-editor.tsx";
import { cellField } from "./cell-fields.ts";
import { focusCell } from "./cells.ts";

/** A cell somebody wants to edit; `at` tells one asking from the next. */
export type CellAsked = { cell: HTMLTableCellElement; column: string; ref: string; at: number };

type Said = { text: string; isBad?: boolean; undo?: () => Promise<void> };

const saidFor = 12_000;

// An element of our own: what React draws straight into a cell is wiped when the cell's text changes.
function hostIn(cell: HTMLTableCellElement): HTMLElement {
  const host = document.createElement("div");
  cell.append(host);
  return host;
}

/** Cells edited in place, one at a time: what is typed, what came of it, and the way back. */
export function CellEdits({ asked }: { asked: CellAsked }) {
  const router = useRouter();
  const [open, setOpen] = useState<{ asked: CellAsked; loaded: Loaded; host: HTMLElement } | null>(null);
  const [shown, setShown] = useState<{ text: string; host: HTMLElement } | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const [isRefreshing, startTransition] = useTransition();

  useEffect(() => {
    let isWanted = true;
    void loadCells(asked.ref).then((loaded) => {
      if (!isWanted) return;
      const problem = typeof loaded === "string" ? loaded : loaded.locked;
      if (problem !== null) setSaid({ text: problem, isBad: true });
      else if (typeof loaded !== "string") setOpen({ asked, loaded, host: hostIn(asked.cell) });
    });
    return () => {
      isWanted = false;
    };
  }, [asked]);
  useEffect(() => () => shown?.host.remove(), [shown]);
  useEffect(() => () => open?.host.remove(), [open]);
  // A cell that is drawn anew loses what does not belong to it; what is being typed comes back.
  useEffect(() => {
    if (open && !open.host.isConnected) open.asked.cell.append(open.host);
  });
  useEffect(() => {
    if (!said || said.isBad) return;
    const timer = setTimeout(() => setSaid(null), saidFor);
    return () => clearTimeout(timer);
  }, [said]);
  // What was typed stands in the cell until the list has been drawn anew.
  const [wasRefreshing, setWasRefreshing] = useState(false);
  if (isRefreshing !== wasRefreshing) {
    setWasRefreshing(isRefreshing);
    if (!isRefreshing) setShown(null);
  }

  const refresh = () => startTransition(() => router.refresh());
  const field = cellField(open?.asked.column ?? "");
  return (
    <>
      {open && field
        ? createPortal(
            <CellEditor
              key={open.asked.at}
              field={field}
              reference={open.asked.ref}
              loaded={open.loaded}
              onClose={() => {
                setOpen(null);
                focusCell(open.asked.cell);
              }}
              onSaving={(text) => setShown({ text, host: hostIn(open.asked.cell) })}
              onRefused={() => setShown(null)}
              onSaved={({ version, before }) => {
                const { ref, cell } = open.asked;
                setOpen(null);
                refresh();
                focusCell(cell);
                setSaid({
                  text: `${field.label} of ${ref} saved.`,
                  undo: async () => {
                    const back = await saveCell({ ref, version, field: field.field, value: before });
                    const done = back.state === "saved";
                    setSaid({
                      text: done ? `${field.label} of ${ref} is as it was.` : back.message,
                      isBad: !done,
                    });
                    refresh();
                  },
                });
              }}
            />,
            open.host,
          )
        : null}
      {shown
        ? createPortal(
            <span className="absolute inset-0 flex items-center bg-surface px-3 text-muted">
              {shown.text}
            </span>,
            shown.host,
          )
        : null}
      <div
        className="no-print fixed right-4 bottom-24 z-30 max-w-[min(32rem,calc(100vw-2rem))]"
        aria-live="polite"
      >
        {said ? (
          <div
            className={`flex items-center gap-3 rounded-lg border bg-surface p-3 text-sm shadow-lg ${said.isBad ? "border-bad" : "border-line-strong"}`}
          >
            <p>{said.text}</p>
            {said.undo ? <Button onClick={() => void said.undo?.()}>Undo</Button> : null}
            <Button look="quiet" onClick={() => setSaid(null)}>
              Close
            </Button>
          </div>
        ) : null}
      </div>
    </>
  );
}
