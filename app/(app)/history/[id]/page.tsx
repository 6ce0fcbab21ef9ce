import type { Metadata } from "next";
import { PageHeader } from "#components/shell/page-header.tsx";
import { Operations } from "#components/trail/operations.tsx";
import { found } from "#lib/found.ts";
import { requireActor } from "#lib/request.ts";
import { recordHistory } from "#lib/trail/queries.ts";

export const metadata: Metadata = { title: "History" };

export default async function RecordHistoryPage({ params }: PageProps<"/history/[id]">) {
  const [actor, { id }] = [await requireActor(), await params];
  const operations = await found(recordHistory(actor, id));
  const { locale, timeZone } = actor.organisation;
  return (
    <>
      <PageHeader
        title={`History of ${operations[0]?.root.label || "this record"}`}
        description="Everything that was done with it, newest first."
      />
      <Operations operations={operations} locale={locale} timeZone={timeZone} />
    </>
  );
}
