import { notFound } from "next/navigation";
import { PageHeader } from "#components/shell/page-header.tsx";
import { TemplateForm } from "#components/templates/template-form.tsx";
import { can } from "#lib/access.ts";
import { requireActor } from "#lib/request.ts";
import { create } from "../actions.ts";

export const metadata = { title: "New template" };

export default async function NewTemplatePage() {
  if (!can(await requireActor(), "template.edit")) notFound();
  return (
    <>
      <PageHeader title="New template" back={{ href: "/templates", label: "Templates" }} />
      <TemplateForm action={create} template={null} />
    </>
  );
}
