import type { Metadata } from "next";
import { ExportMenu } from "#components/export/export-menu.tsx";
import { FunctionTree } from "#components/functions/function-tree.tsx";
import { PageHeader } from "#components/shell/page-header.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { can } from "#lib/access.ts";
import { found } from "#lib/found.ts";
import { listFunctions } from "#lib/functions/queries.ts";
import { requireActor } from "#lib/request.ts";

export const metadata: Metadata = { title: "Functions" };

export default async function FunctionsPage({ searchParams }: PageProps<"/functions">) {
  const [actor, { archived }] = await Promise.all([requireActor(), searchParams]);
  const isArchived = archived === "yes";
  const functions = await found(listFunctions(actor, { isArchived }));
  const actions = (
    <>
      <ExportMenu list="functions" query={isArchived ? "archived=yes" : ""} />
      <ButtonLink href={isArchived ? "/functions" : "/functions?archived=yes"}>
        {isArchived ? "Functions in use" : "Archived"}
      </ButtonLink>
      {can(actor, "function.edit") ? (
        <ButtonLink href="/functions/new" look="primary">
          New function
        </ButtonLink>
      ) : null}
    </>
  );
  return (
    <>
      <PageHeader
        title={isArchived ? "Archived functions" : "Functions"}
        description="Objectives are set at relevant functions and levels (6.2): the units of the organisation, as a tree."
        actions={actions}
      />
      <FunctionTree functions={functions} isArchived={isArchived} />
    </>
  );
}
