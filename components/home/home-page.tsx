import { PageHeader } from "#components/shell/page-header.tsx";
import { SignalsCard } from "#components/signals/signals-card.tsx";
import { Card } from "#components/ui/card.tsx";
import { DecisionsCard, WorkList } from "#components/work/my-work.tsx";
import type { FormAction } from "#lib/action.ts";
import type { Actor } from "#lib/actor.ts";
import type { Home } from "#lib/work/home.ts";
import { AuditorsWay } from "./auditors-way.tsx";
import { ChangesCard } from "./changes-card.tsx";
import { DueBar } from "./due-bar.tsx";
import { DueValues } from "./due-values.tsx";
import { Figures, StateFigures } from "./figures.tsx";
import { FirstSteps } from "./first-steps.tsx";
import { HealthFigures } from "./health-figures.tsx";
import { ObjectiveLinks } from "./objective-links.tsx";

type Props = Home & { actor: Actor; record: FormAction };

/** What each role has to do now; somebody with several roles sees the part of each. */
export function HomePage({ actor, record, ...home }: Props) {
  const { today, numbers, decisions, items, owned, active, due, open, health, signals } = home;
  const { locale } = actor.organisation;
  const has = (...roles: Actor["roles"]) => roles.some((role) => actor.roles.includes(role));
  const isEmpty = Object.values(numbers.states).every((count) => count === 0);
  const seesRegister = has("ISMS_MANAGER", "EXECUTIVE", "INTERNAL_AUDITOR", "AUDITOR");
  const isStaffOnly = actor.roles.every((role) => role === "STAFF");
  const mine = signals?.signals.filter(
    ({ ownerId, collectorId }) => ownerId === actor.personId || collectorId === actor.personId,
  );
  return (
    <>
      <PageHeader title={`Good to see you, ${actor.name.split(" ")[0]}`} />
      <div className="grid gap-5">
        {has("ISMS_MANAGER", "ADMIN") && (isEmpty || numbers.functions === 0) ? (
          <FirstSteps actor={actor} numbers={numbers} />
        ) : null}
        {seesRegister && health ? <DueBar numbers={numbers} health={health} /> : null}
        {has("AUDITOR", "INTERNAL_AUDITOR") ? <AuditorsWay actor={actor} evidence={home.evidence} /> : null}
        <DecisionsCard decisions={decisions} locale={locale} />
        {open && open.periods.length > 0 ? <DueValues {...{ open, actor, record, today }} /> : null}
        {seesRegister && health ? <HealthFigures health={health} /> : null}
        {home.troubled ? (
          <ObjectiveLinks
            title="Off target or overdue"
            rows={home.troubled}
            all="/objectives?health=OFF_TARGET,OVERDUE&columns=ref,title,state,health,owner,function,target"
            locale={locale}
            empty="No active objective is off target or overdue."
          />
        ) : null}
        {seesRegister && signals ? (
          <SignalsCard title="Signals" {...signals} actor={actor} empty="Nothing signals at present." />
        ) : null}
        {!seesRegister && signals && mine && mine.length > 0 ? (
          <SignalsCard
            title="Signals on what is yours"
            signals={mine}
            asOf={signals.asOf}
            actor={actor}
            empty=""
          />
        ) : null}
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
          <Card title="Actions overdue or due in 14 days" id="due-actions">
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
        {home.changes ? <ChangesCard changes={home.changes} actor={actor} /> : null}
        {has("ADMIN") ? <Administration people={numbers.people} functions={numbers.functions} /> : null}
      </div>
    </>
  );
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
