import type { Route } from "next";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { DayText } from "#components/ui/time.tsx";
import { can } from "#lib/access.ts";
import type { Actor } from "#lib/actor.ts";
import { isDefinable } from "#lib/kpis/definable.ts";
import { isOverdue } from "#lib/kpis/standing.ts";
import { frequencyWords, targetInWords, valueInWords } from "#lib/kpis/words.ts";
import type { GuardedObjective } from "#lib/objectives/record.ts";
import { completionOf } from "#lib/objectives/rules.ts";
import { toDay, todayIn } from "#lib/time/day.ts";
import { StandingBadge } from "./standing-badge.tsx";

type Props = { objective: GuardedObjective; actor: Actor };

/** What is measured of an objective, and how it stands. */
export function KpisCard({ objective, actor }: Props) {
  if (!can(actor, "kpi.read")) return null;
  const completion = completionOf(objective);
  const mayDefine = isDefinable(objective) && can(actor, "kpi.define", objective);
  return (
    <div id="kpis" className="scroll-mt-20">
      <Card
        title="KPIs"
        actions={
          mayDefine ? (
            <ButtonLink href={`/objectives/${objective.ref}/kpis/new`} look="quiet">
              <Icon name="plus" className="size-4" />
              Add a KPI
            </ButtonLink>
          ) : undefined
        }
      >
        {completion ? <Lacking isProposed={completion === "proposed"} /> : null}
        {objective.kpis.length === 0 && !completion ? (
          <p className="text-sm text-muted">
            Nothing is measured yet. Clause 9.1 asks what is measured, how, when and by whom: a KPI answers
            that, and the objective cannot be proposed without one.
          </p>
        ) : null}
        <ul className="divide-y divide-line">
          {objective.kpis.map((kpi) => (
            <Row key={kpi.id} kpi={kpi} isActive={objective.state === "ACTIVE"} actor={actor} />
          ))}
        </ul>
      </Card>
    </div>
  );
}

function Row({
  kpi,
  isActive,
  actor,
}: {
  kpi: GuardedObjective["kpis"][number];
  isActive: boolean;
  actor: Actor;
}) {
  const { locale, timeZone } = actor.organisation;
  const today = todayIn(timeZone);
  const { standing } = kpi;
  const nextDueOn = toDay(standing?.nextDueOn);
  const target = targetInWords(kpi, actor.organisation);
  return (
    <li className="grid gap-1 py-3 first:pt-0 last:pb-0">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1">
        <Link href={`/kpis/${kpi.ref}` as Route} className="link min-w-0 font-medium break-words">
          {kpi.name}
        </Link>
        <StandingBadge
          state={kpi.state}
          isApproved={kpi.approvedAt !== null}
          status={standing?.status ?? "NO_DATA"}
          isOverdue={isActive && isOverdue({ nextDueOn }, today)}
        />
      </div>
      <p className="flex flex-wrap gap-x-3 text-sm text-muted">
        <span className="font-mono text-xs leading-5">{kpi.ref}</span>
        {standing?.lastValue ? (
          <span>
            Last {valueInWords(standing.lastValue.toString(), kpi, actor.organisation)}, target {target}
          </span>
        ) : (
          <span>Target {target ?? "not set"}</span>
        )}
        <span>{frequencyWords[kpi.frequency]}</span>
        <span>{kpi.collector ? `measured by ${kpi.collector.name}` : null}</span>
        {isActive && nextDueOn ? (
          <span>
            due <DayText day={nextDueOn} locale={locale} today={today} />
          </span>
        ) : null}
      </p>
    </li>
  );
}

function Lacking({ isProposed }: { isProposed: boolean }) {
  return (
    <div className="mb-3">
      <Notice
        tone="warn"
        title={isProposed ? "KPIs wait for their approval" : "This objective was approved without a KPI"}
      >
        {isProposed
          ? "An executive who neither owns the objective nor proposed or edited them decides. Nothing that was approved is altered."
          : "Nobody can say how it stands. Add what is measured and propose it: an executive completes the objective, and nothing that was approved is altered."}
      </Notice>
    </div>
  );
}
