import { Card } from "#components/ui/card.tsx";
import { InstantText } from "#components/ui/time.tsx";
import type { Actor } from "#lib/actor.ts";
import type { ObjectiveContent } from "#lib/objectives/content.ts";
import { codeFacts } from "#lib/objectives/smart/finding.ts";

type Props = { answers: ObjectiveContent["justifications"]; actor: Actor };

/** Findings of the SMART check that were answered when this version was approved: part of what was approved. */
export function VersionAnswers({ answers, actor }: Props) {
  if (answers.length === 0) return null;
  const { locale, timeZone } = actor.organisation;
  return (
    <Card title="Answered findings of the SMART check">
      <ul className="grid gap-3">
        {answers.map(({ code, reason, by, at }) => (
          <li key={code}>
            <p className="font-medium">
              {codeFacts[code].title} ({codeFacts[code].severity})
            </p>
            <p className="text-sm break-words whitespace-pre-wrap">{reason}</p>
            <p className="text-xs text-muted">
              {by?.name}, <InstantText at={new Date(at)} locale={locale} timeZone={timeZone} />
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
