/** How the cells of a column are edited, by the field of the record they hold. */
export type CellField = {
  field: string;
  label: string;
  type: "text" | "date" | "choice";
  /** Where the options of a choice come from. */
  source?: string;
  empty?: string;
};

/** Every column whose cells are edited in the list. */
export const cellFields: Record<string, CellField> = {
  title: { field: "title", label: "Title", type: "text" },
  owner: {
    field: "ownerId",
    label: "Owner",
    type: "choice",
    source: "/api/options/people",
    empty: "Nobody",
  },
  function: {
    field: "functionId",
    label: "Function",
    type: "choice",
    source: "/api/options/functions",
    empty: "None",
  },
  target: { field: "targetOn", label: "Target date", type: "date" },
  tags: { field: "tags", label: "Tags", type: "text" },
};
