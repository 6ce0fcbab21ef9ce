/** The rows of a table's body. */
export function rowsOf(table: string): HTMLTableRowElement[] {
  return [...document.querySelectorAll<HTMLTableRowElement>(`#${table} tbody tr`)];
}

/** The cell the focus is in or on, if it is in the body of this table. */
export function focusedCell(table: string): HTMLTableCellElement | null {
  return document.activeElement?.closest<HTMLTableCellElement>(`#${table} tbody td`) ?? null;
}

/** Moves the focus to a cell: to its link or box where it has one. */
export function focusCell(cell: HTMLTableCellElement | undefined): void {
  if (!cell) return;
  const inner = cell.querySelector<HTMLElement>("a, input");
  if (!inner) cell.tabIndex = -1;
  (inner ?? cell).focus();
}

/** The cell of a row that leads to its record. */
export function titleCell(row: HTMLTableRowElement | undefined): HTMLTableCellElement | undefined {
  return row?.querySelector("a")?.closest("td") ?? undefined;
}

/** Which column of those edited in the list a cell belongs to. */
export function editColumn(cell: HTMLTableCellElement): string | undefined {
  return cell.closest("table")?.querySelectorAll("th")[cell.cellIndex]?.dataset.edit;
}

/** The reference of a row: what its link leads to. */
export function refOfRow(row: Element | null): string {
  return row?.querySelector("a")?.getAttribute("href")?.split("/").at(-1) ?? "";
}
