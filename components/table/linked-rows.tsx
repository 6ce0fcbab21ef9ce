"use client";
import type { Route } from "next";
import Link from "next/link";

/** A row as it is sent: its cells in the order of the columns; a cell with a hint is a pair. */
export type LinkedRow = { ref: string; href: string; cells: readonly Cell[] };
type Cell = React.ReactNode | Hinted;
type Hinted = { text: React.ReactNode; hint: string };

const isHinted = (cell: Cell): cell is Hinted =>
  typeof cell === "object" && cell !== null && "hint" in cell && "text" in cell;

type Props = {
  rows: readonly LinkedRow[];
  /** Class names of each column. */
  looks: readonly (string | undefined)[];
  /** Position of the column that leads to the record. */
  title: number;
  hasBoxes: boolean;
};

/**
 * The rows of a table's body, written where they are shown: what travels is the text of the cells, not the elements
 * around it fifty times over.
 */
export function LinkedRows({ rows, looks, title, hasBoxes }: Props) {
  return rows.map(({ ref, href, cells }) => (
    <tr key={ref}>
      {hasBoxes ? (
        <td className="max-md:order-first">
          <input type="checkbox" value={ref} aria-label={ref} />
        </td>
      ) : null}
      {cells.map((cell, index) => {
        const [text, hint] = isHinted(cell) ? [cell.text, cell.hint] : [cell, undefined];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a list stand still
          <td key={index} className={looks[index]} title={hint}>
            {index === title ? (
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
