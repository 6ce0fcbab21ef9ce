import type { Route } from "next";
import { Badge } from "#components/ui/badge.tsx";
import { classNames } from "#components/ui/class-names.ts";
import { Empty } from "#components/ui/empty.tsx";
import { Link } from "#components/ui/link.tsx";
import type { ListedFunction } from "#lib/functions/queries.ts";
import { levelWords } from "#lib/functions/rules.ts";

// Deeper levels stay at the last indent, so that a narrow screen still has room for the name.
const indents = ["pl-4", "pl-8", "pl-12", "pl-16", "pl-20"];

/** Functions as an indented list. */
export function FunctionTree({
  functions,
  isArchived,
}: {
  functions: ListedFunction[];
  isArchived: boolean;
}) {
  if (functions.length === 0)
    return (
      <Empty title={isArchived ? "No function is archived." : "There are no functions yet."}>
        Start with the whole organisation at the corporate level, then its divisions and teams.
      </Empty>
    );
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
      {functions.map(({ id, name, level, depth, head, _count }) => (
        <li
          key={id}
          className={classNames(
            "flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3 pr-4",
            indents[Math.min(depth, indents.length - 1)],
          )}
        >
          <div className="min-w-0">
            <Link href={`/functions/${id}` as Route} className="link font-medium break-words">
              {name}
            </Link>{" "}
            <Badge>{levelWords[level]}</Badge>
            <div className="text-sm text-muted">
              {head ? `Head: ${head.name}${head.isActive ? "" : " (deactivated)"}` : "No head"}
            </div>
          </div>
          <div className="text-sm text-muted">
            {_count.members} {_count.members === 1 ? "person" : "people"}, {_count.objectives}{" "}
            {_count.objectives === 1 ? "objective" : "objectives"}
          </div>
        </li>
      ))}
    </ul>
  );
}
