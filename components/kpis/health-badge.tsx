import { Badge, type Tone } from "#components/ui/badge.tsx";
import type { IconName } from "#components/ui/icon-names.ts";
import type { Health } from "#lib/kpis/standing.ts";
import { healthWords } from "#lib/kpis/words.ts";
import { statusLooks } from "./standing-badge.tsx";

/** Tone and icon of each health. */
export const healthLooks: Record<Health, { tone: Tone; icon: IconName }> = {
  ...statusLooks,
  OVERDUE: { tone: "bad", icon: "hourglass" },
};

/** The health of an objective, in words, icon and colour. */
export function HealthBadge({ health }: { health: Health }) {
  return (
    <Badge tone={healthLooks[health].tone} icon={healthLooks[health].icon}>
      {healthWords[health]}
    </Badge>
  );
}
