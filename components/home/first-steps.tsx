import type { Route } from "next";
import { Card } from "#components/ui/card.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Link } from "#components/ui/link.tsx";
import { can } from "#lib/access.ts";
import type { Actor } from "#lib/actor.ts";
import type { Summary } from "#lib/work/summary.ts";

/** The way from an empty installation to the first approved objective, ticked off from the data. */
export function FirstSteps({ actor, numbers }: { actor: Actor; numbers: Summary }) {
  const objectives = Object.values(numbers.states).reduce((sum, count) => sum + count, 0);
  const steps = [
    {
      label: "Name the functions objectives are set for",
      isDone: numbers.functions > 0,
      href: "/functions",
      isMine: can(actor, "function.edit"),
    },
    {
      label: "Invite the people who own, approve and audit",
      isDone: numbers.people > 1,
      href: "/people",
      isMine: can(actor, "person.invite"),
    },
    {
      label: "Import the register you have, or write the first objective",
      isDone: objectives > 0,
      href: "/imports",
      isMine: can(actor, "import.upload"),
    },
    {
      label: "Complete a plan and propose it",
      isDone: objectives > numbers.states.DRAFT,
      href: "/objectives?state=DRAFT",
      isMine: can(actor, "objective.propose"),
    },
    {
      label: "Have an executive approve it",
      isDone: objectives > numbers.states.DRAFT + numbers.states.PROPOSED,
      href: "/objectives?state=PROPOSED",
      isMine: can(actor, "objective.read"),
    },
  ].filter((step) => step.isMine);
  return (
    <Card title="First steps">
      <ol className="grid gap-2">
        {steps.map((step) => (
          <li key={step.href + step.label} className="flex items-center gap-2">
            {step.isDone ? (
              <Icon name="circle-check" label="done" className="size-4 shrink-0 text-good" />
            ) : (
              <Icon name="circle" label="to do" className="size-4 shrink-0 text-muted" />
            )}
            <Link href={step.href as Route} className="link">
              {step.label}
            </Link>
          </li>
        ))}
      </ol>
    </Card>
  );
}
