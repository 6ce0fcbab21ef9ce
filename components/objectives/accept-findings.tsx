import { CheckField } from "#components/form/field.tsx";
import type { Smart } from "#lib/objectives/queries.ts";
import { codeFacts } from "#lib/objectives/smart/finding.ts";

/** Blocking findings the proposer overruled: the approver accepts each of them by name. */
export function AcceptFindings({ smart }: { smart: Smart }) {
  const overruled = smart.findings.filter(({ severity, answer }) => severity === "blocking" && answer);
  if (overruled.length === 0) return null;
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-sm font-medium">Overruled by the proposer: do you accept it?</legend>
      {overruled.map(({ code, answer }) => (
        <CheckField
          key={code}
          name="accepted[]"
          value={code}
          label={`I accept “${codeFacts[code].title}”`}
          hint={`${answer?.person.name ?? ""}: ${answer?.reason ?? ""}`}
        />
      ))}
    </fieldset>
  );
}
