import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FunctionForm } from "#components/functions/function-form.tsx";
import { PageHeader } from "#components/shell/page-header.tsx";
import { Card } from "#components/ui/card.tsx";
import { can } from "#lib/access.ts";
import { getFormDraft } from "#lib/form-drafts.ts";
import { pickFunctions, pickMembers } from "#lib/people/pickers.ts";
import { requireActor } from "#lib/request.ts";
import { create } from "../actions.ts";

export const metadata: Metadata = { title: "New function" };

export default async function NewFunctionPage() {
  const actor = await requireActor();
  if (!can(actor, "function.edit")) notFound();
  const [parents, heads, restored] = await Promise.all([
    pickFunctions(actor),
    pickMembers(actor),
    getFormDraft(actor, "function-new"),
  ]);
  return (
    <>
      <PageHeader title="New function" back={{ href: "/functions", label: "Functions" }} />
      <Card className="max-w-2xl">
        <FunctionForm action={create} parents={parents} heads={heads} restored={restored} />
      </Card>
    </>
  );
}
