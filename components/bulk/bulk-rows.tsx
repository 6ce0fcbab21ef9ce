import type { Route } from "next";
import { Badge } from "#components/ui/badge.tsx";
import { Link } from "#components/ui/link.tsx";
import type { BulkPage } from "#lib/bulk/queries.ts";
import { differencesInWords, type Place } from "#lib/trail/words.ts";
import type { BulkRowState } from "#prisma/generated/enums.ts";

const looks = {
  PENDING: { tone: "neutral", icon: "hourglass", words: "Waits" },
  CHANGED: { tone: "good", icon: "circle-check", words: "Changed" },
  UNCHANGED: { tone: "neutral", icon: "circle", words: "Unchanged" },
  REFUSED: { tone: "bad", icon: "circle-x", words: "Refused" },
  UNDONE: { tone: "accent", icon: "undo-2", words: "Undone" },
  LEFT: { tone: "warn", icon: "circle-exclamation-point", words: "Left as it is" },
} as const;

/** The rows of a bulk edit: which objective, what became of it, and why. */
export function BulkRows({ page: { rows, names }, place }: { page: BulkPage; place: Place }) {
  const named = new Map(Object.entries(names));
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
      {rows.map((row) => (
        <li key={row.ref} className="grid gap-1 p-3 sm:grid-cols-[1fr_auto] sm:items-start sm:gap-4">
          <div className="min-w-0">
            <span className="mr-2 font-mono text-xs">{row.ref}</span>
            {row.title ? (
              <Link
                href={`/objectives/${row.ref}` as Route}
                className="font-medium break-words hover:underline"
              >
                {row.title}
              </Link>
            ) : null}
            {[row.undoNote ?? row.note, ...told(row, named, place)].map((sentence) =>
              sentence ? (
                <p key={sentence} className="text-sm break-words text-muted">
                  {sentence}
                </p>
              ) : null,
            )}
          </div>
          <State state={row.undo && row.undo !== "PENDING" ? row.undo : row.state} />
        </li>
      ))}
    </ul>
  );
}

function State({ state }: { state: BulkRowState | "UNDONE" | "LEFT" }) {
  const { tone, icon, words } = looks[state];
  return (
    <span>
      <Badge tone={tone} icon={icon}>
        {words}
      </Badge>
    </span>
  );
}

function told(
  { before, after }: BulkPage["rows"][number],
  names: Map<string, string>,
  place: Place,
): string[] {
  return differencesInWords(before, after, names, place).map(
    (each) => `${each.label}: ${each.before ?? "nothing"} → ${each.after ?? "nothing"}`,
  );
}
