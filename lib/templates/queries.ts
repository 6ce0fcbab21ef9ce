import "server-only";
import type { Actor } from "#lib/actor.ts";
import type { Db } from "#lib/db.ts";
import { view } from "#lib/view.ts";
import type { ObjectiveTemplateModel } from "#prisma/generated/models.ts";
import { library } from "./library.ts";
import { fits } from "./rules.ts";
import type { TemplateFilter } from "./schema.ts";
import type { Template, Theme } from "./template.ts";

/** A template in a list or on its page; an own one with what editing needs. */
export type ListedTemplate = Template & { version: number | null; isArchived: boolean };

/** The library and one's own templates, by theme and title. */
export function listTemplates(actor: Actor, filter: TemplateFilter): Promise<ListedTemplate[]> {
  return view(actor, "template.read", async (db) => {
    const own = await db.objectiveTemplate.findMany({
      where: { archivedAt: filter.archived ? { not: null } : null },
      orderBy: { title: "asc" },
      take: 500,
    });
    const ours = filter.archived ? [] : library.map(asListed);
    return [...own.map(asTemplate), ...ours].filter((template) => fits(template, filter));
  });
}

/** One template. @throws NotFound */
export function getTemplate(actor: Actor, key: string): Promise<ListedTemplate> {
  return view(actor, "template.read", (db) => findTemplate(db, key));
}

/** An own template as its form holds it. @throws NotFound */
export function getOwnTemplate(actor: Actor, id: string): Promise<ObjectiveTemplateModel> {
  return view(actor, "template.edit", (db) => db.objectiveTemplate.findUnique({ where: { id } }));
}

/** The template of this name, ours or an own one; null when there is none. */
export async function findTemplate(db: Db, key: string): Promise<ListedTemplate | null> {
  const ours = library.find((template) => template.key === key);
  if (ours) return asListed(ours);
  if (!/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(key)) return null;
  const own = await db.objectiveTemplate.findUnique({ where: { id: key } });
  return own && asTemplate(own);
}

const asListed = (template: Template): ListedTemplate => ({ ...template, version: null, isArchived: false });

function asTemplate(row: ObjectiveTemplateModel): ListedTemplate {
  const letters = [row.isConfidentiality && "C", row.isIntegrity && "I", row.isAvailability && "A"] as const;
  const kinds = [
    ["FINANCIAL", row.financialResources],
    ["HUMAN", row.humanResources],
    ["TECHNICAL", row.technicalResources],
  ] as const;
  return {
    key: row.id,
    isOwn: true,
    title: row.title,
    // The database holds themes of the table only.
    theme: row.theme as Theme,
    profiles: [],
    statement: row.statement,
    rationale: row.rationale ?? "",
    kind: row.kind,
    qualitativeReason: row.qualitativeReason,
    protects: letters.filter(Boolean).join(""),
    cycle: row.cycle,
    kpi: row.kpiName
      ? {
          name: row.kpiName,
          unit: row.kpiUnit ?? "",
          direction: row.kpiDirection ?? "HIGHER",
          target: row.kpiTarget?.toString() ?? "",
          tolerance: row.kpiTolerance?.toString() ?? "0",
          frequency: row.kpiFrequency ?? "QUARTERLY",
          method: row.kpiMethod ?? "",
        }
      : null,
    controls: row.controls,
    actions: row.actions,
    resources: kinds.flatMap(([kind, descriptions]) =>
      descriptions.map((description) => ({ kind, description })),
    ),
    authority: row.authority ?? "",
    evaluationMethod: row.evaluationMethod ?? "",
    successCriterion: row.successCriterion ?? "",
    evaluationFrequency: row.evaluationFrequency ?? "QUARTERLY",
    version: row.version,
    isArchived: row.archivedAt !== null,
  };
}
