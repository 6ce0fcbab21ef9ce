import { Badge, type Tone } from "#components/ui/badge.tsx";
import type { IconName } from "#components/ui/icon-names.ts";
import { statusWords } from "#lib/kpis/words.ts";
import type { KpiState, KpiStatus } from "#prisma/generated/enums.ts";

/** Tone and icon of each status. */
export const statusLooks: Record<KpiStatus, { tone: Tone; icon: IconName }> = {
  ON_TARGET: { tone: "good", icon: "circle-check" },
  AT_RISK: { tone: "warn", icon: "circle-exclamation-point" },
  OFF_TARGET: { tone: "bad", icon: "circle-x" },
  NO_DATA: { tone: "neutral", icon: "circle-dashed" },
};

type Props = {
  state: KpiState;
  isApproved: boolean;
  status: KpiStatus;
  /** A value is missing past its due day: said beside the status, never instead of it. */
  isOverdue: boolean;
};

/** How a KPI stands, in words, icon and colour. */
export function StandingBadge({ state, isApproved, status, isOverdue }: Props) {
  if (!isApproved) return <Badge icon="pencil">Not approved yet</Badge>;
  return (
    <span className="inline-flex flex-wrap gap-1">
      <Badge tone={statusLooks[status].tone} icon={statusLooks[status].icon}>
        {statusWords[status]}
      </Badge>
      {isOverdue ? (
        <Badge tone="bad" icon="hourglass">
          Overdue
        </Badge>
      ) : null}
      {state === "RETIRED" ? <Badge icon="archive">Retired</Badge> : null}
    </span>
  );
}
