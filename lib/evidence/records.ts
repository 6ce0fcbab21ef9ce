import "server-only";
import type { Act, Subject } from "#lib/access.ts";
import type { Db } from "#lib/db.ts";
import type { EvidenceLinkModel } from "#prisma/generated/models.ts";
import type { EvidencedKind, RecordName } from "./schema.ts";

type Columns = Partial<
  Pick<EvidenceLinkModel, "objectiveId" | "actionItemId" | "evaluationId" | "kpiId" | "measurementId">
>;

/** A record as its evidence needs it: who is around it, who may read it, what it is called and where it stands. */
export type EvidencedRecord = Subject & {
  kind: EvidencedKind;
  ref: string;
  label: string;
  href: string;
  readAct: Act;
  isArchived: boolean;
  columns: Columns;
};

const objective = {
  select: {
    id: true,
    ref: true,
    title: true,
    ownerId: true,
    functionId: true,
    state: true,
    archivedAt: true,
    plan: { select: { evaluatorId: true } },
  },
} as const;
type Whole = {
  id: string;
  ref: string;
  title: string;
  ownerId: string | null;
  functionId: string | null;
  state: string;
  archivedAt: Date | null;
  plan: { evaluatorId: string | null } | null;
};

const around = (row: Whole) => ({
  ownerId: row.ownerId,
  functionId: row.functionId,
  state: row.state,
  evaluatorId: row.plan?.evaluatorId ?? null,
  isArchived: row.archivedAt !== null,
});

/** Finds the record that evidence belongs to; null when there is none. */
export async function findRecord(db: Db, { kind, ref }: RecordName): Promise<EvidencedRecord | null> {
  if (
    (kind === "evaluation" || kind === "measurement") &&
    !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(ref)
  )
    return null;
  switch (kind) {
    case "objective": {
      const row = await db.objective.findUnique({ where: { ref }, ...objective });
      return row && ofObjective(row);
    }
    case "action-item": {
      const row = await db.actionItem.findFirst({
        where: { ref, archivedAt: null },
        select: { id: true, ref: true, title: true, ownerId: true, objective },
      });
      return row && ofActionItem(row);
    }
    case "evaluation": {
      const row = await db.objectiveEvaluation.findUnique({
        where: { id: ref },
        select: { id: true, evaluatorId: true, objective },
      });
      return row && ofEvaluation(row);
    }
    case "kpi": {
      const row = await db.kpi.findUnique({ where: { ref }, select: kpi });
      return row && ofKpi(row);
    }
    case "measurement": {
      const row = await db.measurement.findUnique({
        where: { id: ref },
        select: { id: true, periodEnd: true, kpi: { select: kpi } },
      });
      return row && ofMeasurement(row);
    }
  }
}

const kpi = {
  id: true,
  ref: true,
  name: true,
  collectorId: true,
  analystId: true,
  archivedAt: true,
  objective,
} as const;
type Kpi = {
  id: string;
  ref: string;
  name: string;
  collectorId: string | null;
  analystId: string | null;
  archivedAt: Date | null;
  objective: Whole;
};

/** What a link of evidence is read with, to say which record it leads to. */
export const linkedRecord = {
  objective,
  actionItem: { select: { id: true, ref: true, title: true, ownerId: true } },
  evaluation: { select: { id: true, evaluatorId: true } },
  kpi: { select: kpi },
  measurement: { select: { id: true, periodEnd: true } },
} as const;
type Linked = {
  objective: Whole | null;
  actionItem: { id: string; ref: string; title: string; ownerId: string | null } | null;
  evaluation: { id: string; evaluatorId: string } | null;
  kpi: Kpi | null;
  measurement: { id: string; periodEnd: Date } | null;
};

/** The record a link leads to, from what `linkedRecord` read. */
export function recordOf(link: Linked): EvidencedRecord {
  if (link.measurement && link.kpi) return ofMeasurement({ ...link.measurement, kpi: link.kpi });
  if (link.kpi) return ofKpi(link.kpi);
  if (!link.objective) throw new Error("a link of evidence leads nowhere");
  if (link.actionItem) return ofActionItem({ ...link.actionItem, objective: link.objective });
  if (link.evaluation) return ofEvaluation({ ...link.evaluation, objective: link.objective });
  return ofObjective(link.objective);
}

function ofObjective(row: Whole): EvidencedRecord {
  return {
    ...around(row),
    kind: "objective",
    ref: row.ref,
    label: `${row.ref} ${row.title}`,
    href: `/objectives/${row.ref}`,
    readAct: "objective.read",
    columns: { objectiveId: row.id },
  };
}

function ofActionItem(row: NonNullable<Linked["actionItem"]> & { objective: Whole }): EvidencedRecord {
  return {
    ...around(row.objective),
    assigneeId: row.ownerId,
    kind: "action-item",
    ref: row.ref,
    label: `${row.ref} ${row.title}`,
    href: `/action-items/${row.ref}`,
    readAct: "action-item.read",
    columns: { objectiveId: row.objective.id, actionItemId: row.id },
  };
}

function ofEvaluation(row: NonNullable<Linked["evaluation"]> & { objective: Whole }): EvidencedRecord {
  return {
    ...around(row.objective),
    evaluatorId: row.evaluatorId,
    kind: "evaluation",
    ref: row.id,
    label: `Evaluation of ${row.objective.ref} ${row.objective.title}`,
    href: `/objectives/${row.objective.ref}`,
    readAct: "plan.read",
    columns: { objectiveId: row.objective.id, evaluationId: row.id },
  };
}

// Who measures a KPI is to it what an assignee is to an action, and its analyst what an evaluator is.
function ofKpi(row: Kpi): EvidencedRecord {
  return {
    ...around(row.objective),
    assigneeId: row.collectorId,
    evaluatorId: row.analystId,
    isArchived: row.archivedAt !== null || row.objective.archivedAt !== null,
    kind: "kpi",
    ref: row.ref,
    label: `${row.ref} ${row.name}`,
    href: `/kpis/${row.ref}`,
    readAct: "kpi.read",
    columns: { objectiveId: row.objective.id, kpiId: row.id },
  };
}

function ofMeasurement(row: NonNullable<Linked["measurement"]> & { kpi: Kpi }): EvidencedRecord {
  const of = ofKpi(row.kpi);
  return {
    ...of,
    kind: "measurement",
    ref: row.id,
    label: `${of.label}, period to ${row.periodEnd.toISOString().slice(0, 10)}`,
    columns: { ...of.columns, measurementId: row.id },
  };
}
