import { z } from "zod";
import {
  day,
  flag,
  line,
  optionalDay,
  optionalDecimal,
  optionalId,
  optionalLine,
  optionalProse,
  prose,
  recordVersion,
} from "#lib/text.ts";
import type { Equal, Expect } from "#lib/types.ts";
import { Cycle, KpiDirection, ObjectiveKind } from "#prisma/generated/enums.ts";
import type { ObjectiveTemplateModel } from "#prisma/generated/models.ts";
import { type Theme, themes } from "./template.ts";

const mostLines = 50;

/** A list as a form holds it: one line each. */
const lines = (label: string) =>
  z
    .union([z.array(z.string()), z.string()])
    .nullish()
    .transform((value) =>
      (Array.isArray(value) ? value : (value ?? "").split("\n")).map((each) => each.trim()).filter(Boolean),
    )
    .refine(
      (list) => list.length <= mostLines && list.every((each) => each.length <= 300 && each.isWellFormed()),
      `${label}: at most ${mostLines} lines of 300 characters each.`,
    );
const cycle = (message: string) =>
  z
    .enum(Cycle, message)
    .nullish()
    .transform((value) => value ?? null);

/** The name of a template in addresses: a word of ours, or an id. */
export const templateKey = z.string().regex(/^[a-z0-9-]{3,40}$/, "There is no template of this name.");

/** What a person writes of a template of their own. */
export const templateFields = z.strictObject({
  title: line("Title"),
  theme: z.enum(Object.keys(themes) as [Theme, ...Theme[]], "Choose a theme."),
  statement: prose("Statement"),
  rationale: optionalProse("Rationale"),
  kind: z.enum(ObjectiveKind, "Choose quantitative or qualitative."),
  qualitativeReason: optionalProse("Why a number is not practicable"),
  isConfidentiality: flag,
  isIntegrity: flag,
  isAvailability: flag,
  cycle: cycle("Choose a cycle."),
  kpiName: optionalLine("KPI"),
  kpiUnit: optionalLine("Unit", 50),
  kpiDirection: z
    .enum(KpiDirection, "Choose how the KPI is read.")
    .nullish()
    .transform((value) => value ?? null),
  kpiTarget: optionalDecimal("Target of the KPI"),
  kpiTolerance: optionalDecimal("Tolerance"),
  kpiFrequency: cycle("Choose how often the KPI is measured."),
  kpiMethod: optionalProse("Method of the KPI"),
  controls: lines("Suggested controls"),
  actions: lines("Actions"),
  financialResources: lines("Financial resources"),
  humanResources: lines("Human resources"),
  technicalResources: lines("Technical resources"),
  authority: optionalProse("Authority"),
  evaluationMethod: optionalProse("Evaluation method"),
  successCriterion: optionalProse("Success criterion"),
  evaluationFrequency: cycle("Choose how often it is evaluated."),
});
type Computed = "id" | "archivedAt" | "version" | "createdAt" | "createdById" | "updatedAt" | "updatedById";
export type TemplateColumnsPinned = Expect<
  Equal<keyof z.output<typeof templateFields>, Exclude<keyof ObjectiveTemplateModel, Computed>>
>;
export type TemplateInput = z.output<typeof templateFields>;

/** A changed template of one's own. */
export const templateEdit = z.strictObject({
  id: z.uuid(),
  version: recordVersion,
  ...templateFields.shape,
});
export type TemplateEdit = z.output<typeof templateEdit>;

/** An act on a template as it was shown. */
export const templateMove = z.strictObject({ id: z.uuid(), version: recordVersion });
export type TemplateMove = z.output<typeof templateMove>;

const choices = {
  functionId: optionalId,
  ownerId: optionalId,
  startsOn: day("Start"),
  targetOn: optionalDay("Target date"),
};

/** A draft to be made from a template. */
export const templateUse = z.strictObject({ key: templateKey, ...choices });
export type TemplateUse = z.output<typeof templateUse>;

/** Drafts to be made from several templates at once. */
export const starterSet = z.strictObject({
  keys: z
    .union([z.array(templateKey), templateKey])
    .nullish()
    .transform((value) => [...new Set(Array.isArray(value) ? value : value ? [value] : [])])
    .refine((keys) => keys.length > 0, "Choose at least one template.")
    .refine((keys) => keys.length <= 50, "At most 50 templates at once."),
  ...choices,
});
export type StarterSet = z.output<typeof starterSet>;

/** An objective whose content becomes a template. */
export const templateOf = z.strictObject({
  ref: z.string().max(20),
  theme: templateFields.shape.theme,
});
export type TemplateOf = z.output<typeof templateOf>;

const one = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => (Array.isArray(value) ? value[0] : value) ?? "");
/** What of the library is shown; what is not understood is left out, so that an old bookmark still opens. */
export const templateFilter = z.object({
  q: one.transform((text) => text.trim().slice(0, 200)),
  theme: one,
  profile: one,
  archived: one.transform((value) => value === "yes"),
});
export type TemplateFilter = z.output<typeof templateFilter>;
