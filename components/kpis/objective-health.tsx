import type { Route } from "next";
import { Link } from "#components/ui/link.tsx";
import { objectiveHealth } from "#lib/kpis/health.ts";
import { todayIn } from "#lib/time/day.ts";
import { HealthBadge } from "./health-badge.tsx";

type Props = { objective: Parameters<typeof objectiveHealth>[0]; timeZone: string };

/** How an active objective stands, and the KPI that is why: its worst. */
export function ObjectiveHealth({ objective, timeZone }: Props) {
  const found = objectiveHealth(objective, todayIn(timeZone));
  if (!found) return null;
  const { health, cause } = found;
  return (
    <>
      <HealthBadge health={health} />
      {cause && health !== "ON_TARGET" ? (
        <span className="text-sm text-muted">
          because of{" "}
          <Link href={`/kpis/${cause.ref}` as Route} className="link" title={cause.name}>
            {cause.ref}
          </Link>
        </span>
      ) : null}
    </>
  );
}
