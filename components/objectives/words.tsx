import { Badge, type Tone } from "#components/ui/badge.tsx";
import type { IconName } from "#components/ui/icon-names.ts";
import { cycleWords, stateWords } from "#lib/objectives/rules.ts";
import type { Day } from "#lib/time/day.ts";
import { formatDay } from "#lib/time/format.ts";
import type { Cycle, ObjectiveKind, ObjectiveOrigin, ObjectiveState } from "#prisma/generated/enums.ts";

const looks: Record<ObjectiveState, { tone: Tone; icon: IconName }> = {
  DRAFT: { tone: "neutral", icon: "pencil" },
  PROPOSED: { tone: "warn", icon: "hourglass" },
  ACTIVE: { tone: "accent", icon: "circle-dot" },
  ACHIEVED: { tone: "good", icon: "circle-check" },
  MISSED: { tone: "bad", icon: "circle-x" },
  CLOSED: { tone: "neutral", icon: "archive" },
  REVOKED: { tone: "neutral", icon: "circle-slash" },
};

/** The state of an objective: word, icon and colour. */
export function StateBadge({ state }: { state: ObjectiveState }) {
  return (
    <Badge tone={looks[state].tone} icon={looks[state].icon}>
      {stateWords[state]}
    </Badge>
  );
}

export const kindWords: Record<ObjectiveKind, string> = {
  QUANTITATIVE: "Quantitative",
  QUALITATIVE: "Qualitative",
};

export const originWords: Record<ObjectiveOrigin, string> = {
  RISK: "Risk",
  REQUIREMENT: "Requirement",
  AUDIT: "Audit",
  INCIDENT: "Incident",
  THREAT_INTELLIGENCE: "Threat intelligence",
  REVIEW: "Management review",
  STRATEGY: "Strategy",
};

/** When an objective is to be reached: a day, or ongoing with its cycle. */
export function targetWords(
  objective: { isOngoing: boolean; targetOn: Day | null; reviewCycle: Cycle | null },
  locale: string,
): string | null {
  if (objective.isOngoing)
    return objective.reviewCycle ? `Ongoing, reviewed ${cycleWords[objective.reviewCycle]}` : "Ongoing";
  return objective.targetOn ? formatDay(objective.targetOn, locale) : null;
}

/** An enum's words as the options of a select. */
export function optionsOf<Value extends string>(
  words: Record<Value, string>,
): { value: Value; label: string }[] {
  return (Object.keys(words) as Value[]).map((value) => ({
    value,
    label: words[value].charAt(0).toUpperCase() + words[value].slice(1),
  }));
}
