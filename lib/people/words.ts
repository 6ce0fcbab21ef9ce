import type { Role } from "#prisma/generated/enums.ts";

/** Names of the roles as people read them. */
export const roleWords: Record<Role, string> = {
  ADMIN: "Administrator",
  ISMS_MANAGER: "ISMS manager",
  OWNER: "Owner",
  EXECUTIVE: "Executive",
  INTERNAL_AUDITOR: "Internal auditor",
  AUDITOR: "Auditor",
  STAFF: "Staff",
};
