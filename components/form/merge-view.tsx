"use client";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * Somebody else saved first: every field where theirs differs from what is in the form, side by side. What was
 * typed stays in the form until the person takes theirs.
 */
export function MergeView({
  current,
  form,
  labels,
}: {
  current: Record<string, unknown>;
  form: React.RefObject<HTMLFormElement | null>;
  labels: Record<string, string>;
}) {
  const [taken, setTaken] = useState<string[]>([]);
  const controlOf = (name: string) => form.current?.elements.namedItem(name) as Control | null;
  const differing = Object.keys(labels).filter((name) => {
    const control = controlOf(name);
    return (
      control !== null && "value" in control && name in current && shown(current[name]) !== typedIn(control)
    );
  });
  const take = (name: string) => {
    const control = controlOf(name);
    if (control instanceof HTMLInputElement && control.type === "checkbox")
      control.checked = current[name] === true;
    else if (control) control.value = shown(current[name]);
    setTaken([...taken, name]);
  };
  return (
    <section aria-label="Changed meanwhile" className="rounded-md border border-warn p-4">
      <h2 className="font-semibold">Somebody else saved this meanwhile</h2>
      <p className="mt-1 text-sm text-muted">
        Decide field by field, then save again. What you typed stays until you take theirs.
      </p>
      {differing.length === 0 ? (
        <p className="mt-3">Nothing you typed differs from what they saved. Save again to go on.</p>
      ) : null}
      <ul className="mt-3 grid gap-3">
        {differing.map((name) => (
          <li key={name} className="grid gap-2 rounded border border-line p-3 sm:grid-cols-[1fr_1fr_auto]">
            <Side label={`${labels[name]}: yours`} value={mine(controlOf(name))} />
            <Side label={`${labels[name]}: theirs`} value={shown(current[name])} />
            <Button disabled={taken.includes(name)} onClick={() => take(name)}>
              {taken.includes(name) ? "Theirs taken" : "Take theirs"}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Side({ label, value }: { label: string; value: string }) {
  return (
    <div className="min-w-0">
      <div className="text-xs text-muted">{label}</div>
      <div className="break-words whitespace-pre-wrap">{value || "empty"}</div>
    </div>
  );
}

function typedIn(control: Control): string {
  if (control instanceof HTMLInputElement && control.type === "checkbox") return control.checked ? "yes" : "";
  return control.value;
}

function mine(control: Control | null): string {
  if (control instanceof HTMLSelectElement) return control.selectedOptions[0]?.text ?? "";
  return control ? typedIn(control) : "";
}

function shown(value: unknown): string {
  if (value === null || value === undefined || value === false) return "";
  if (value === true) return "yes";
  return Array.isArray(value) ? value.join(", ") : String(value);
}
