import type { Route } from "next";
import { Icon } from "#components/ui/icon.tsx";
import { Link } from "#components/ui/link.tsx";

/** The heading of a column that sorts its list: once up, once more down. */
export function SortHeader({
  label,
  isSorted,
  dir,
  href,
  className,
  edit,
}: {
  label: string;
  isSorted: boolean;
  dir: "asc" | "desc";
  href: string;
  className?: string;
  /** The column whose cells can be edited in the list. */
  edit?: string | undefined;
}) {
  return (
    <th
      scope="col"
      data-edit={edit}
      aria-sort={isSorted ? (dir === "asc" ? "ascending" : "descending") : undefined}
      className={`px-3 py-2 text-left font-medium ${className ?? ""}`}
    >
      <Link
        href={href as Route}
        className="inline-flex items-center gap-1 whitespace-nowrap hover:text-ink hover:underline"
      >
        {label}
        {isSorted ? <Icon name={dir === "asc" ? "arrow-up" : "arrow-down"} className="size-3.5" /> : null}
      </Link>
    </th>
  );
}
