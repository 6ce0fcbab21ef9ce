import { z } from "zod";
import { smartCodes } from "#lib/objectives/smart/finding.ts";
import {
  Cycle,
  FunctionLevel,
  ObjectiveKind,
  ObjectiveOrigin,
  ObjectiveState,
  ResourceKind,
  VersionCause,
} from "#prisma/generated/enums.ts";
import { day, decimal, instant, person, sha256, version } from "./common.ts";

const own = {
  ref: z.string(),
  title: z.string(),
  statement: z.string().nullable(),
  rationale: z.string().nullable(),
  kind: z.enum(ObjectiveKind),
  qualitativeReason: z.string().nullable(),
  confidentiality: z.boolean(),
  integrity: z.boolean(),
  availability: z.boolean(),
  function: z.strictObject({ id: z.uuid(), name: z.string(), level: z.enum(FunctionLevel) }).nullable(),
  origin: z.enum(ObjectiveOrigin).nullable(),
  originLabel: z.string().nullable(),
  originUrl: z.string().nullable(),
  owner: person.nullable(),
  sponsor: person.nullable(),
  baselineValue: decimal.nullable(),
  baselineOn: day.nullable(),
  startsOn: day.nullable(),
  ongoing: z.boolean(),
  targetOn: day.nullable(),
  reviewCycle: z.enum(Cycle).nullable(),
  language: z.string(),
};

const state = {
  tags: z.array(z.string()),
  state: z.enum(ObjectiveState),
  version,
  approvedVersion: z.int().nullable(),
  proposedAt: instant.nullable(),
  approvedAt: instant.nullable(),
  closedAt: instant.nullable(),
  archivedAt: instant.nullable(),
  lastReviewedOn: day.nullable(),
  nextReviewOn: day.nullable(),
  successor: z.string().nullable(),
  createdAt: instant,
  updatedAt: instant,
};

/** An objective as lists give it. */
export const objectiveSummary = z
  .strictObject({ id: z.uuid(), ...own, ...state })
  .meta({ id: "ObjectiveSummary" });

const plan = z.strictObject({
  actionItems: z.array(
    z.strictObject({
      ref: z.string(),
      title: z.string(),
      description: z.string().nullable(),
      owner: person.nullable(),
      startsOn: day.nullable(),
      dueOn: day.nullable(),
      dependsOn: z.array(z.string()),
    }),
  ),
  resources: z.array(
    z.strictObject({
      id: z.uuid(),
      kind: z.enum(ResourceKind),
      description: z.string(),
      plannedAmount: decimal.nullable(),
      plannedDays: decimal.nullable(),
      requested: z.boolean(),
    }),
  ),
  noAdditionalResources: z.string().nullable(),
  authority: z.string().nullable(),
  evaluationMethod: z.string().nullable(),
  successCriterion: z.string().nullable(),
  evaluator: person.nullable(),
  evaluatorIsOwnerReason: z.string().nullable(),
  evaluationFrequency: z.enum(Cycle).nullable(),
  firstEvaluationOn: day.nullable(),
});

const links = z.array(z.strictObject({ label: z.string(), url: z.string() }));

/** One objective with its plan as it would be approved. */
export const objectiveAnswer = z
  .strictObject({
    id: z.uuid(),
    ...own,
    links,
    ...state,
    contentSha256: sha256.meta({ description: "What an approval or a return names." }),
    completionSha256: sha256
      .nullable()
      .meta({ description: "What completing it names; null unless it was approved without a KPI." }),
    kpis: z.array(z.strictObject({ ref: z.string(), name: z.string() })),
    completePlanElements: z.int().min(0).max(5),
    plan,
  })
  .meta({ id: "Objective" });

/** A link of an objective to a ticket or project elsewhere. */
export const linkAnswer = z
  .strictObject({ id: z.uuid(), label: z.string(), url: z.string() })
  .meta({ id: "Link" });

const versionFacts = {
  id: z.uuid(),
  number: z.int(),
  cause: z.enum(VersionCause),
  reason: z.string().nullable(),
  contentSha256: sha256,
  createdAt: instant,
};

/** An approved version as lists give it. */
export const versionSummary = z.strictObject(versionFacts).meta({ id: "VersionSummary" });

/** An approved version with what was approved, in the shape of its day. */
export const versionAnswer = z
  .strictObject({
    ...versionFacts,
    schema: z.int(),
    content: z.record(z.string(), z.unknown()),
    approval: z.strictObject({ by: person, at: instant, note: z.string().nullable() }).nullable(),
  })
  .meta({ id: "Version" });

/** One finding of the SMART check. */
export const finding = z
  .strictObject({
    code: z.enum(smartCodes),
    letter: z.enum(["S", "M", "A", "R", "T"]),
    severity: z.enum(["blocking", "advisory"]),
    span: z
      .array(z.int())
      .length(2)
      .meta({ description: "Start and end in the statement, in UTF-16 units." }),
    message: z.string(),
    suggestion: z.string(),
  })
  .meta({ id: "Finding" });

/** A finding about an objective, with the reason that overrules it while its statement reads so. */
export const answeredFinding = z
  .strictObject({
    ...finding.shape,
    answer: z.strictObject({ reason: z.string(), by: person.nullable(), at: instant }).nullable(),
  })
  .meta({ id: "AnsweredFinding" });
