import "server-only";
import type { Act, Subject } from "#lib/access.ts";
import type { Db } from "#lib/db.ts";
import type { CommentTarget } from "./schema.ts";

/** A record as its comments need it: where they hang, who may read it, what it is called, where it stands. */
export type Target = Subject & {
  id: string;
  ref: string;
  readAct: Act;
  label: string;
  href: string;
  columns: {
    objectiveId?: string;
    actionItemId?: string;
    functionId?: string;
    personId?: string;
    importId?: string;
    templateId?: string;
    evidenceId?: string;
    kpiId?: string;
  };
};

/** Finds the record that is commented; null when there is none. */
export async function findTarget(db: Db, { kind, ref }: CommentTarget): Promise<Target | null> {
  switch (kind) {
    case "objective": {
      const row = await db.objective.findUnique({
        where: { ref },
        select: { id: true, ref: true, title: true, ownerId: true, functionId: true, state: true },
      });
      if (!row) return null;
      return {
        ...row,
        readAct: "objective.read",
        label: `${row.ref} ${row.title}`,
        href: `/objectives/${row.ref}`,
        columns: { objectiveId: row.id },
      };
    }
    case "action-item": {
      const row = await db.actionItem.findFirst({
        where: { ref, archivedAt: null },
        select: { id: true, ref: true, title: true, ownerId: true, objectiveId: true },
      });
      if (!row) return null;
      return {
        id: row.id,
        ref: row.ref,
        assigneeId: row.ownerId,
        readAct: "action-item.read",
        label: `${row.ref} ${row.title}`,
        href: `/action-items/${row.ref}`,
        columns: { objectiveId: row.objectiveId, actionItemId: row.id },
      };
    }
    case "kpi": {
      const row = await db.kpi.findUnique({ where: { ref }, select: { id: true, ref: true, name: true } });
      return (
        row && named(row.id, `${row.ref} ${row.name}`, "kpi.read", `/kpis/${row.ref}`, { kpiId: row.id })
      );
    }
    case "function": {
      const row = await db.function.findUnique({ where: { id: ref }, select: { id: true, name: true } });
      return row && named(row.id, row.name, "function.read", `/functions/${row.id}`, { functionId: row.id });
    }
    case "person": {
      const row = await db.person.findUnique({ where: { id: ref }, select: { id: true, name: true } });
      return row && named(row.id, row.name, "person.read", `/people/${row.id}`, { personId: row.id });
    }
    case "import": {
      const row = await db.import.findUnique({ where: { id: ref }, select: { id: true, fileName: true } });
      return row && named(row.id, row.fileName, "import.read", `/imports/${row.id}`, { importId: row.id });
    }
    case "evidence": {
      const row = await db.evidence.findUnique({
        where: { ref },
        select: { id: true, ref: true, title: true },
      });
      if (!row) return null;
      const label = `${row.ref} ${row.title}`;
      return {
        ...named(row.id, label, "evidence.read", `/evidence/${row.ref}`, { evidenceId: row.id }),
        ref,
      };
    }
    case "template": {
      const row = await db.objectiveTemplate.findUnique({
        where: { id: ref },
        select: { id: true, title: true },
      });
      return row && named(row.id, row.title, "template.read", `/templates/${row.id}`, { templateId: row.id });
    }
  }
}

function named(id: string, label: string, readAct: Act, href: string, columns: Target["columns"]): Target {
  return { id, ref: label, readAct, label, href, columns };
}
