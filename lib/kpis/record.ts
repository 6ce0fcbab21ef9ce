import "server-only";
import type { Prisma } from "#prisma/generated/client.ts";

const person = { select: { id: true, name: true, isActive: true } } as const;

/** Everything a KPI is defined by, in the order it is shown and hashed, with how it stands. */
export const wholeKpi = {
  collector: person,
  analyst: person,
  interim: { select: { onDay: true, value: true }, orderBy: { onDay: "asc" } },
  levels: { select: { level: true, description: true }, orderBy: { level: "asc" } },
  parts: {
    select: { part: { select: { id: true, ref: true, name: true, state: true } } },
    orderBy: { part: { number: "asc" } },
  },
  standing: true,
} satisfies Prisma.KpiInclude;

export type WholeKpi = Prisma.KpiGetPayload<{ include: typeof wholeKpi }>;
