"use server";
import { action } from "#lib/action.ts";
import {
  starterSet,
  templateEdit,
  templateFields,
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

export const use = action("template.use", templateUse, async (actor, input) => ({
  redirectTo: `/objectives/${(await draftFromTemplate(actor, input)).ref}`,
}));

export const useSeveral = action("template.use", starterSet, async (actor, input) => {
  const { refs } = await draftsFromTemplates(actor, input);
  const [first] = refs;
  if (refs.length === 1 && first) return { redirectTo: `/objectives/${first}` };
  return { message: `${refs.length} drafts were made: ${refs.join(", ")}.` };
});

export const create = action("template.edit", templateFields, async (actor, input) => ({
  redirectTo: `/templates/${(await createTemplate(actor, input)).id}`,
}));

export const edit = action("template.edit", templateEdit, async (actor, input) => ({
  redirectTo: `/templates/${(await editTemplate(actor, input)).id}`,
}));

export const fromObjective = action("template.edit", templateOf, async (actor, input) => ({
  redirectTo: `/templates/${(await templateFromObjective(actor, input)).id}`,
}));

export const archive = action("template.archive", templateMove, async (actor, input) => {
  await setTemplateArchived(actor, input, true);
  return { message: "The template is archived." };
});

export const restore = action("template.archive", templateMove, async (actor, input) => {
  await setTemplateArchived(actor, input, false);
  return { message: "The template is back in the library." };
});
