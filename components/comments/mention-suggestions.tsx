"use client";
import { useEffect, useId, useRef, useState } from "react";
import { readOptions } from "#components/form/options.ts";
import type { Option } from "#lib/people/pickers.ts";

/** The begun mention before the caret: from its `@` on, or null. */
function begun(area: HTMLTextAreaElement): string | null {
  const before = area.value.slice(0, area.selectionStart);
  return /(?:^|[\s(])@([^@\n]{0,40})$/.exec(before)?.[1] ?? null;
}

/**
 * Names to choose from once an `@` is typed in the text of the same form: arrow keys and Enter, or a click. Without
 * scripts the name is typed in full.
 */
export function MentionSuggestions() {
  const place = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<Option[]>([]);
  const [active, setActive] = useState(0);
  const id = useId();

  const choose = (suggestion: Option) => {
    const area = place.current?.closest("form")?.querySelector("textarea");
    const typed = area ? begun(area) : null;
    if (!area || typed === null) return;
    const from = area.selectionStart - typed.length;
    area.setRangeText(`${suggestion.label} `, from, area.selectionStart, "end");
    area.dispatchEvent(new Event("input", { bubbles: true }));
    area.focus();
    setShown([]);
  };

  useEffect(() => {
    const area = place.current?.closest("form")?.querySelector("textarea");
    if (!area) return;
    const look = async () => {
      const typed = begun(area);
      if (typed === null) return setShown([]);
      const wanted = typed.toLocaleLowerCase();
      const all = await readOptions("/api/options/mentions").catch(() => []);
      const fitting = all.filter(({ label }) => label.toLocaleLowerCase().includes(wanted));
      // A name that stands there in full needs no suggestion.
      setShown(
        fitting.some(({ label }) => label.toLocaleLowerCase() === wanted.trim()) ? [] : fitting.slice(0, 6),
      );
      setActive(0);
    };
    const listen = () => void look();
    area.addEventListener("input", listen);
    return () => area.removeEventListener("input", listen);
  }, []);

  useEffect(() => {
    const area = place.current?.closest("form")?.querySelector("textarea");
    if (!area || shown.length === 0) return;
    const press = (event: KeyboardEvent) => {
      const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
      const chosen = shown[active];
      if (step !== 0) setActive((at) => (at + step + shown.length) % shown.length);
      else if (event.key === "Escape") setShown([]);
      else if ((event.key === "Enter" || event.key === "Tab") && chosen) choose(chosen);
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    area.addEventListener("keydown", press);
    return () => area.removeEventListener("keydown", press);
  });

  return (
    <div ref={place} aria-live="polite">
      {shown.length > 0 ? (
        <ul id={id} className="-mt-2 grid gap-1 rounded-md border border-line bg-surface p-1 shadow">
          {shown.map((suggestion, index) => (
            <li key={suggestion.value}>
              <button
                type="button"
                onClick={() => choose(suggestion)}
                className={`w-full rounded px-2 py-1.5 text-left text-sm hover:bg-sunken ${index === active ? "bg-accent-soft text-accent-strong" : ""}`}
              >
                {suggestion.label}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
