import { PageHeader } from "#components/shell/page-header.tsx";
import { Card } from "#components/ui/card.tsx";
import { DecisionsCard, WorkList } from "#components/work/my-work.tsx";
import type { WorkItem } from "#lib/action-items/queries.ts";
import type { Actor } from "#lib/actor.ts";
import type { ObjectiveRow } from "#lib/objectives/list.ts";
import type { Day } from "#lib/time/day.ts";
import type { Decision } from "#lib/work/queries.ts";
import type { Summary } from "#lib/work/summary.ts";
import { Figures, StateFigures } from "./figures.tsx";
import { FirstSteps } from "./first-steps.tsx";
import { ObjectiveLinks } from "./objective-links.tsx";

type Props = {
  actor: Actor;
  today: Day;
  numbers: Summary;
  decisions: Decision[];
  items: WorkItem[];
  owned: ObjectiveRow[];
  active: ObjectiveRow[];
  due: WorkItem[];
};

/** What each role has to do now; somebody with several roles sees the part of each. */
export function HomePage({ actor, today, numbers, decisions, items, owned, active, due }: Props) {
  const { locale } = actor.organisation;
  const has = (...roles: Actor["roles"]) => roles.some((role) => actor.roles.includes(role));
  const isEmpty = Object.values(numbers.states).every((count) => count === 0);
  const seesRegister = has("ISMS_MANAGER", "EXECUTIVE", "INTERNAL_AUDITOR", "AUDITOR");
  const isStaffOnly = actor.roles.every((role) => role === "STAFF");
  return (
    <>
      <PageHeader
        title={`Good to see you, ${actor.name.split(" ")[0]}`}
        description={dueWords(numbers, seesRegister)}
      />
      <div className="grid gap-5">
        {has("ISMS_MANAGER", "ADMIN") && (isEmpty || numbers.functions === 0) ? (
          <FirstSteps actor={actor} numbers={numbers} />
        ) : null}
        <DecisionsCard decisions={decisions} locale={locale} />
        {has("ISMS_MANAGER") ? <Figures numbers={numbers} /> : null}
        {seesRegister ? <StateFigures states={numbers.states} /> : null}
        {items.length > 0 ? (
          <Card title={`Your actions (${items.length})`}>
            <WorkList items={items.slice(0, 10)} today={today} locale={locale} />
          </Card>
        ) : null}
        {has("OWNER") || owned.length > 0 ? (
          <ObjectiveLinks
            title="Objectives you own"
            rows={owned}
            all={`/objectives?owner=${actor.personId}`}
            locale={locale}
            empty="You own no objective at present."
          />
        ) : null}
        {seesRegister && due.length > 0 ? (
          <Card title="Actions overdue or due in 14 days">
            <WorkList items={due} today={today} locale={locale} />
          </Card>
        ) : null}
        {seesRegister || isStaffOnly ? (
          <ObjectiveLinks
            title={isStaffOnly ? "Objectives of your function" : "Active objectives, nearest target first"}
            rows={active}
            all="/objectives?state=ACTIVE&sort=target"
            locale={locale}
            empty={
              isStaffOnly
                ? "No objective is active for your function. When one is approved, it appears here."
                : "No objective is active yet."
            }
          />
        ) : null}
        {has("ADMIN") ? <Administration people={numbers.people} functions={numbers.functions} /> : null}
      </div>
    </>
  );
}

function dueWords({ overdueActions, dueSoon }: Summary, seesRegister: boolean): string | undefined {
  return seesRegister ? `${overdueActions} overdue, ${dueSoon} due in 14 days.` : undefined;
}

function Administration({ people, functions }: { people: number; functions: number }) {
  return (
    <Card title="Administration">
      <ul className="grid gap-2 sm:grid-cols-3">
        <li>
          <a href="/people" className="link">
            {people} active people
          </a>
        </li>
        <li>
          <a href="/functions" className="link">
            {functions} functions
          </a>
        </li>
        <li>
          <a href="/organisation" className="link">
            Organisation settings
          </a>
        </li>
      </ul>
    </Card>
  );
}
