"use client";
import { useField } from "#components/form/context.ts";
import { CheckField } from "#components/form/field.tsx";
import { scopeWords } from "#lib/people/token-rules.ts";

/** What a token may do. */
export function ScopeFields() {
  const { errors } = useField("scopes", undefined);
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-sm font-medium">
        Scopes <span className="text-muted">(at least one)</span>
      </legend>
      {Object.entries(scopeWords).map(([scope, about]) => (
        <CheckField key={scope} name="scopes[]" value={scope} label={`${scope.toLowerCase()}: ${about}`} />
      ))}
      <div className="text-sm text-bad empty:hidden">{errors.join(" ")}</div>
    </fieldset>
  );
}
