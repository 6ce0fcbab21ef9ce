"use client";
import { useEffect } from "react";

const controls = (sheet: string) => [
  ...(document
    .getElementById(sheet)
    ?.querySelectorAll<HTMLInputElement | HTMLSelectElement>("[data-value]") ?? []),
];

/** The keys of an entry sheet: Enter and arrows go from value to value, a pasted column fills the rows below. */
export function SheetKeys({ sheet }: { sheet: string }) {
  useEffect(() => {
    const element = document.getElementById(sheet);
    const press = (event: KeyboardEvent) => {
      const all = controls(sheet);
      const at = all.indexOf(event.target as HTMLInputElement);
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        element?.closest("form")?.requestSubmit();
        return;
      }
      const isSelect = event.target instanceof HTMLSelectElement;
      const step =
        event.key === "Enter"
          ? event.shiftKey
            ? -1
            : 1
          : isSelect
            ? 0
            : event.key === "ArrowDown"
              ? 1
              : event.key === "ArrowUp"
                ? -1
                : 0;
      if (step === 0 || !(event.target instanceof HTMLElement)) return;
      event.preventDefault();
      if (at < 0) return;
      const next = all[at + step];
      next?.focus();
      if (next instanceof HTMLInputElement) next.select();
    };
    const paste = (event: ClipboardEvent) => {
      const lines = (event.clipboardData?.getData("text") ?? "").replace(/\r?\n$/, "").split(/\r?\n/);
      const all = controls(sheet);
      const at = all.indexOf(event.target as HTMLInputElement);
      if (at < 0 || (lines.length < 2 && !lines[0]?.includes("\t"))) return;
      event.preventDefault();
      for (const [offset, line] of lines.entries()) fill(all[at + offset], line);
    };
    element?.addEventListener("keydown", press);
    element?.addEventListener("paste", paste);
    return () => {
      element?.removeEventListener("keydown", press);
      element?.removeEventListener("paste", paste);
    };
  }, [sheet]);
  return null;
}

// A pasted row is a value and, in the next column, its comment.
function fill(control: HTMLInputElement | HTMLSelectElement | undefined, line: string): void {
  if (!control) return;
  const [value = "", comment] = line.split("\t");
  type(control, value.trim());
  const beside = control.closest("tr")?.querySelector<HTMLInputElement>("input[name^='comment.']");
  if (beside && comment !== undefined) type(beside, comment.trim());
}

// React hears of a value that a script sets only through the setter of the element itself.
function type(control: HTMLInputElement | HTMLSelectElement, value: string): void {
  const prototype =
    control instanceof HTMLSelectElement ? HTMLSelectElement.prototype : HTMLInputElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(control, value);
  control.dispatchEvent(
    new Event(control instanceof HTMLSelectElement ? "change" : "input", { bubbles: true }),
  );
}
