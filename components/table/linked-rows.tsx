"use client";
import type { Route } from "next";
import { Link } from "#components/ui/link.tsx";

/** A row as it is sent: its cells in the order of the columns; a cell with a hint is a pair. */
export type LinkedRow = { ref: string; href: string; cells: readonly Cell[] };
type Cell = React.ReactNode | Hinted;
type Hinted = { text: React.ReactNode; hint: string };

const isHinted = (cell: Cell): cell is Hinted =>
  typeof cell === "object" && cell !== null && "hint" in cell && "text" in cell;

type Props = {
  rows: readonly LinkedRow[];
  columns: readonly { key: string; look: string | undefined }[];
  /** Key of the column that leads to the record. */
  title: string;
  hasBoxes: boolean;
};

/**
 * The rows of a table's body, written where they are shown: what travels is the text of the cells, not the elements
 * around it fifty times over.
 */
export function LinkedRows({ rows, columns, title, hasBoxes }: Props) {
  return rows.map(({ ref, href, cells }) => (
    <tr key={ref}>
      {hasBoxes ? (
        <td className="max-md:order-first">
          <input type="checkbox" value={ref} aria-label={ref} />
        </td>
      ) : null}
      {columns.map(({ key, look }, index) => {
        const cell = cells[index];
        const [text, hint] = isHinted(cell) ? [cell.text, cell.hint] : [cell, undefined];
        return (
          <td key={key} className={look} title={hint}>
            {key === title ? (
              <Link href={href as Route} className="font-medium break-words hover:underline">
                {text}
              </Link>
            ) : (
              text
            )}
          </td>
        );
      })}
    </tr>
  ));
}
