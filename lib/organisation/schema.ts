import { z } from "zod";
import { day, line, optionalDay, optionalLine, prose, recordVersion, wholeNumber } from "#lib/text.ts";
import type { Equal, Expect } from "#lib/types.ts";
import { MilestoneKind } from "#prisma/generated/enums.ts";
import type { OrganisationModel } from "#prisma/generated/models.ts";
import { isCurrency, isTimeZone, locales } from "./places.ts";

/** A time zone by its IANA name. */
export const timeZone = z
  .string("Choose a time zone.")
  .refine(isTimeZone, "Choose a time zone from the list, for example Europe/Berlin.");

/** How days and numbers are written. */
export const locale = z.enum(locales, "Choose a locale from the list.");

/** What the first set-up asks about the organisation. */
export const organisationBasics = z.strictObject({
  name: line("Name of the organisation", 200),
  timeZone,
  locale,
  currency: z
    .string("Choose a currency.")
    .refine(isCurrency, "Choose a currency from the list, for example EUR."),
  fiscalYearStart: wholeNumber("Start of the fiscal year", 1, 12),
});

/** Everything a person may write of the organisation. */
export const organisationFields = z.strictObject({
  ...organisationBasics.shape,
  stalenessMonths: wholeNumber("Staleness limit in months", 1, 120),
  auditCycleYears: wholeNumber("Audit cycle in years", 1, 10),
  classification: line("Classification of documents", 100),
  certificateNumber: optionalLine("Certificate number", 100),
  certificateBody: optionalLine("Certification body", 200),
  certificateValidFrom: optionalDay("Valid from"),
  certificateValidTo: optionalDay("Valid to"),
});

type Computed = "id" | "version" | "createdAt" | "createdById" | "updatedAt" | "updatedById";
export type OrganisationColumnsPinned = Expect<
  Equal<keyof z.output<typeof organisationFields>, Exclude<keyof OrganisationModel, Computed>>
>;

/** Changed settings, and the version they were made from. */
export const organisationEdit = z
  .strictObject({ version: recordVersion, ...organisationFields.shape })
  .superRefine((input, context) => {
    if (
      input.certificateValidFrom &&
      input.certificateValidTo &&
      input.certificateValidTo < input.certificateValidFrom
    ) {
      context.addIssue({
        code: "custom",
        path: ["certificateValidTo"],
        message: "The certificate ends before it begins.",
      });
    }
  });
export type OrganisationEdit = z.output<typeof organisationEdit>;

/** The scope of the ISMS (4.3); `number` is the one this was written from, 0 for the first. */
export const scopeStatement = z.strictObject({
  number: wholeNumber("Number", 0, 100_000),
  statement: prose("Scope statement"),
});
export type ScopeStatementInput = z.output<typeof scopeStatement>;

/** A date of the certification cycle. */
export const milestoneInput = z.strictObject({
  kind: z.enum(MilestoneKind, "Choose what happens on that day."),
  onDay: day("Date"),
  note: optionalLine("Note"),
});
export type MilestoneInput = z.output<typeof milestoneInput>;

/** Which milestone. */
export const milestoneId = z.strictObject({ id: z.uuid("There is no such milestone.") });
