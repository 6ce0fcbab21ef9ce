import { editableColumns } from "#lib/objectives/columns.ts";

/** How the cells of a column are edited, by the field of the record they hold. */
export type CellField = {
  field: string;
  label: string;
  type: "text" | "date" | "choice";
  /** Where the options of a choice come from. */
  source?: string;
  empty?: string;
};

type Column = keyof typeof editableColumns;
const looks: Record<Column, Omit<CellField, "field">> = {
  title: { label: "Title", type: "text" },
  owner: {
    label: "Owner",
    type: "choice",
    source: "/api/options/people",
    empty: "Nobody",
  },
  function: {
    label: "Function",
    type: "choice",
    source: "/api/options/functions",
    empty: "None",
  },
  target: { label: "Target date", type: "date" },
  tags: { label: "Tags", type: "text" },
};

/** How a column's cells are edited; undefined for a column that is not edited in the list. */
export function cellField(column: string): CellField | undefined {
  const known = column in looks ? (column as Column) : undefined;
  return known && { field: editableColumns[known], ...looks[known] };
}
