import "server-only";
import { needsPassword } from "#lib/access.ts";
import type { Actor } from "#lib/actor.ts";
import { change } from "#lib/change.ts";
import { Forbidden } from "#lib/errors.ts";
import type { ExportedObjective } from "#lib/export/exported.ts";
import { exportedKpi, exportedKpiShape } from "#lib/kpis/exported.ts";
import { toDay } from "#lib/time/day.ts";
import { recordEvent } from "#lib/trail/event.ts";
import { view } from "#lib/view.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { type ExportFormat, filterQuery, isWholeRegister, type ObjectiveFilter } from "./filter.ts";
import { type ObjectiveRow, selectRows } from "./list.ts";

const person = { select: { name: true, email: true } } as const;
const exported = {
  function: { select: { name: true } },
  owner: person,
  sponsor: person,
  successor: { select: { ref: true } },
  plan: { include: { evaluator: person } },
  actionItems: {
    where: { archivedAt: null },
    orderBy: { number: "asc" },
    include: { owner: person, dependsOn: { select: { prerequisite: { select: { ref: true } } } } },
  },
  resourceLines: { where: { archivedAt: null }, orderBy: { id: "asc" } },
  kpis: { where: { archivedAt: null }, orderBy: { number: "asc" }, include: exportedKpiShape },
  links: { orderBy: { id: "asc" } },
  evaluations: { orderBy: { id: "asc" }, include: { evaluator: person } },
  importNotes: { orderBy: { position: "asc" } },
  versions: {
    orderBy: { number: "asc" },
    select: { number: true, cause: true, contentSha256: true, createdAt: true },
  },
  approvals: {
    where: { decision: "APPROVED", resourceLineId: null },
    select: { contentSha256: true, person: { select: { name: true } } },
  },
} satisfies Prisma.ObjectiveInclude;

const batch = 500;

/**
 * Every objective of a filter with all its fields and its plan, in the list's order, and notes the export in the trail.
 * @throws NotFound when the reader may not export; Forbidden when it is the whole register and the password was not
 * given within five minutes
 */
export async function exportObjectives(
  actor: Actor,
  filter: ObjectiveFilter,
  format: ExportFormat | "pdf",
  report: (done: number, total: number) => Promise<void> = async () => undefined,
): Promise<ExportedObjective[]> {
  const act = isWholeRegister(filter) ? "register.export" : "objective.export";
  const objectives = await view(actor, act, async (db) => {
    if (needsPassword(actor, act))
      throw new Forbidden("Confirm your password to export the whole register.", "reauthentication-required");
    const rows = await db.$queryRaw<ObjectiveRow[]>(selectRows(actor, filter));
    const found = new Map<string, ExportedObjective>();
    for (let at = 0; at < rows.length; at += batch) {
      const ids = rows.slice(at, at + batch).map(({ id }) => id);
      const whole = await db.objective.findMany({ where: { id: { in: ids } }, include: exported });
      for (const objective of whole) found.set(objective.id, exportedObjective(objective));
      await report(Math.max(0, at + ids.length - 1), rows.length);
    }
    return rows.flatMap(({ id }) => found.get(id) ?? []);
  });
  const detail = { format, filter: filterQuery(filter, { page: 1 }), count: objectives.length };
  await recordEvent(actor, act, { kind: "Objective", id: "", label: "register", detail });
  return objectives;
}

/** Whether somebody may take the whole register now. @throws Forbidden, also when the password is to be given first */
export function confirmWholeExport(actor: Actor): Promise<void> {
  return change(
    actor,
    "register.export",
    async () => ({}),
    async () => undefined,
  );
}

type Whole = Prisma.ObjectiveGetPayload<{ include: typeof exported }>;

function exportedObjective(objective: Whole): ExportedObjective {
  const { plan } = objective;
  return {
    ref: objective.ref,
    title: objective.title,
    statement: objective.statement,
    rationale: objective.rationale,
    kind: objective.kind,
    qualitativeReason: objective.qualitativeReason,
    isConfidentiality: objective.isConfidentiality,
    isIntegrity: objective.isIntegrity,
    isAvailability: objective.isAvailability,
    function: objective.function?.name ?? null,
    origin: objective.origin,
    originLabel: objective.originLabel,
    originUrl: objective.originUrl,
    owner: objective.owner,
    sponsor: objective.sponsor,
    baselineValue: decimal(objective.baselineValue),
    baselineOn: toDay(objective.baselineOn),
    startsOn: toDay(objective.startsOn),
    targetOn: toDay(objective.targetOn),
    isOngoing: objective.isOngoing,
    reviewCycle: objective.reviewCycle,
    tags: objective.tags,
    language: objective.language,
    state: objective.state,
    approvedVersion: objective.approvedVersion,
    lastReviewedOn: toDay(objective.lastReviewedOn),
    nextReviewOn: toDay(objective.nextReviewOn),
    proposedAt: objective.proposedAt?.toISOString() ?? null,
    approvedAt: objective.approvedAt?.toISOString() ?? null,
    closedAt: objective.closedAt?.toISOString() ?? null,
    archivedAt: objective.archivedAt?.toISOString() ?? null,
    successor: objective.successor?.ref ?? null,
    createdAt: objective.createdAt.toISOString(),
    updatedAt: objective.updatedAt.toISOString(),
    plan: {
      authority: plan?.authority ?? null,
      evaluationMethod: plan?.evaluationMethod ?? null,
      successCriterion: plan?.successCriterion ?? null,
      evaluator: plan?.evaluator ?? null,
      evaluatorIsOwnerReason: plan?.evaluatorIsOwnerReason ?? null,
      evaluationFrequency: plan?.evaluationFrequency ?? null,
      firstEvaluationOn: toDay(plan?.firstEvaluationOn),
      needsNoResources: plan?.needsNoResources ?? false,
      noResourcesReason: plan?.noResourcesReason ?? null,
    },
    ...partsOf(objective),
  };
}

function partsOf(
  objective: Whole,
): Pick<
  ExportedObjective,
  "actions" | "resources" | "kpis" | "links" | "evaluations" | "importNotes" | "versions"
> {
  return {
    actions: objective.actionItems.map((item) => ({
      ref: item.ref,
      title: item.title,
      description: item.description,
      owner: item.owner,
      startsOn: toDay(item.startsOn),
      dueOn: toDay(item.dueOn),
      state: item.state,
      progress: item.progress,
      dependsOn: item.dependsOn.map(({ prerequisite }) => prerequisite.ref).sort(),
    })),
    resources: objective.resourceLines.map((line) => ({
      kind: line.kind,
      description: line.description,
      plannedAmount: decimal(line.plannedAmount),
      plannedDays: decimal(line.plannedDays),
      approvedAmount: decimal(line.approvedAmount),
      approvedDays: decimal(line.approvedDays),
      spentAmount: line.spentAmount.toFixed(),
      spentDays: line.spentDays.toFixed(),
      state: line.state,
    })),
    kpis: objective.kpis.map(exportedKpi),
    links: objective.links.map(({ label, url }) => ({ label, url })),
    evaluations: objective.evaluations.map((each) => ({
      result: each.result,
      evaluatedOn: toDay(each.evaluatedOn),
      evaluator: each.evaluator,
      finding: each.finding,
      conclusion: each.conclusion,
      missedReason: each.missedReason,
      earlyReason: each.earlyReason,
      evidenceNote: each.evidenceNote,
      evidenceUrl: each.evidenceUrl,
    })),
    importNotes: objective.importNotes.map(({ heading, value }) => ({ heading, value })),
    versions: objective.versions.map(({ createdAt, ...version }) => ({
      ...version,
      createdAt: createdAt.toISOString(),
      approvedBy:
        objective.approvals.find(({ contentSha256 }) => contentSha256 === version.contentSha256)?.person
          .name ?? null,
    })),
  };
}

function decimal(value: { toFixed(): string } | null): string | null {
  return value === null ? null : value.toFixed();
}
