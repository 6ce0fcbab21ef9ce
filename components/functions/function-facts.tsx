import type { Route } from "next";
import { Badge } from "#components/ui/badge.tsx";
import { Card, Facts } from "#components/ui/card.tsx";
import { Link } from "#components/ui/link.tsx";
import type { FunctionRecord } from "#lib/functions/queries.ts";
import { levelWords } from "#lib/functions/rules.ts";

/** What is known of a function. */
export function FunctionFacts({ record }: { record: FunctionRecord }) {
  const link = ({ id, name }: { id: string; name: string }) => (
    <Link key={id} href={`/functions/${id}` as Route} className="link mr-3">
      {name}
    </Link>
  );
  return (
    <Card title="About">
      <Facts
        items={[
          { label: "Level", value: levelWords[record.level] },
          {
            label: "Status",
            value: record.archivedAt ? (
              <Badge tone="warn">Archived</Badge>
            ) : (
              <Badge tone="good">In use</Badge>
            ),
          },
          { label: "Part of", value: record.parent ? link(record.parent) : null },
          {
            label: "Head",
            value: record.head
              ? `${record.head.name}${record.head.isActive ? "" : " (deactivated: choose another)"}`
              : null,
          },
          { label: "Below it", value: record.children.length > 0 ? record.children.map(link) : null },
          {
            label: "Belong to it",
            value: `${record._count.members} active people, ${record._count.objectives} objectives`,
          },
        ]}
      />
    </Card>
  );
}
