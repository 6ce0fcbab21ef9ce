import "server-only";
import type { Actor } from "#lib/actor.ts";
import { noteAuditorView } from "#lib/trail/auditor-view.ts";
import { view } from "#lib/view.ts";
import { isDefinable } from "./definable.ts";
import { wholeKpi } from "./record.ts";

/** One KPI with its definition, standing and objective, and whether it may be changed now. @throws NotFound when the reader may not see it */
export async function getKpi(actor: Actor, ref: string) {
  const kpi = await view(actor, "kpi.read", (db) =>
    db.kpi.findUnique({
      relationLoadStrategy: "join",
      where: { ref },
      include: {
        ...wholeKpi,
        objective: {
          select: {
            id: true,
            ref: true,
            title: true,
            state: true,
            kind: true,
            ownerId: true,
            functionId: true,
            startsOn: true,
            targetOn: true,
            nextReviewOn: true,
            isOngoing: true,
            archivedAt: true,
            approvedAt: true,
            proposedAt: true,
            proposedById: true,
            function: { select: { id: true, name: true } },
            owner: { select: { id: true, name: true } },
            kpis: { where: { approvedAt: { not: null } }, select: { approvedAt: true }, take: 1 },
          },
        },
        wholes: {
          select: { kpi: { select: { ref: true, name: true } } },
          orderBy: { kpi: { number: "asc" } },
        },
      },
    }),
  );
  await noteAuditorView(actor, { kind: "Kpi", id: kpi.id, label: kpi.ref });
  return { kpi, isDefinable: kpi.archivedAt === null && isDefinable(kpi.objective) };
}

export type KpiPage = Awaited<ReturnType<typeof getKpi>>;
