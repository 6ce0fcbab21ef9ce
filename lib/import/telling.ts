import type { Cell, CellResult } from "./cells.ts";
import type { Finding } from "./draft.ts";
import { type FieldKey, fieldOf } from "./fields.ts";

/** What a finding says beyond the cell it is about. */
export type Told = Omit<Finding, "column" | "field" | "value">;

/** A question about a cell, whose wording is kept in the note until it is answered. */
export function ask(cell: Cell, told: Omit<Told, "severity">): CellResult {
  return { keep: true, findings: [tell(cell, { severity: "question", ...told })] };
}

/** Something to say about a cell. */
export function tell({ column, field, value }: Cell, told: Told): Finding {
  return { column, field, value, ...told };
}

/** What the cell's field is called on screen. */
export function label(cell: Cell): string {
  return fieldOf(cell.field).label;
}

/** Writings that a day field takes. */
export function dayExamples(field: FieldKey): string[] {
  return field === "targetOn"
    ? ["2026-12-31", "Q4 2026", "Ongoing / monthly review"]
    : ["2026-12-31", "Q4 2026"];
}

/** `SEMI_ANNUAL` as a reader writes it: Semi-annual. */
export function words(value: string): string {
  const text = value === "SEMI_ANNUAL" ? "semi-annual" : value.toLowerCase().replace(/_/g, " ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A cell shortened for a sentence. */
export function brief(text: string): string {
  const flat = text.replace(/\s+/g, " ");
  return flat.length > 60 ? `${flat.slice(0, 60)}…` : flat;
}
