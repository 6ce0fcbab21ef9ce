import { Badge, type Tone } from "#components/ui/badge.tsx";
import type { IconName } from "#components/ui/icon-names.ts";
import { actionItemStateWords } from "#lib/action-items/rules.ts";
import type { ActionItemState } from "#prisma/generated/enums.ts";

const looks: Record<ActionItemState, { tone: Tone; icon: IconName }> = {
  OPEN: { tone: "neutral", icon: "circle" },
  IN_PROGRESS: { tone: "accent", icon: "circle-dashed" },
  DONE: { tone: "good", icon: "circle-check" },
  VERIFIED: { tone: "good", icon: "badge-check" },
  CANCELLED: { tone: "neutral", icon: "ban" },
};

/** The state of an action item, with its progress while it is under way. */
export function ActionItemBadge({ state, progress }: { state: ActionItemState; progress: number }) {
  return (
    <Badge tone={looks[state].tone} icon={looks[state].icon}>
      {actionItemStateWords[state]}
      {state === "IN_PROGRESS" ? ` ${progress} %` : ""}
    </Badge>
  );
}
