import { type Day, isDay } from "#lib/time/day.ts";
import type { Role } from "#prisma/generated/enums.ts";

/** Roles as people read them, and what each is for. */
export const roleWords: Record<Role, { label: string; about: string }> = {
  ADMIN: {
    label: "Administrator",
    about: "Runs the installation: people, roles, settings, tokens. No business content by this role alone.",
  },
  ISMS_MANAGER: {
    label: "ISMS manager",
    about: "Keeps the register; everything but what separation of duties gives to others.",
  },
  OWNER: { label: "Owner", about: "Accountable for objectives and actions given to them." },
  EXECUTIVE: { label: "Executive", about: "Top management: approves objectives and resources." },
  INTERNAL_AUDITOR: {
    label: "Internal auditor",
    about: "Reads everything but administration, the trail included.",
  },
  AUDITOR: { label: "External auditor", about: "Read-only over register and trail, between two dates." },
  STAFF: { label: "Staff", about: "Reads the active objectives of their function." },
};

/** Every role in the order it is shown. */
export const allRoles = Object.keys(roleWords) as Role[];

/** A role somebody holds, for ever or between two days (both included). */
export type Grant = { role: Role; validFrom: Day | null; validTo: Day | null };

/** Whether the grant counts on this day. */
export function isInForce(grant: Grant, today: Day): boolean {
  return (
    (grant.validFrom === null || grant.validFrom <= today) &&
    (grant.validTo === null || grant.validTo >= today)
  );
}

/** What is wrong with a set of roles, by field path; empty when it may be saved. */
export function grantProblems(grants: Grant[]): { path: string; message: string }[] {
  const problems: { path: string; message: string }[] = [];
  if (grants.length === 0)
    problems.push({
      path: "roles",
      message: "Choose at least one role. To end somebody's access, deactivate them.",
    });
  for (const { role, validFrom, validTo } of grants) {
    const { label } = roleWords[role];
    const path = roleField[role];
    if (role === "AUDITOR" && (validFrom === null || validTo === null))
      problems.push({ path, message: `${label} needs a first and a last day: this access ends by itself.` });
    else if ([validFrom, validTo].some((day) => day !== null && !isDay(day)))
      problems.push({ path, message: `${label}: use days that exist, as YYYY-MM-DD.` });
    else if (validFrom !== null && validTo !== null && validTo < validFrom)
      problems.push({ path, message: `${label} ends before it begins.` });
  }
  return problems;
}

/** The form's name of each role: `ismsManager.held`, `ismsManager.from`, `ismsManager.to`. */
export const roleField = {
  ADMIN: "admin",
  ISMS_MANAGER: "ismsManager",
  OWNER: "owner",
  EXECUTIVE: "executive",
  INTERNAL_AUDITOR: "internalAuditor",
  AUDITOR: "auditor",
  STAFF: "staff",
} as const satisfies Record<Role, string>;

/** How a grant reads: "External auditor, 1 Mar to 30 Jun" with the days given as text. */
export function grantText(grant: Grant, format: (day: Day) => string): string {
  const from = grant.validFrom ? ` from ${format(grant.validFrom)}` : "";
  const to = grant.validTo ? ` to ${format(grant.validTo)}` : "";
  return `${roleWords[grant.role].label}${from}${to}`;
}
