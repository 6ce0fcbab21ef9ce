import { PageHeader } from "#components/shell/page-header.tsx";
import { TemplateForm } from "#components/templates/template-form.tsx";
import { found } from "#lib/found.ts";
import { recordId } from "#lib/record-id.ts";
import { requireActor } from "#lib/request.ts";
import { getOwnTemplate } from "#lib/templates/queries.ts";
import { edit } from "../../actions.ts";

export const metadata = { title: "Change a template" };

export default async function EditTemplatePage({ params }: PageProps<"/templates/[key]/edit">) {
  const [actor, { key }] = await Promise.all([requireActor(), params]);
  const template = await found(getOwnTemplate(actor, recordId(key)));
  return (
    <>
      <PageHeader
        title={`Change “${template.title}”`}
        back={{ href: `/templates/${template.id}`, label: "Template" }}
      />
      <TemplateForm action={edit} template={template} />
    </>
  );
}
