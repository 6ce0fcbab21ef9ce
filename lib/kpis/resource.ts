import "server-only";
import { z } from "zod";
import type { Actor } from "#lib/actor.ts";
import { pageOf, pageQuery } from "#lib/paging.ts";
import { fromDay, toDay, todayIn } from "#lib/time/day.ts";
import { frequencies } from "#lib/time/periods.ts";
import { view } from "#lib/view.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { KpiScale, KpiState, KpiStatus } from "#prisma/generated/enums.ts";
import { definitionOf } from "./content.ts";
import { wholeKpi } from "./record.ts";
import { isOverdue } from "./standing.ts";

const yes = (name: string) => z.enum(["yes", "no"], `${name} is yes or no.`).optional();

/** What the list of the API can be filtered by: as on the screen, and strict, unlike a bookmark. */
export const kpiQuery = z.strictObject({
  ...pageQuery.shape,
  q: z.string().max(200).optional(),
  objective: z.string().max(20).optional(),
  function: z.uuid("function is the id of a function.").optional(),
  collector: z.uuid("collector is the id of a person.").optional(),
  frequency: z.enum(frequencies, `frequency is one of ${frequencies.join(", ")}.`).optional(),
  status: z.enum(KpiStatus, "status is ON_TARGET, AT_RISK, OFF_TARGET or NO_DATA.").optional(),
  scale: z.enum(KpiScale, "scale is NUMBER, MATURITY, SURVEY or SIGN_OFF.").optional(),
  state: z.enum(KpiState, "state is ACTIVE or RETIRED.").optional(),
  overdue: yes("overdue"),
  archived: yes("archived"),
});

const shape = {
  ...wholeKpi,
  objective: { select: { ref: true, title: true, state: true } },
} satisfies Prisma.KpiInclude;
type Row = Prisma.KpiGetPayload<{ include: typeof shape }>;

/** One page of KPIs as the API gives them, oldest first. */
export function listKpiResources(actor: Actor, { limit, cursor, ...query }: z.output<typeof kpiQuery>) {
  const today = todayIn(actor.organisation.timeZone);
  return view(actor, "kpi.read", async (db) => {
    const rows = await db.kpi.findMany({
      relationLoadStrategy: "join",
      where: { ...(cursor ? { id: { gt: cursor } } : {}), ...where(query, today) },
      include: shape,
      orderBy: { id: "asc" },
      take: limit + 1,
    });
    const page = pageOf(rows, limit);
    return { ...page, data: page.data.map((row) => asResource(row, today)) };
  });
}

function where(
  query: Omit<z.output<typeof kpiQuery>, "limit" | "cursor">,
  today: string,
): Prisma.KpiWhereInput {
  const { q, objective, function: functionId, collector, frequency, status, scale, state } = query;
  const around: Prisma.ObjectiveWhereInput = {
    ...(objective ? { ref: objective } : {}),
    ...(functionId ? { functionId } : {}),
    ...(query.overdue === "yes" ? { state: "ACTIVE" } : {}),
  };
  const contains = { contains: q ?? "", mode: "insensitive" } as const;
  return {
    archivedAt: query.archived === "yes" ? { not: null } : null,
    objective: around,
    ...(collector ? { collectorId: collector } : {}),
    ...(frequency ? { frequency } : {}),
    ...(scale ? { scale } : {}),
    ...(state ? { state } : {}),
    ...(query.overdue === "yes" ? { standing: { nextDueOn: { lt: fromDay(today) } } } : {}),
    AND: [
      q ? { OR: [{ ref: contains }, { name: contains }] } : {},
      status === "NO_DATA" ? { OR: [{ standing: null }, { standing: { status } }] } : {},
      status && status !== "NO_DATA" ? { standing: { status } } : {},
    ],
  };
}

/** One KPI as the API gives it. @throws NotFound */
export async function getKpiResource(actor: Actor, ref: string) {
  const row = await view(actor, "kpi.read", (db) =>
    db.kpi.findUnique({ relationLoadStrategy: "join", where: { ref }, include: shape }),
  );
  return asResource(row, todayIn(actor.organisation.timeZone));
}

function asResource(row: Row, today: string) {
  const { standing } = row;
  const nextDueOn = toDay(standing?.nextDueOn);
  return {
    id: row.id,
    ...definitionOf(row),
    objective: row.objective,
    state: row.state,
    retiredAt: row.retiredAt?.toISOString() ?? null,
    retiredReason: row.retiredReason,
    approvedAt: row.approvedAt?.toISOString() ?? null,
    archivedAt: row.archivedAt?.toISOString() ?? null,
    standing: {
      status: standing?.status ?? "NO_DATA",
      lastValue: standing?.lastValue?.toString() ?? null,
      measuredTo: toDay(standing?.measuredTo),
      nextDueOn,
      overdue: row.objective.state === "ACTIVE" && isOverdue({ nextDueOn }, today),
      trend: standing?.trend ?? null,
    },
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
