import { notFound } from "next/navigation";
import { AddFile, AddLink, AddNote } from "#components/evidence/add-forms.tsx";
import { PageHeader } from "#components/shell/page-header.tsx";
import { Card } from "#components/ui/card.tsx";
import { can } from "#lib/access.ts";
import { env } from "#lib/env.ts";
import { requireActor } from "#lib/request.ts";
import { add } from "../actions.ts";

export const metadata = { title: "Add evidence" };
const description =
  "For no record in particular: it can be linked to any number of them afterwards. To add evidence for one, use the card Evidence on its page.";

export default async function NewEvidencePage() {
  const actor = await requireActor();
  if (!can(actor, "evidence.add", {})) notFound();
  return (
    <>
      <PageHeader
        title="Add evidence"
        description={description}
        back={{ href: "/evidence", label: "Evidence" }}
      />
      <div className="grid items-start gap-5 xl:grid-cols-3">
        <Card title="A file">
          <AddFile record={null} mostBytes={env().fileLimits.file} />
        </Card>
        <Card title="A link">
          <AddLink record={null} add={add} />
        </Card>
        <Card title="A note">
          <AddNote record={null} add={add} />
        </Card>
      </div>
    </>
  );
}
