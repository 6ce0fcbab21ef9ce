import "server-only";
import { z } from "zod";
import type { Actor } from "#lib/actor.ts";
import { getObjectiveResource } from "#lib/objectives/resource.ts";
import { getOwnTemplate, getTemplate, listTemplates } from "#lib/templates/queries.ts";
import {
  starterSet,
  templateEdit,
  templateFields,
  templateFilter,
  templateMove,
  templateOf,
  templateUse,
} from "#lib/templates/schema.ts";
import {
  createTemplate,
  editTemplate,
  setTemplateArchived,
  templateFromObjective,
} from "#lib/templates/service.ts";
import { draftFromTemplate, draftsFromTemplates } from "#lib/templates/use.ts";
import { listAnswer } from "./answers/common.ts";
import { objectiveAnswer } from "./answers/objective.ts";
import { templateAnswer, templateQuery } from "./answers/template.ts";
import { anId, bodyOf, whole } from "./checked.ts";
import { keyParams, operation, refParams } from "./operation.ts";

const tag = "Templates";
const params = keyParams;
const one = { tag, params, answer: templateAnswer } as const;
const made = {
  tag,
  answer: templateAnswer,
  location: ({ key }: { key: string }) => `/templates/${key}`,
} as const;
const afterwards = (actor: Actor, id: string) => getTemplate({ ...actor, scopes: null }, id);

export const listTemplatesOperation = operation({
  act: "template.read",
  variant: "list",
  method: "get",
  path: "/templates",
  summary: "List templates",
  description: "The library and the organisation's own.",
  tag,
  query: templateQuery,
  answer: listAnswer(templateAnswer),
  run: async (actor, { query }) => ({ data: await listTemplates(actor, templateFilter.parse(query)) }),
});

export const getTemplateOperation = operation({
  ...one,
  act: "template.read",
  method: "get",
  path: "/templates/{key}",
  summary: "Read a template",
  run: (actor, given) => getTemplate(actor, given.params.key),
});

export const createTemplateOperation = operation({
  ...made,
  act: "template.edit",
  variant: "create",
  method: "post",
  path: "/templates",
  summary: "Write a template of one's own",
  example: {
    title: "Restore tests",
    theme: "availability",
    statement: "Restore 100 % of sampled backups within four hours by {date}.",
    kind: "QUANTITATIVE",
  },
  body: templateFields,
  run: async (actor, { body }) => afterwards(actor, (await createTemplate(actor, body)).id),
});

export const keepObjective = operation({
  ...made,
  act: "template.edit",
  variant: "from_objective",
  method: "post",
  path: "/objectives/{ref}/template",
  summary: "Keep an objective as a template",
  description: "Its content without its people and dates.",
  params: refParams,
  example: { theme: "availability" },
  body: bodyOf(templateOf),
  run: async (actor, given) => {
    const input = whole(templateOf, { ...given.body, ...given.params });
    return afterwards(actor, (await templateFromObjective(actor, input)).id);
  },
});

export const editTemplateOperation = operation({
  ...one,
  act: "template.edit",
  method: "patch",
  path: "/templates/{key}",
  summary: "Change a template of one's own",
  description: "Fields that are not sent stay as they are.",
  isVersioned: true,
  isPartial: true,
  body: templateFields.partial(),
  run: async (actor, given) => {
    const row = await getOwnTemplate({ ...actor, scopes: null }, anId(given.params.key));
    const { kpiTarget, kpiTolerance, id, archivedAt: _, ...rest } = row;
    const now = Object.fromEntries(Object.entries(rest).filter(([name]) => name in templateFields.shape));
    const decimals = {
      kpiTarget: kpiTarget?.toString() ?? null,
      kpiTolerance: kpiTolerance?.toString() ?? null,
    };
    const { version } = given;
    await editTemplate(actor, whole(templateEdit, { ...now, ...decimals, ...given.body, id, version }));
    return afterwards(actor, id);
  },
});

function archiving(name: "archive" | "restore", summary: string) {
  return operation({
    ...one,
    act: "template.archive",
    ...(name === "restore" ? { variant: "restore" } : {}),
    method: "post",
    path: `/templates/{key}/${name}`,
    summary,
    isVersioned: true,
    run: async (actor, { params: { key }, version }) => {
      const { id } = await setTemplateArchived(
        actor,
        whole(templateMove, { id: key, version }),
        name === "archive",
      );
      return afterwards(actor, id);
    },
  });
}

export const archiveTemplate = archiving("archive", "Archive a template of one's own");
export const restoreTemplate = archiving("restore", "Restore an archived template");

export const useTemplate = operation({
  act: "template.use",
  method: "post",
  path: "/templates/{key}/use",
  summary: "Make a draft from a template",
  description: "With plan, actions and resource lines.",
  tag,
  params,
  example: { startsOn: "2027-01-01", targetOn: "2027-12-31" },
  body: bodyOf(templateUse).omit({ key: true }),
  answer: objectiveAnswer,
  location: ({ ref }) => `/objectives/${ref}`,
  run: async (actor, { params: { key }, body }) => {
    // What no template can be called is an unknown one.
    await getTemplate({ ...actor, scopes: null }, key);
    const { ref } = await draftFromTemplate(actor, whole(templateUse, { ...body, key }));
    return getObjectiveResource({ ...actor, scopes: null }, ref);
  },
});

export const useTemplates = operation({
  act: "template.use",
  variant: "several",
  method: "post",
  path: "/templates/use",
  summary: "Make drafts from several templates",
  description: "All or none of them: a starter set, for example.",
  tag,
  example: { keys: ["restore-tests"], startsOn: "2027-01-01", targetOn: "2027-12-31" },
  body: starterSet,
  answer: z.strictObject({ refs: z.array(z.string()) }).meta({ id: "MadeDrafts" }),
  run: (actor, { body }) => draftsFromTemplates(actor, body),
});
