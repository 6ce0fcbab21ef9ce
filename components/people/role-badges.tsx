import { Badge } from "#components/ui/badge.tsx";
import { type Grant, grantText, isInForce } from "#lib/people/rules.ts";
import type { Day } from "#lib/time/day.ts";
import { formatDay } from "#lib/time/format.ts";

/** Roles as badges; those not in force today say so. */
export function RoleBadges({ grants, today, locale }: { grants: Grant[]; today: Day; locale: string }) {
  return (
    <span className="flex flex-wrap gap-1">
      {grants.map((grant) => {
        const isCurrent = isInForce(grant, today);
        const note = isCurrent
          ? ""
          : grant.validFrom !== null && grant.validFrom > today
            ? " (not yet)"
            : " (ended)";
        return (
          <Badge key={grant.role} tone={isCurrent ? "accent" : "neutral"}>
            {grantText(grant, (day) => formatDay(day, locale))}
            {note}
          </Badge>
        );
      })}
    </span>
  );
}
