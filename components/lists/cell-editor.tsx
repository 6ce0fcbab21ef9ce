"use client";
import { useEffect, useRef, useState } from "react";
import { readOptions } from "#components/form/options.ts";
import { Button } from "#components/ui/button.tsx";
import type { Option } from "#lib/people/pickers.ts";
import { type Loaded, type Saved, saveCell } from "./cell-api.ts";
import type { CellField } from "./cell-fields.ts";

type Props = {
  field: CellField;
  reference: string;
  loaded: Loaded;
  onClose: () => void;
  onSaving: (text: string) => void;
  onRefused: () => void;
  onSaved: (saved: { version: number; before: string }) => void;
};

const textOf = (value: unknown) => (value === null || value === undefined ? "" : String(value));

/** One cell while it is typed in. Enter saves, Escape leaves; what is refused stays as it was typed. */
export function CellEditor({ field, reference, loaded, onClose, onSaving, onRefused, onSaved }: Props) {
  const input = useRef<HTMLInputElement & HTMLSelectElement>(null);
  const [from, setFrom] = useState({ version: loaded.version, before: textOf(loaded.values[field.field]) });
  const [problem, setProblem] = useState<Exclude<Saved, { state: "saved" }> | null>(null);
  const [isSaving, setSaving] = useState(false);
  const options = useOptions(field);
  useEffect(() => input.current?.focus(), []);

  const save = async () => {
    const value = input.current?.value ?? "";
    if (isSaving) return;
    if (value === from.before && !problem) return onClose();
    setSaving(true);
    onSaving(field.type === "choice" ? (input.current?.selectedOptions[0]?.label ?? "") : value);
    const saved = await saveCell({ ref: reference, version: from.version, field: field.field, value });
    if (saved.state === "saved") return onSaved({ version: saved.version, before: from.before });
    onRefused();
    setSaving(false);
    setProblem(saved);
    if (saved.state === "stale")
      setFrom({ version: Number(saved.current.version), before: textOf(saved.current[field.field]) });
    input.current?.focus();
  };
  const shared = {
    ref: input,
    "aria-label": `${field.label} of ${reference}`,
    "aria-describedby": "cell-problem",
    "aria-invalid": problem !== null,
    defaultValue: from.before,
    className: "control",
  };
  const theirs = options.find(({ value }) => value === from.before)?.label ?? from.before;
  return (
    <form
      className="absolute top-0 left-0 z-20 grid w-full min-w-72 max-md:fixed max-md:inset-x-3 max-md:top-24 max-md:w-auto gap-2 rounded-md border border-accent bg-surface p-2 text-left font-sans text-sm text-ink shadow-lg"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
        if (event.key === "Enter" && event.target === input.current) {
          event.preventDefault();
          void save();
        }
        event.stopPropagation();
      }}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      {field.type === "choice" ? (
        <select {...shared} key={options.length}>
          <option value="">{field.empty}</option>
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      ) : (
        <input {...shared} type={field.type} />
      )}
      {problem ? (
        <div id="cell-problem" role="alert" className="text-bad">
          <p>{problem.message}</p>
          {problem.state === "stale" ? (
            <p className="text-ink">
              They wrote: <strong>{theirs || "nothing"}</strong>. Save again to keep yours instead.
            </p>
          ) : null}
        </div>
      ) : null}
      <div className="flex flex-wrap justify-end gap-2">
        {problem?.state === "stale" ? (
          <Button onClick={onClose}>Keep theirs</Button>
        ) : (
          <Button look="quiet" onClick={onClose}>
            Cancel
          </Button>
        )}
        <Button type="submit" look="primary" disabled={isSaving}>
          {problem?.state === "stale" ? "Save mine" : "Save"}
        </Button>
      </div>
    </form>
  );
}

function useOptions({ source }: CellField): Option[] {
  const [options, setOptions] = useState<Option[]>([]);
  useEffect(() => {
    if (source) readOptions(source).then(setOptions, () => setOptions([]));
  }, [source]);
  return options;
}
