import { KpisCard } from "#components/kpis/kpis-card.tsx";
import { SaveAsTemplate } from "#components/templates/save-as-template.tsx";
import { can } from "#lib/access.ts";
import type { FormAction } from "#lib/action.ts";
import type { Actor } from "#lib/actor.ts";
import type { ObjectivePage } from "#lib/objectives/queries.ts";
import { LinksCard } from "./links-card.tsx";
import { NextSteps, type ObjectiveActions } from "./next-steps.tsx";
import { ObjectiveFacts, Succession } from "./overview.tsx";
import { Evaluations, ImportNotes, Versions } from "./records.tsx";
import { SmartCard } from "./smart-card.tsx";

type Props = ObjectivePage & {
  actor: Actor;
  actions: ObjectiveActions & Record<"addLink" | "removeLink" | "justify", FormAction>;
  restoredEvaluation: Record<string, string | string[]> | null;
  discussion: React.ReactNode;
  evidence: React.ReactNode;
  keepAsTemplate: FormAction;
};

/** An objective's page: what it is on the left, what can be done and was decided on the right; on a phone what can be done comes first. */
export function ObjectiveOverview(props: Props) {
  const { objective, actor, actions } = props;
  const canEdit =
    objective.state === "DRAFT" && !objective.archivedAt && can(actor, "objective.edit", objective);
  return (
    <div className="grid items-start gap-5 xl:grid-cols-[3fr_2fr] xl:grid-rows-[auto_1fr]">
      <div className="grid gap-5 xl:row-span-2">
        <ObjectiveFacts objective={objective} actor={actor} />
        <KpisCard objective={objective} actor={actor} />
        <SmartCard objective={objective} smart={props.smart} actor={actor} justify={actions.justify} />
        {props.evidence}
        <Evaluations objective={objective} actor={actor} />
        <ImportNotes objective={objective} />
        {props.discussion}
      </div>
      <div className="empty:hidden max-xl:order-first">
        <NextSteps {...props} />
      </div>
      <div className="grid gap-5">
        {can(actor, "plan.read") ? <Versions objective={objective} actor={actor} /> : null}
        <Succession objective={objective} />
        <LinksCard
          objective={objective}
          canEdit={canEdit}
          addLink={actions.addLink}
          removeLink={actions.removeLink}
        />
        {can(actor, "template.edit") ? (
          <SaveAsTemplate reference={objective.ref} action={props.keepAsTemplate} />
        ) : null}
      </div>
    </div>
  );
}
