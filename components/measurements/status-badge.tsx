import { statusLooks } from "#components/kpis/standing-badge.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { statusWords } from "#lib/kpis/words.ts";
import type { KpiStatus } from "#prisma/generated/enums.ts";

/** The status of one value, in words, icon and colour. */
export function StatusBadge({ status }: { status: KpiStatus }) {
  return (
    <Badge tone={statusLooks[status].tone} icon={statusLooks[status].icon}>
      {statusWords[status]}
    </Badge>
  );
}
