import { TemplateLibrary } from "#components/templates/template-library.tsx";
import { startOptions } from "#components/templates/use-fields.tsx";
import { can } from "#lib/access.ts";
import { found } from "#lib/found.ts";
import { pickFunctions, pickPeople } from "#lib/people/pickers.ts";
import { requireActor } from "#lib/request.ts";
import { listTemplates } from "#lib/templates/queries.ts";
import { templateFilter } from "#lib/templates/schema.ts";
import { useSeveral } from "./actions.ts";

export const metadata = { title: "Templates" };

export default async function TemplatesPage({ searchParams }: PageProps<"/templates">) {
  const [actor, query] = await Promise.all([requireActor(), searchParams]);
  const filter = templateFilter.parse(query);
  const mayUse = can(actor, "template.use");
  const [templates, people, functions] = await Promise.all([
    found(listTemplates(actor, filter)),
    mayUse && can(actor, "person.pick") ? pickPeople(actor) : [],
    mayUse ? pickFunctions(actor) : [],
  ]);
  return (
    <TemplateLibrary
      actor={actor}
      filter={filter}
      templates={templates}
      options={mayUse ? startOptions(actor, people, functions) : null}
      useSeveral={useSeveral}
    />
  );
}
