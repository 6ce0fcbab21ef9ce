import { TemplatePage } from "#components/templates/template-page.tsx";
import { startOptions } from "#components/templates/use-fields.tsx";
import { can } from "#lib/access.ts";
import { found } from "#lib/found.ts";
import { pickFunctions, pickPeople } from "#lib/people/pickers.ts";
import { requireActor } from "#lib/request.ts";
import { getTemplate } from "#lib/templates/queries.ts";
import { archive, restore, use } from "../actions.ts";

export const metadata = { title: "Template" };

export default async function Page({ params }: PageProps<"/templates/[key]">) {
  const [actor, { key }] = await Promise.all([requireActor(), params]);
  const mayUse = can(actor, "template.use");
  const [template, people, functions] = await Promise.all([
    found(getTemplate(actor, key)),
    mayUse && can(actor, "person.pick") ? pickPeople(actor) : [],
    mayUse ? pickFunctions(actor) : [],
  ]);
  return (
    <TemplatePage
      actor={actor}
      template={template}
      options={mayUse ? startOptions(actor, people, functions) : null}
      actions={{ use, archive, restore }}
    />
  );
}
