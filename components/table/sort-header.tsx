import type { Route } from "next";
import Link from "next/link";
import { Icon } from "#components/ui/icon.tsx";

/** The heading of a column that sorts its list: once up, once more down. */
export function SortHeader({
  label,
  isSorted,
  dir,
  href,
  className,
}: {
  label: string;
  isSorted: boolean;
  dir: "asc" | "desc";
  href: string;
  className?: string;
}) {
  return (
    <th
      scope="col"
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
