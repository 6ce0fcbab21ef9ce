import { BadgeCheck, Ban, Circle, CircleCheck, CircleDashed } from "lucide-react";
import { Badge, type Tone } from "#components/ui/badge.tsx";
import { actionItemStateWords } from "#lib/action-items/rules.ts";
import type { ActionItemState } from "#prisma/generated/enums.ts";

const looks: Record<ActionItemState, { tone: Tone; icon: typeof Circle }> = {
  OPEN: { tone: "neutral", icon: Circle },
  IN_PROGRESS: { tone: "accent", icon: CircleDashed },
  DONE: { tone: "good", icon: CircleCheck },
  VERIFIED: { tone: "good", icon: BadgeCheck },
  CANCELLED: { tone: "neutral", icon: Ban },
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
