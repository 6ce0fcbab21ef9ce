import type { MilestoneKind } from "#prisma/generated/enums.ts";

/** What happens at a milestone, in the words of the certification cycle. */
export const milestoneWords: Record<MilestoneKind, string> = {
  STAGE_1: "Stage 1 audit",
  STAGE_2: "Stage 2 audit",
  SURVEILLANCE: "Surveillance audit",
  RECERTIFICATION: "Recertification audit",
};

/** Field names as people know them. */
export const organisationLabels = {
  name: "Name",
  timeZone: "Time zone",
  locale: "Locale",
  currency: "Currency",
  fiscalYearStart: "Fiscal year starts in",
  stalenessMonths: "Staleness limit (months)",
  auditCycleYears: "Audit cycle (years)",
  certificateNumber: "Certificate number",
  classification: "Classification of documents",
  certificateBody: "Certification body",
  certificateValidFrom: "Certificate valid from",
  certificateValidTo: "Certificate valid to",
};
