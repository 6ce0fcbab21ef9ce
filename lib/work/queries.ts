import "server-only";
import { can } from "#lib/access.ts";
import type { Actor } from "#lib/actor.ts";
import { editorsSinceLastVersion } from "#lib/objectives/record.ts";
import { completionOf } from "#lib/objectives/rules.ts";
import { type Day, toDay, todayIn } from "#lib/time/day.ts";
import { view } from "#lib/view.ts";

/** Something that waits for one person's decision, and where it is decided. */
export type Decision = {
  kind: "approval" | "resource" | "evaluation" | "handover";
  title: string;
  detail: string;
  href: string;
  since: Day | null;
};

/** What waits for this person's decision: proposals, requested resources, evaluations due, hand-overs to note. */
export function myDecisions(actor: Actor, today: Day): Promise<Decision[]> {
  return view(actor, "work.read", async (db) => {
    // The day something began to wait is the organisation's, like every other day.
    const dayOf = (at: Date | null) => (at ? todayIn(actor.organisation.timeZone, at) : null);
    const lists = await Promise.all([proposals(), completions(), resources(), evaluations(), handovers()]);
    return lists.flat();

    async function proposals(): Promise<Decision[]> {
      if (!can(actor, "objective.approve")) return [];
      const rows = await db.objective.findMany({
        where: { state: "PROPOSED" },
        select: {
          id: true,
          ref: true,
          title: true,
          ownerId: true,
          proposedById: true,
          proposedAt: true,
          owner: { select: { name: true } },
        },
        orderBy: { proposedAt: "asc" },
        take: 100,
      });
      const editors = await editorsSinceLastVersion(
        db,
        rows.map(({ id }) => id),
      );
      return rows
        .filter((row) => can(actor, "objective.approve", { ...row, editorIds: editors.get(row.id) ?? [] }))
        .map((row) => ({
          kind: "approval",
          title: `${row.ref} ${row.title}`,
          detail: `Proposed objective of ${row.owner?.name ?? "nobody"}`,
          href: `/objectives/${row.ref}#decide`,
          since: dayOf(row.proposedAt),
        }));
    }

    async function completions(): Promise<Decision[]> {
      if (!can(actor, "objective.complete")) return [];
      const found = await db.objective.findMany({
        where: {
          state: "ACTIVE",
          archivedAt: null,
          kpis: { some: { approvedAt: null, archivedAt: null }, none: { approvedAt: { not: null } } },
        },
        include: { owner: { select: { name: true } }, kpis: { where: { archivedAt: null } } },
        orderBy: { proposedAt: "asc" },
        take: 100,
      });
      const rows = found.filter((row) => completionOf(row) === "proposed");
      const editors = await editorsSinceLastVersion(
        db,
        rows.map(({ id }) => id),
      );
      return rows
        .filter((row) => can(actor, "objective.complete", { ...row, editorIds: editors.get(row.id) ?? [] }))
        .map((row) => ({
          kind: "approval",
          title: `${row.ref} ${row.title}`,
          detail: `KPIs to complete the objective of ${row.owner?.name ?? "nobody"}`,
          href: `/objectives/${row.ref}#complete`,
          since: dayOf(row.proposedAt),
        }));
    }

    async function resources(): Promise<Decision[]> {
      if (!can(actor, "resource.decide")) return [];
      const rows = await db.resourceLine.findMany({
        where: { state: "REQUESTED", archivedAt: null, objective: { archivedAt: null } },
        include: { objective: { select: { ref: true, ownerId: true } } },
        orderBy: { requestedAt: "asc" },
        take: 100,
      });
      const editors = await editorsSinceLastVersion(
        db,
        rows.map(({ objectiveId }) => objectiveId),
      );
      return rows
        .filter((row) =>
          can(actor, "resource.decide", {
            ownerId: row.objective.ownerId,
            requestedById: row.requestedById,
            editorIds: editors.get(row.objectiveId) ?? [],
          }),
        )
        .map((row) => ({
          kind: "resource",
          title: row.description,
          detail: `Resource requested for ${row.objective.ref}`,
          href: `/objectives/${row.objective.ref}/plan#resource-${row.id}`,
          since: dayOf(row.requestedAt),
        }));
    }

    async function evaluations(): Promise<Decision[]> {
      const rows = await db.objective.findMany({
        where: {
          state: "ACTIVE",
          plan: { evaluatorId: actor.personId },
          nextReviewOn: { lte: new Date(`${today}T00:00:00Z`) },
        },
        select: { ref: true, title: true, nextReviewOn: true },
        orderBy: { nextReviewOn: "asc" },
        take: 100,
      });
      return rows.map((row) => ({
        kind: "evaluation",
        title: `${row.ref} ${row.title}`,
        detail: "Evaluation against its success criterion is due",
        href: `/objectives/${row.ref}#evaluate`,
        since: toDay(row.nextReviewOn),
      }));
    }

    async function handovers(): Promise<Decision[]> {
      if (!can(actor, "handover.note")) return [];
      const rows = await db.objectiveVersion.findMany({
        where: { cause: "HANDOVER", noted: { none: {} } },
        include: { objective: { select: { ref: true, title: true } } },
        orderBy: { createdAt: "asc" },
        take: 100,
      });
      return rows.map((row) => ({
        kind: "handover",
        title: `${row.objective.ref} ${row.objective.title}`,
        detail: `Handed over: ${row.reason ?? ""}`,
        href: `/objectives/${row.objective.ref}/versions/${row.number}`,
        since: dayOf(row.createdAt),
      }));
    }
  });
}
