import { z } from "zod";
import { type Profile, profiles, type Theme, themes } from "#lib/templates/template.ts";
import { Cycle, KpiDirection, ObjectiveKind, ResourceKind } from "#prisma/generated/enums.ts";

const themeNames = Object.keys(themes) as [Theme, ...Theme[]];
const profileNames = Object.keys(profiles) as [Profile, ...Profile[]];

/** What the list of templates can be filtered by. */
export const templateQuery = z.strictObject({
  q: z.string().max(200).optional(),
  theme: z.enum(themeNames, "theme is one of the themes of the library.").optional(),
  profile: z.enum(profileNames, "profile is one of the starter sets.").optional(),
  archived: z.enum(["yes", "no"], "archived is yes or no.").optional(),
});

const kpi = z.strictObject({
  name: z.string(),
  unit: z.string(),
  direction: z.enum(KpiDirection),
  target: z.string(),
  tolerance: z.string(),
  frequency: z.enum(Cycle),
  method: z.string(),
});

/** A template of the library or of one's own. Only those of one's own have a version and can be changed. */
export const templateAnswer = z
  .strictObject({
    key: z.string(),
    isOwn: z.boolean(),
    title: z.string(),
    theme: z.enum(themeNames),
    profiles: z.array(z.enum(profileNames)).readonly(),
    statement: z.string(),
    rationale: z.string(),
    kind: z.enum(ObjectiveKind),
    qualitativeReason: z.string().nullable(),
    protects: z.string(),
    cycle: z.enum(Cycle).nullable(),
    kpi: kpi.nullable(),
    controls: z.array(z.string()).readonly(),
    actions: z.array(z.string()).readonly(),
    resources: z.array(z.strictObject({ kind: z.enum(ResourceKind), description: z.string() })).readonly(),
    authority: z.string(),
    evaluationMethod: z.string(),
    successCriterion: z.string(),
    evaluationFrequency: z.enum(Cycle),
    version: z.int().nullable(),
    isArchived: z.boolean(),
  })
  .meta({ id: "Template" });
