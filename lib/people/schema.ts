import { z } from "zod";
import { locale, organisationBasics, timeZone } from "#lib/organisation/schema.ts";
import { flag, line, optionalDay, optionalId, optionalLine, recordVersion } from "#lib/text.ts";
import type { Equal, Expect } from "#lib/types.ts";
import { Role, TokenScope } from "#prisma/generated/enums.ts";
import type { PersonModel } from "#prisma/generated/models.ts";
import { allRoles, type Grant, grantProblems, roleField } from "./rules.ts";

/** An e-mail address as it is stored: trimmed, composed, lower case. */
export const email = z
  .string("E-mail is required.")
  .transform((text) => text.normalize("NFC").trim().toLowerCase())
  .pipe(
    z
      .email("Type an e-mail address such as anna@example.org.")
      .max(254, "E-mail may have at most 254 characters."),
  );

/** What an administrator writes of a person. */
export const personFields = z.strictObject({
  name: line("Name", 200),
  email,
  jobTitle: optionalLine("Job title", 200),
  functionId: optionalId,
  locale,
  timeZone,
});

type Computed =
  | "id"
  | "isActive"
  | "deactivatedAt"
  | "version"
  | "createdAt"
  | "createdById"
  | "updatedAt"
  | "updatedById";
export type PersonColumnsPinned = Expect<
  Equal<keyof z.output<typeof personFields>, Exclude<keyof PersonModel, Computed>>
>;

const grantField = z
  .strictObject({ held: flag, from: optionalDay("First day"), to: optionalDay("Last day") })
  .optional();
const roleFields = {
  [roleField.ADMIN]: grantField,
  [roleField.ISMS_MANAGER]: grantField,
  [roleField.OWNER]: grantField,
  [roleField.EXECUTIVE]: grantField,
  [roleField.INTERNAL_AUDITOR]: grantField,
  [roleField.AUDITOR]: grantField,
  [roleField.STAFF]: grantField,
};

type RoleInput = z.output<z.ZodObject<typeof roleFields>>;

/** The roles a form ticked, as grants. */
export function grantsOf(input: RoleInput): Grant[] {
  return allRoles.flatMap((role) => {
    const field = input[roleField[role]];
    return field?.held ? [{ role, validFrom: field.from, validTo: field.to }] : [];
  });
}

const grantsAreSound = (input: RoleInput, context: z.RefinementCtx) => {
  for (const { path, message } of grantProblems(grantsOf(input)))
    context.addIssue({ code: "custom", path: [path], message });
};

/** Somebody new, with their roles. Locale and time zone are the organisation's until changed. */
export const invitation = z
  .strictObject({ ...personFields.omit({ locale: true, timeZone: true }).shape, ...roleFields })
  .superRefine(grantsAreSound);
export type InvitationInput = z.output<typeof invitation>;

/** Changed facts about a person. */
export const personEdit = z.strictObject({ id: z.uuid(), version: recordVersion, ...personFields.shape });
export type PersonEdit = z.output<typeof personEdit>;

/** The roles a person shall hold from now on; all others end. */
export const roleChange = z
  .strictObject({ id: z.uuid(), version: recordVersion, ...roleFields })
  .superRefine(grantsAreSound);
export type RoleChange = z.output<typeof roleChange>;

/** An act on a person as they were shown. */
export const personMove = z.strictObject({ id: z.uuid(), version: recordVersion });
export type PersonMove = z.output<typeof personMove>;

/** Filters of the list; unknown values fall back rather than break the page. */
export const peopleFilter = z.object({
  q: z.string().max(200).catch(""),
  role: z.enum(Role).nullable().catch(null),
  status: z.enum(["active", "inactive", "all"]).catch("active"),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
export type PeopleFilter = z.output<typeof peopleFilter>;

const secret = z
  .string("Password is required.")
  .min(1, "Password is required.")
  .max(1000, "Use at most 128 characters.");
const sameTwice = (input: { password: string; passwordAgain: string }, context: z.RefinementCtx) => {
  if (input.password !== input.passwordAgain)
    context.addIssue({
      code: "custom",
      path: ["passwordAgain"],
      message: "The two passwords differ. Type the same one twice.",
    });
};

const linkToken = z.string().max(100);

/** A password set through a link. */
export const linkPassword = z
  .strictObject({ token: linkToken, password: secret, passwordAgain: secret })
  .superRefine(sameTwice);
export type LinkPassword = z.output<typeof linkPassword>;

/** The first set-up. */
export const setupInput = z
  .strictObject({
    token: linkToken,
    organisation: line("Name of the organisation", 200),
    timeZone,
    locale,
    currency: organisationBasics.shape.currency,
    fiscalYearStart: organisationBasics.shape.fiscalYearStart,
    name: line("Your name", 200),
    email,
    password: secret,
    passwordAgain: secret,
  })
  .superRefine(sameTwice);
export type SetupInput = z.output<typeof setupInput>;

/** A new password for oneself. */
export const passwordChange = z
  .strictObject({ currentPassword: secret, password: secret, passwordAgain: secret })
  .superRefine(sameTwice);
export type PasswordChange = z.output<typeof passwordChange>;

/** Which session of one's own. */
export const sessionId = z.strictObject({ id: z.uuid() });

/** Which token. */
export const tokenId = z.strictObject({ id: z.uuid() });

/** A new API token. */
export const tokenInput = z.strictObject({
  name: line("Name", 100),
  scopes: z
    .array(z.enum(TokenScope, "Choose scopes from the list."), "Choose at least one scope.")
    .min(1, "Choose at least one scope."),
  expiresOn: z.iso.date("Choose the last day on which it works."),
});
export type TokenInput = z.output<typeof tokenInput>;
