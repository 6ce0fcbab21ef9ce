import { addActionItem, recordProgress } from "#lib/action-items/service.ts";
import type { Actor } from "#lib/actor.ts";
import { database } from "#lib/db.ts";
import { approveObjective, proposeObjective, returnObjective } from "#lib/objectives/approval.ts";
import { canonicalContent } from "#lib/objectives/content.ts";
import { closeObjective, evaluateObjective } from "#lib/objectives/evaluation.ts";
import { justifyFinding } from "#lib/objectives/justify.ts";
import { readObjective, type WholeObjective } from "#lib/objectives/record.ts";
import { archiveObjective, createObjective, nameSuccessor } from "#lib/objectives/service.ts";
import { decideResource, recordSpending, requestResource } from "#lib/plans/resources.ts";
import { addResource, editPlan } from "#lib/plans/service.ts";
import { addDays } from "#lib/time/day.ts";
import { actAs, demoToday } from "./act-as.ts";
import { tellKpis } from "./kpis.ts";
import type { StoryObjective } from "./story.ts";
import { tellValues } from "./values.ts";

const at = (name: string) => actAs(`${name}@nordlicht.example`);
const day = (offset: number) => addDays(demoToday, offset);
const read = async (ref: string): Promise<WholeObjective> =>
  (await readObjective(database(), ref)) ?? Promise.reject(new Error(`${ref} is missing`));
const hashOf = async (ref: string) => canonicalContent(await read(ref)).sha256;

/** Writes one objective of the story through the services, up to its chapter. @returns its reference */
export async function tell(tale: StoryObjective): Promise<string> {
  const [manager, owner, deputy] = await Promise.all([
    at("aisha.rahman"),
    at(tale.owner),
    at("tomas.ferreira"),
  ]);
  const ref = await draft(manager, owner, tale);
  if (tale.chapter === "sketch") return ref;
  if (tale.chapter === "archived") {
    await archiveObjective(manager, { ref, version: (await read(ref)).version });
    return ref;
  }
  await plan(manager, ref, tale, deputy.personId);
  await tellKpis(
    manager,
    { objectiveRef: ref, title: tale.title, startsOn: day(tale.starts) },
    { collectorId: owner.personId, analystId: deputy.personId },
  );
  if (tale.chapter === "complete draft") return ref;
  if (tale.justification)
    await justifyFinding(manager, { ref, version: (await read(ref)).version, ...tale.justification });
  await proposeObjective(manager, { ref, version: (await read(ref)).version });
  if (tale.chapter === "proposed") return ref;
  const chief = await at("ingrid.halvorsen");
  if (tale.chapter === "returned") {
    await returnObjective(chief, {
      ref,
      contentSha256: await hashOf(ref),
      reason:
        "Say what counts as a critical supplier, and who assesses them when procurement is short of people.",
    });
    return ref;
  }
  await approveObjective(chief, { ref, contentSha256: await hashOf(ref), note: null, accepted: [] });
  await tellValues(ref, day(tale.starts));
  await live(ref, tale, owner, chief);
  await finish(ref, tale, manager, deputy);
  return ref;
}

async function draft(manager: Actor, owner: Actor, tale: StoryObjective): Promise<string> {
  const [team, sponsor] = await Promise.all([
    database().function.findUniqueOrThrow({ where: { name: tale.team } }),
    at("marek.nowak"),
  ]);
  const { ref } = await createObjective(manager, {
    title: tale.title,
    statement: tale.statement,
    rationale: tale.rationale,
    kind: tale.kind,
    qualitativeReason: tale.qualitativeReason ?? null,
    isConfidentiality: tale.protects.includes("C"),
    isIntegrity: tale.protects.includes("I"),
    isAvailability: tale.protects.includes("A"),
    functionId: team.id,
    origin: tale.origin,
    originLabel: tale.originLabel,
    originUrl: null,
    ownerId: owner.personId,
    sponsorId: sponsor.personId,
    baselineValue: tale.baseline ?? null,
    baselineOn: tale.baseline ? day(tale.starts - 1) : null,
    startsOn: day(tale.starts),
    isOngoing: tale.target === null,
    targetOn: tale.target === null ? null : day(tale.target),
    reviewCycle: tale.cycle ?? null,
    tags: tale.tags,
    language: "en",
  });
  return ref;
}

async function plan(manager: Actor, ref: string, tale: StoryObjective, evaluatorId: string): Promise<void> {
  for (const item of tale.actions) {
    const owner = await at(item.owner);
    await addActionItem(manager, {
      objectiveRef: ref,
      title: item.title,
      description: null,
      ownerId: owner.personId,
      startsOn: null,
      dueOn: day(item.due),
      dependsOn: [],
    });
  }
  const { resource } = tale;
  if (resource)
    await addResource(manager, {
      ref,
      kind: resource.kind,
      description: resource.description,
      plannedAmount: resource.amount ?? null,
      plannedDays: resource.days ?? null,
    });
  await editPlan(manager, {
    ref,
    version: (await read(ref)).plan?.version ?? 1,
    needsNoResources: !resource,
    noResourcesReason: resource ? null : "Done within the running budget and working time of the team.",
    authority: "Job description of the head of the team; mandate of the security steering group.",
    evaluationMethod: tale.method,
    successCriterion: tale.criterion,
    evaluatorId,
    evaluatorIsOwnerReason: null,
    evaluationFrequency: tale.frequency,
    firstEvaluationOn: day(tale.target ?? 30),
  });
}

async function live(ref: string, tale: StoryObjective, owner: Actor, chief: Actor): Promise<void> {
  const { actionItems, resourceLines } = await read(ref);
  for (const [index, item] of actionItems.entries()) {
    const told = tale.actions[index];
    if (!told || told.progress === 0) continue;
    await recordProgress(await at(told.owner), {
      ref: item.ref,
      version: item.version,
      progress: told.progress,
      stateReason: null,
      evidenceNote: told.evidence ?? null,
      evidenceUrl: null,
    });
  }
  const line = resourceLines[0];
  if (!line || !tale.resource?.decision) return;
  await requestResource(owner, { ref, id: line.id, version: line.version });
  if (tale.resource.decision === "requested") return;
  const isApproved = tale.resource.decision === "approved";
  await decideResource(chief, {
    ref,
    id: line.id,
    version: line.version + 1,
    decision: isApproved ? "APPROVED" : "DECLINED",
    approvedAmount: null,
    approvedDays: null,
    decisionNote: isApproved ? "Budget line IT-204" : "Use the existing test environment first, and report.",
  });
  if (tale.resource.spent)
    await recordSpending(owner, {
      ref,
      id: line.id,
      version: line.version + 2,
      spentAmount: tale.resource.spent,
      spentDays: null,
    });
}

async function finish(ref: string, tale: StoryObjective, manager: Actor, evaluator: Actor): Promise<void> {
  if (tale.chapter !== "achieved" && tale.chapter !== "missed" && tale.chapter !== "closed") return;
  const isMissed = tale.chapter === "missed";
  await evaluateObjective(evaluator, {
    ref,
    version: (await read(ref)).version,
    result: isMissed ? "MISSED" : "ACHIEVED",
    evaluatedOn: day(-3),
    finding: isMissed
      ? "Three of five systems were restored in time; the file services and the wiki took more than nine hours."
      : `Met: ${tale.criterion}`,
    conclusion: isMissed
      ? "The instructions are right, the environment is too small. The objective is set again with a larger one."
      : "The measure works and goes over into daily operation.",
    missedReason: isMissed
      ? "The restore environment that was asked for was declined, so the test shared machines with the build system."
      : null,
    earlyReason: null,
    evidenceNote: isMissed
      ? "Log of the restore test, operations share"
      : "Report of the evaluation, quality share",
    evidenceUrl: null,
  });
  if (tale.chapter === "closed") await closeObjective(manager, { ref, version: (await read(ref)).version });
}

/** Names the objective that follows an ended one. */
export async function follow(ref: string, successorRef: string): Promise<void> {
  await nameSuccessor(await at("aisha.rahman"), { ref, version: (await read(ref)).version, successorRef });
}
