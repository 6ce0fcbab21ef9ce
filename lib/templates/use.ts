import "server-only";
import { addActionItem } from "#lib/action-items/service.ts";
import type { Actor } from "#lib/actor.ts";
import { change } from "#lib/change.ts";
import type { Tx } from "#lib/db.ts";
import { fieldError, NotFound } from "#lib/errors.ts";
import { newId } from "#lib/id.ts";
import { notify } from "#lib/inbox/service.ts";
import { addKpi } from "#lib/kpis/service.ts";
import { objectiveInput } from "#lib/objectives/schema.ts";
import { createObjective } from "#lib/objectives/service.ts";
import { addResource, editPlan } from "#lib/plans/service.ts";
import { addMonths, type Day } from "#lib/time/day.ts";
import { kpiOf } from "./kpi.ts";
import { findTemplate } from "./queries.ts";
import { controlInWords, dueDates, filledStatement, usualMonths } from "./rules.ts";
import type { StarterSet, TemplateUse } from "./schema.ts";
import type { Template } from "./template.ts";

type Choices = Omit<TemplateUse, "key">;

/**
 * Makes a draft from a template: objective, plan, actions, resource lines, KPI; the suggested controls as a note, until
 * records of theirs exist. All of it in one transaction.
 * @throws NotFound, RuleViolation
 */
export function draftFromTemplate(actor: Actor, { key, ...choices }: TemplateUse): Promise<{ ref: string }> {
  return change(
    actor,
    "template.use",
    async () => ({ ownerId: choices.ownerId }),
    async (tx) => {
      const made = await makeDraft(tx, actor, key, choices);
      await tellOwner(tx, actor, choices, [made.ref]);
      return made;
    },
  );
}

/** Makes a draft from each of these templates, all or none. @returns their references */
export function draftsFromTemplates(
  actor: Actor,
  { keys, ...choices }: StarterSet,
): Promise<{ refs: string[] }> {
  return change(
    actor,
    "template.use",
    async () => ({ ownerId: choices.ownerId }),
    async (tx) => {
      const refs: string[] = [];
      // One after the other: each takes the next reference.
      for (const key of keys) refs.push((await makeDraft(tx, actor, key, choices)).ref);
      await tellOwner(tx, actor, choices, refs);
      return { refs };
    },
    { timeout: 30_000 },
  );
}

// Once, not for every draft and every action in it.
function tellOwner(tx: Tx, actor: Actor, { ownerId }: Choices, refs: string[]): Promise<void> {
  const [first] = refs;
  const what = refs.length === 1 ? `the draft ${first}` : `${refs.length} drafts`;
  const href = refs.length === 1 ? `/objectives/${first}` : "/objectives?state=DRAFT";
  return notify(tx, actor, {
    to: [ownerId],
    kind: "ASSIGNMENT",
    text: `made ${what} from templates for you`,
    href,
  });
}

async function makeDraft(tx: Tx, person: Actor, key: string, choices: Choices): Promise<{ ref: string }> {
  const actor = { ...person, isQuiet: true };
  const template = await findTemplate(tx, key);
  if (!template || template.isArchived) throw new NotFound();
  const targetOn = targetOf(template, choices);
  const { ref } = await createObjective(actor, objectiveOf(actor, template, choices, targetOn));
  await writePlan(actor, ref, template, { ...choices, targetOn });
  if (template.kpi) await addKpi(actor, kpiOf(template.kpi, ref, choices.ownerId));
  await writeNotes(tx, ref, template);
  return { ref };
}

function targetOf(template: Template, { startsOn, targetOn }: Choices): Day | null {
  if (template.cycle) return null;
  if (targetOn && targetOn <= startsOn)
    throw fieldError("targetOn", "The target date lies before the start. Choose a later one.");
  return targetOn ?? addMonths(startsOn, usualMonths);
}

function objectiveOf(actor: Actor, template: Template, choices: Choices, targetOn: Day | null) {
  return objectiveInput.parse({
    title: template.title,
    statement: filledStatement(template, targetOn, actor.organisation.locale),
    rationale: template.rationale || null,
    kind: template.kind,
    qualitativeReason: template.qualitativeReason,
    isConfidentiality: template.protects.includes("C"),
    isIntegrity: template.protects.includes("I"),
    isAvailability: template.protects.includes("A"),
    functionId: choices.functionId,
    ownerId: choices.ownerId,
    startsOn: choices.startsOn,
    targetOn,
    isOngoing: template.cycle !== null,
    reviewCycle: template.cycle,
    tags: [template.theme],
  });
}

async function writePlan(
  actor: Actor,
  ref: string,
  template: Template,
  { ownerId, startsOn, targetOn }: Choices,
): Promise<void> {
  const dues = dueDates(template.actions.length, startsOn, targetOn);
  for (const [index, title] of template.actions.entries())
    await addActionItem(actor, {
      objectiveRef: ref,
      title,
      description: null,
      ownerId,
      startsOn,
      dueOn: dues[index] ?? null,
      dependsOn: [],
    });
  // How much is needed only the organisation knows: the gate asks for it.
  for (const line of template.resources)
    await addResource(actor, { ref, ...line, plannedAmount: null, plannedDays: null });
  await editPlan(actor, {
    ref,
    version: 1,
    needsNoResources: false,
    noResourcesReason: null,
    authority: template.authority || null,
    evaluationMethod: template.evaluationMethod || null,
    successCriterion: template.successCriterion || null,
    evaluatorId: null,
    evaluatorIsOwnerReason: null,
    evaluationFrequency: template.evaluationFrequency,
    firstEvaluationOn: null,
  });
}

// What has no record of its own yet stands on the objective's page, like the columns of an import.
async function writeNotes(tx: Tx, ref: string, template: Template): Promise<void> {
  const notes = [
    ...(template.controls.length > 0
      ? [{ heading: "Suggested controls", value: template.controls.map(controlInWords).join(", ") }]
      : []),
  ];
  const { id: objectiveId } = await tx.objective.findUniqueOrThrow({ where: { ref }, select: { id: true } });
  await tx.importNote.createMany({
    data: notes.map((note, position) => ({ id: newId(), objectiveId, position, ...note })),
  });
}
