import { Card, Facts } from "#components/ui/card.tsx";
import type { Actor } from "#lib/actor.ts";
import { contentInWords } from "#lib/kpis/content-words.ts";
import type { WrittenContent } from "#lib/objectives/content.ts";

type Props = { kpis: NonNullable<WrittenContent["kpis"]>; actor: Actor };

/** The definitions of the KPIs as they were approved with the version. */
export function VersionKpis({ kpis, actor }: Props) {
  return kpis.map((kpi) => (
    <Card key={kpi.ref} title={`${kpi.ref} ${kpi.name}`}>
      <Facts items={contentInWords(kpi, actor.organisation)} />
    </Card>
  ));
}
