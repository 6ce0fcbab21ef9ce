"use client";
import { Button } from "#components/ui/button.tsx";
import { menuPanel } from "#components/ui/menu.tsx";
import { type ColumnKey, columnKeys, columnWords, usualColumns } from "#lib/objectives/columns.ts";

/** Which columns a list shows, and how tightly: a plain form, so that the address is the view. */
export function ColumnForm({
  shown,
  isCompact,
  kept,
}: {
  shown: readonly ColumnKey[];
  isCompact: boolean;
  /** What else stands in the list's address. */
  kept: readonly (readonly [name: string, value: string])[];
}) {
  // Those that are shown come first and in their order; the others follow as they are offered.
  const offered = [...shown, ...columnKeys.filter((key) => !shown.includes(key))];
  return (
    <form method="get" action="/objectives" className={`${menuPanel} sm:w-80`}>
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {kept.length === 0 ? <input type="hidden" name="view" value="all" /> : null}
      <fieldset>
        <legend className="text-xs text-muted">Columns</legend>
        <div className="grid grid-cols-2 gap-x-3">
          {offered.map((key) => (
            <label key={key} className="flex min-h-8 pointer-coarse:min-h-11 items-center gap-2 text-sm">
              <input
                type="checkbox"
                name="columns"
                value={key}
                defaultChecked={shown.includes(key)}
                className="size-4 shrink-0 accent-accent"
              />
              {columnWords[key]}
            </label>
          ))}
        </div>
      </fieldset>
      <label className="mt-1 flex min-h-8 pointer-coarse:min-h-11 items-center gap-2 border-t border-line pt-2 text-sm">
        <input
          type="checkbox"
          name="density"
          value="compact"
          defaultChecked={isCompact}
          className="size-4 accent-accent"
        />
        Compact rows
      </label>
      <div className="mt-1 flex flex-wrap gap-2">
        <Button type="submit" look="primary">
          Show these
        </Button>
        <Button
          look="quiet"
          onClick={({ currentTarget: { form } }) => {
            const boxes = form?.querySelectorAll<HTMLInputElement>("input[name=columns]") ?? [];
            for (const box of boxes) box.checked = usualColumns.some((key) => key === box.value);
            form?.requestSubmit();
          }}
        >
          Usual columns
        </Button>
      </div>
    </form>
  );
}
