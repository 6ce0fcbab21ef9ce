import { ObjectiveHealth } from "#components/kpis/objective-health.tsx";
import { LifecycleStepper } from "#components/objectives/stepper.tsx";
import { ObjectiveTabs } from "#components/objectives/tabs.tsx";
import { StateBadge } from "#components/objectives/words.tsx";
import { PageHeader } from "#components/shell/page-header.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { can } from "#lib/access.ts";
import { objectivePage } from "#lib/objectives/page-query.ts";
import { isMoveAllowed } from "#lib/objectives/rules.ts";
import { requireActor } from "#lib/request.ts";

export async function generateMetadata({ params }: LayoutProps<"/objectives/[ref]">) {
  return { title: (await params).ref };
}

export default async function ObjectiveLayout({ params, children }: LayoutProps<"/objectives/[ref]">) {
  const [actor, { ref }] = [await requireActor(), await params];
  const { objective, stages } = await objectivePage(ref);
  const isEditable =
    isMoveAllowed("objective.edit", objective.state, objective.archivedAt !== null) &&
    can(actor, "objective.edit", objective);
  return (
    <>
      <PageHeader
        title={objective.title}
        back={{ href: "/objectives", label: "Objectives" }}
        description={
          <span className="flex flex-wrap items-center gap-2">
            <span className="font-mono text-sm">{objective.ref}</span>
            <StateBadge state={objective.state} />
            {objective.approvedVersion ? <Badge>Version {objective.approvedVersion}</Badge> : null}
            <ObjectiveHealth objective={objective} timeZone={actor.organisation.timeZone} />
            {objective.archivedAt ? <Badge tone="warn">Archived</Badge> : null}
          </span>
        }
        actions={isEditable ? <ButtonLink href={`/objectives/${ref}/edit`}>Edit</ButtonLink> : undefined}
      />
      <LifecycleStepper stages={stages} />
      <ObjectiveTabs
        reference={ref}
        canReadPlan={can(actor, "plan.read")}
        canReadTrail={can(actor, "record.history", objective)}
      />
      {children}
    </>
  );
}
