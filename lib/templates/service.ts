import "server-only";
import type { Actor } from "#lib/actor.ts";
import { change } from "#lib/change.ts";
import type { Tx } from "#lib/db.ts";
import { Conflict } from "#lib/errors.ts";
import { newId } from "#lib/id.ts";
import { loadObjective } from "#lib/objectives/service.ts";
import { toDay } from "#lib/time/day.ts";
import { formatDay } from "#lib/time/format.ts";
import type { TemplateEdit, TemplateInput, TemplateMove, TemplateOf } from "./schema.ts";

/** Writes a new template of one's own. @returns its id */
export function createTemplate(actor: Actor, input: TemplateInput): Promise<{ id: string }> {
  return change(
    actor,
    "template.edit",
    async () => ({}),
    async (tx) => {
      const id = newId();
      await tx.objectiveTemplate.create({ data: { id, ...input } });
      return { id };
    },
  );
}

const loadTemplate = (id: string) => async (tx: Tx) => {
  await tx.$queryRaw`SELECT "id" FROM "ObjectiveTemplate" WHERE "id" = ${id}::uuid FOR UPDATE`;
  return tx.objectiveTemplate.findUnique({ where: { id } });
};

/** Saves a template of one's own. @throws Conflict with the template as it is now */
export function editTemplate(actor: Actor, { id, version, ...input }: TemplateEdit): Promise<{ id: string }> {
  return change(actor, "template.edit", loadTemplate(id), async (tx, template) => {
    if (template.version !== version) {
      const { id: _, archivedAt: __, ...now } = template;
      const current = Object.fromEntries(
        Object.entries(now).map(([name, value]) => [name, Array.isArray(value) ? value.join("\n") : value]),
      );
      throw new Conflict(
        "This template was saved by somebody else meanwhile. Nothing you typed is lost: compare and save again.",
        { code: "stale", current },
      );
    }
    await tx.objectiveTemplate.update({ where: { id }, data: input });
    return { id };
  });
}

/** Hides a template from the library, or shows it again. */
export function setTemplateArchived(
  actor: Actor,
  { id, version }: TemplateMove,
  isArchived: boolean,
): Promise<{ id: string }> {
  return change(actor, "template.archive", loadTemplate(id), async (tx, template) => {
    if (template.version !== version)
      throw new Conflict("This template was changed meanwhile. Look at it again.", { code: "stale" });
    await tx.objectiveTemplate.update({
      where: { id },
      data: { archivedAt: isArchived ? new Date() : null },
    });
    return { id };
  });
}

/** Keeps the content of an objective as a template; its people and dates stay behind. */
export function templateFromObjective(actor: Actor, { ref, theme }: TemplateOf): Promise<{ id: string }> {
  return change(actor, "template.edit", loadObjective(ref), async (tx, objective) => {
    const { plan } = objective;
    const targetOn = toDay(objective.targetOn);
    const written = targetOn ? formatDay(targetOn, actor.organisation.locale) : null;
    const statement = objective.statement ?? objective.title;
    const lines = (kind: string) =>
      objective.resourceLines
        .filter((line) => line.kind === kind)
        .map((line) => line.description.slice(0, 300));
    const id = newId();
    await tx.objectiveTemplate.create({
      data: {
        id,
        title: objective.title,
        theme,
        statement: written ? statement.replaceAll(written, "{date}") : statement,
        rationale: objective.rationale,
        kind: objective.kind,
        qualitativeReason: objective.qualitativeReason,
        isConfidentiality: objective.isConfidentiality,
        isIntegrity: objective.isIntegrity,
        isAvailability: objective.isAvailability,
        cycle: objective.isOngoing ? objective.reviewCycle : null,
        actions: objective.actionItems.map(({ title }) => title),
        financialResources: lines("FINANCIAL"),
        humanResources: lines("HUMAN"),
        technicalResources: lines("TECHNICAL"),
        authority: plan?.authority ?? null,
        evaluationMethod: plan?.evaluationMethod ?? null,
        successCriterion: plan?.successCriterion ?? null,
        evaluationFrequency: plan?.evaluationFrequency ?? null,
      },
    });
    return { id };
  });
}
