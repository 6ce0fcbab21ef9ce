import { MilestonesCard } from "#components/organisation/milestones-card.tsx";
import { ScopeCard } from "#components/organisation/scope-card.tsx";
import { SettingsCard } from "#components/organisation/settings-card.tsx";
import { PageHeader } from "#components/shell/page-header.tsx";
import { HistoryLink } from "#components/trail/history-link.tsx";
import { getFormDraft } from "#lib/form-drafts.ts";
import { found } from "#lib/found.ts";
import { getOrganisation, listScopeStatements } from "#lib/organisation/queries.ts";
import { requireActor } from "#lib/request.ts";
import * as act from "./actions.ts";

export const metadata = { title: "Organisation" };

export default async function OrganisationPage() {
  const actor = await requireActor();
  const [organisation, statements, restored] = await Promise.all([
    found(getOrganisation(actor)),
    found(listScopeStatements(actor)),
    getFormDraft(actor, "scope-statement"),
  ]);
  return (
    <>
      <PageHeader
        title={organisation.name}
        description="Settings of the organisation, the scope of its ISMS and its certification cycle."
        actions={<HistoryLink actor={actor} id="1" isAdministration />}
      />
      <div className="grid gap-4 lg:grid-cols-2 lg:items-start">
        <SettingsCard organisation={organisation} actor={actor} action={act.edit} />
        <div className="grid gap-4">
          <ScopeCard statements={statements} actor={actor} action={act.writeScope} restored={restored} />
          <MilestonesCard organisation={organisation} actor={actor} actions={act} />
        </div>
      </div>
    </>
  );
}
