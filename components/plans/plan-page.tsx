import { Icon } from "#components/ui/icon.tsx";
import type { FormAction } from "#lib/action.ts";
import type { Actor } from "#lib/actor.ts";
import type { ObjectivePage } from "#lib/objectives/queries.ts";
import type { Option } from "#lib/people/pickers.ts";
import { completeElements, type PlanElement } from "#lib/plans/rules.ts";
import { ActionItemsCard } from "./action-items-card.tsx";
import { EvaluationCard } from "./evaluation-card.tsx";
import { ResourcesCard } from "./resources-card.tsx";

export type PlanActions = Record<
  | "savePlan"
  | "addItem"
  | "editItem"
  | "removeItem"
  | "addLine"
  | "removeLine"
  | "requestLine"
  | "decideLine"
  | "spendLine",
  FormAction
>;
export type PlanPageProps = ObjectivePage & {
  actor: Actor;
  canEdit: boolean;
  people: Option[];
  restored: Record<string, string | string[]> | null;
  actions: PlanActions;
};

/** The plan: five elements, what each still lacks, and where it is written. */
export function PlanPage(props: PlanPageProps) {
  return (
    <div className="grid gap-5">
      <Completeness elements={props.elements} />
      <ActionItemsCard {...props} />
      <ResourcesCard {...props} />
      <EvaluationCard {...props} />
    </div>
  );
}

function Completeness({ elements }: { elements: PlanElement[] }) {
  return (
    <section aria-label="Completeness of the plan">
      <p className="mb-2 font-medium">{completeElements(elements)} of 5 elements complete</p>
      <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-5">
        {elements.map((element) => (
          <li key={element.key} className="rounded-lg border border-line bg-surface p-3">
            <p className="flex items-center gap-2 text-sm font-medium">
              {element.missing.length === 0 ? (
                <Icon name="circle-check" className="size-4 text-good" />
              ) : (
                <Icon name="circle" className="size-4 text-muted" />
              )}
              {element.question}
            </p>
            <ul className="mt-1 grid gap-1 text-xs text-muted">
              {element.missing.length === 0 ? (
                <li>complete</li>
              ) : (
                element.missing.map(({ message }) => <li key={message}>{message}</li>)
              )}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
