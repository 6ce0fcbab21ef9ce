import { HistoryLink } from "#components/trail/history-link.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card, Facts } from "#components/ui/card.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { InstantText } from "#components/ui/time.tsx";
import { can } from "#lib/access.ts";
import type { Actor } from "#lib/actor.ts";
import type { PersonRecord } from "#lib/people/queries.ts";
import { todayIn } from "#lib/time/day.ts";
import { RoleBadges } from "./role-badges.tsx";

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** What is known of a person, and what hangs on them. */
export function PersonFacts({ person, actor }: { person: PersonRecord; actor: Actor }) {
  const { locale, timeZone } = actor.organisation;
  const instant = (at: Date | null) =>
    at ? <InstantText at={at} locale={locale} timeZone={timeZone} /> : null;
  const { ownedObjectives, actionItems, evaluatedPlans, sessions, tokens } = person.counts;
  const owned = ownedObjectives + actionItems + evaluatedPlans;
  return (
    <Card title="About">
      {!person.isActive && owned > 0 ? (
        <div className="mb-4">
          <Notice tone="warn" title="What this person owns is ownerless.">
            An ISMS manager hands it over to somebody else.
          </Notice>
        </div>
      ) : null}
      <Facts
        items={[
          {
            label: "Status",
            value: person.isActive ? (
              <Badge tone="good">{person.passwordSetAt ? "Active" : "Invited"}</Badge>
            ) : (
              <Badge tone="warn">Deactivated</Badge>
            ),
          },
          { label: "E-mail", value: person.email },
          { label: "Function", value: person.function?.name },
          { label: "Head of", value: person.heads.map((each) => each.name).join(", ") },
          {
            label: "Roles",
            value: <RoleBadges grants={person.roles} today={todayIn(timeZone)} locale={locale} />,
          },
          { label: "Password set", value: instant(person.passwordSetAt) },
          {
            label: "Owns",
            value: [
              counted(ownedObjectives, "objective"),
              counted(actionItems, "open action item"),
              `evaluates ${counted(evaluatedPlans, "plan")}`,
            ].join(", "),
          },
          {
            label: "Open sessions and tokens",
            value: [counted(sessions, "session"), counted(tokens, "API token")].join(", "),
          },
          ...(person.deactivatedAt ? [{ label: "Deactivated", value: instant(person.deactivatedAt) }] : []),
        ]}
      />
      <div className="mt-4 flex flex-wrap gap-2">
        {can(actor, "objective.read") && owned > 0 ? (
          <ButtonLink href={`/objectives?owner=${person.id}`}>Their objectives</ButtonLink>
        ) : null}
        {can(actor, "objective.handover") && owned > 0 ? (
          <ButtonLink href={`/handover?from=${person.id}`}>Hand over what they own</ButtonLink>
        ) : null}
        <HistoryLink actor={actor} id={person.id} isAdministration />
      </div>
    </Card>
  );
}
