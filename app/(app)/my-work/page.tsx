import { ExportMenu } from "#components/export/export-menu.tsx";
import { PageHeader } from "#components/shell/page-header.tsx";
import { MyWork } from "#components/work/my-work.tsx";
import { myActionItems } from "#lib/action-items/queries.ts";
import { requireActor } from "#lib/request.ts";
import { todayIn } from "#lib/time/day.ts";
import { myDecisions } from "#lib/work/queries.ts";

export const metadata = { title: "My work" };

export default async function MyWorkPage() {
  const actor = await requireActor();
  const today = todayIn(actor.organisation.timeZone);
  const [items, decisions] = await Promise.all([myActionItems(actor), myDecisions(actor, today)]);
  return (
    <>
      <PageHeader
        title="My work"
        description="What waits for your decision, and what you are to do."
        actions={<ExportMenu list="my-work" query="" />}
      />
      <MyWork items={items} decisions={decisions} today={today} locale={actor.organisation.locale} />
    </>
  );
}
