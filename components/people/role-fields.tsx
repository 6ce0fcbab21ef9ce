"use client";
import { useField } from "#components/form/context.ts";
import { CheckField, Field } from "#components/form/field.tsx";
import { allRoles, type Grant, roleField, roleWords } from "#lib/people/rules.ts";
import type { Role } from "#prisma/generated/enums.ts";

/** The roles somebody holds, each for ever or between two days. */
export function RoleFields({ grants }: { grants: Grant[] }) {
  const { errors } = useField("roles", undefined);
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-medium">Roles</legend>
      <div className="mb-1 text-sm text-bad empty:hidden">{errors.join(" ")}</div>
      <div className="divide-y divide-line rounded-md border border-line">
        {allRoles.map((role) => (
          <RoleRow key={role} role={role} grant={grants.find((each) => each.role === role)} />
        ))}
      </div>
      <p className="mt-1 text-xs text-muted">
        Days are optional but for external auditors; both count. Empty means without limit.
      </p>
    </fieldset>
  );
}

function RoleRow({ role, grant }: { role: Role; grant: Grant | undefined }) {
  const name = roleField[role];
  const { label, about } = roleWords[role];
  const { errors } = useField(name, undefined);
  return (
    <div className="group grid gap-3 p-3 md:grid-cols-[minmax(0,1fr)_10rem_10rem]">
      <div>
        <CheckField name={`${name}.held`} label={label} hint={about} initial={grant !== undefined} />
        <div className="text-sm text-bad empty:hidden">{errors.join(" ")}</div>
      </div>
      <div className="hidden group-has-checked:contents">
        <Field as="date" name={`${name}.from`} label="First day" initial={grant?.validFrom ?? null} />
        <Field as="date" name={`${name}.to`} label="Last day" initial={grant?.validTo ?? null} />
      </div>
    </div>
  );
}
