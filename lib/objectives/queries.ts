import "server-only";
import type { Actor } from "#lib/actor.ts";
import type { PlanElement } from "#lib/plans/rules.ts";
import { completeElements } from "#lib/plans/rules.ts";
import { noteAuditorView } from "#lib/trail/auditor-view.ts";
import { view } from "#lib/view.ts";
import { gateOf, missingKpis } from "./approval.ts";
import { completionSha256 } from "./completion.ts";
import { canonicalContent, type WrittenContent } from "./content.ts";
import { answeredFindings } from "./findings.ts";
import { lifecycle, type Stage } from "./lifecycle.ts";
import { elementsOf, type GuardedObjective, readObjective, withEditors } from "./record.ts";
import { completionOf, type Missing, missingFields } from "./rules.ts";

/** What the SMART check finds, with the answers in force and the former ones. */
export type Smart = ReturnType<typeof answeredFindings<GuardedObjective["justifications"][number]>>;

/** An objective as its page shows it, with everything computed from it. */
export type ObjectivePage = {
  objective: GuardedObjective;
  elements: PlanElement[];
  missing: Missing[];
  stages: Stage[];
  contentSha256: string;
  smart: Smart;
  /** What completes it, where it was approved without a KPI. */
  completion: { isProposed: boolean; missing: Missing[]; sha256: string } | null;
};

/** One objective with plan, gate, stages and content hash. @throws NotFound when the reader may not see it */
export async function getObjective(actor: Actor, ref: string): Promise<ObjectivePage> {
  const objective = await view(
    actor,
    "objective.read",
    async (db) => withEditors(db, await readObjective(db, ref)),
    (row) => row,
  );
  await noteAuditorView(actor, { kind: "Objective", id: objective.id, label: objective.ref });
  const elements = elementsOf(objective);
  const stages = lifecycle({
    state: objective.state,
    missingFields: missingFields(objective).length,
    completeElements: completeElements(elements),
    evaluations: objective.evaluations.length,
    hasProgress: objective.actionItems.some((item) => item.progress > 0),
    isOngoing: objective.isOngoing,
    successorRef: objective.successor?.ref ?? null,
  });
  return {
    objective,
    elements,
    missing: gateOf(objective),
    stages,
    contentSha256: canonicalContent(objective).sha256,
    smart: answeredFindings<GuardedObjective["justifications"][number]>(objective),
    completion: completionFor(objective),
  };
}

function completionFor(objective: GuardedObjective): ObjectivePage["completion"] {
  const completion = completionOf(objective);
  if (completion === null) return null;
  return {
    isProposed: completion === "proposed",
    missing: missingKpis(objective),
    sha256: completionSha256(objective),
  };
}

/** One approved version of an objective: its content, hash and approval. */
export function getVersion(actor: Actor, ref: string, number: number) {
  return view(
    actor,
    "plan.read",
    async (db) => {
      const found = await db.objectiveVersion.findFirst({
        where: { number, objective: { ref } },
        include: {
          noted: true,
          objective: {
            select: {
              id: true,
              ref: true,
              title: true,
              state: true,
              functionId: true,
              approvals: { include: { person: { select: { name: true } } } },
            },
          },
        },
      });
      if (!found) return null;
      const { content, ...version } = found;
      const approval =
        found.objective.approvals.find(
          (each) =>
            each.contentSha256 === found.contentSha256 &&
            each.decision === "APPROVED" &&
            !each.resourceLineId,
        ) ?? null;
      return { version, content: JSON.parse(content) as WrittenContent, approval };
    },
    (found) => found.version.objective,
  );
}
