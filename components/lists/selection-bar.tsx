"use client";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { mostTicked } from "#lib/bulk/limits.ts";
import type { Selection } from "./use-selection.ts";

/** How many are ticked, and what can be done with them. */
export function SelectionBar({
  path,
  conditions,
  selection,
  total,
  selectAll,
  clear,
}: {
  path: string;
  conditions: string;
  selection: Selection;
  total: number;
  selectAll: () => void;
  clear: () => void;
}) {
  const { refs, isAll } = selection;
  const count = isAll ? total : refs.length;
  const href = isAll
    ? `${path}/bulk?all=${encodeURIComponent(conditions.replace(/^\?/, ""))}`
    : `${path}/bulk?refs=${refs.join(",")}`;
  return (
    <section
      aria-label="Selection"
      className="no-print sticky bottom-3 z-10 mt-3 flex flex-wrap items-center gap-3 rounded-lg border border-line-strong bg-surface p-3 shadow-lg"
    >
      <p role="status" className="font-medium">
        {isAll ? `All ${total} that match are selected` : `${count} selected`}
      </p>
      {isAll || total <= refs.length ? null : (
        <Button look="quiet" onClick={selectAll}>
          Select all {total} that match
        </Button>
      )}
      <span className="ml-auto flex flex-wrap gap-2">
        <Button look="quiet" onClick={clear}>
          Clear
        </Button>
        {!isAll && count > mostTicked ? (
          <span className="text-sm">
            At most {mostTicked} one by one: select all that match a filter instead.
          </span>
        ) : (
          <ButtonLink look="primary" href={href}>
            Change them…
          </ButtonLink>
        )}
      </span>
    </section>
  );
}
