import { ArchiveCard } from "#components/functions/archive-card.tsx";
import { FunctionFacts } from "#components/functions/function-facts.tsx";
import { FunctionForm } from "#components/functions/function-form.tsx";
import { PageHeader } from "#components/shell/page-header.tsx";
import { HistoryLink } from "#components/trail/history-link.tsx";
import { Card } from "#components/ui/card.tsx";
import { can } from "#lib/access.ts";
import { found } from "#lib/found.ts";
import { getFunction } from "#lib/functions/queries.ts";
import { pickFunctions, pickMembers } from "#lib/people/pickers.ts";
import { recordId } from "#lib/record-id.ts";
import { requireActor } from "#lib/request.ts";
import { archive, edit, restore } from "../actions.ts";

export const metadata = { title: "Function" };

export default async function FunctionPage({ params }: PageProps<"/functions/[id]">) {
  const [actor, { id }] = await Promise.all([requireActor(), params]);
  const record = await found(getFunction(actor, recordId(id)));
  const mayEdit = can(actor, "function.edit");
  const [parents, heads] = mayEdit ? await Promise.all([pickFunctions(actor), pickMembers(actor)]) : [[], []];
  return (
    <>
      <PageHeader
        title={record.name}
        back={{ href: "/functions", label: "Functions" }}
        actions={<HistoryLink actor={actor} id={record.id} />}
      />
      <div className="grid gap-4 lg:grid-cols-2 lg:items-start">
        <FunctionFacts record={record} />
        {mayEdit ? (
          <Card title="Change">
            <FunctionForm action={edit} record={record} parents={parents} heads={heads} />
          </Card>
        ) : null}
        <ArchiveCard actor={actor} record={record} archive={archive} restore={restore} />
      </div>
    </>
  );
}
