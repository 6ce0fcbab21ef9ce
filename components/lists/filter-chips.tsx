import type { Route } from "next";
import { Icon } from "#components/ui/icon.tsx";
import { Link } from "#components/ui/link.tsx";

/** What a list is filtered by, in words; each condition is a link to the list without it. */
export function FilterChips({
  chips,
  all,
}: {
  chips: readonly { words: string; without: string }[];
  /** Where the list stands without any condition. */
  all: string;
}) {
  if (chips.length === 0) return null;
  return (
    <ul aria-label="Filtered by" className="no-print mb-3 flex flex-wrap items-center gap-2 text-sm">
      {chips.map(({ words, without }) => (
        <li key={words}>
          <Link
            href={without as Route}
            className="inline-flex min-h-8 items-center gap-1.5 pointer-coarse:min-h-11 rounded-full border border-line-strong bg-surface px-3 break-words hover:bg-sunken"
          >
            {words}
            <Icon name="x" className="size-3.5 shrink-0" />
            <span className="sr-only">, take this condition away</span>
          </Link>
        </li>
      ))}
      <li>
        <Link href={all as Route} className="link inline-flex min-h-8 items-center pointer-coarse:min-h-11">
          Clear all
        </Link>
      </li>
    </ul>
  );
}
