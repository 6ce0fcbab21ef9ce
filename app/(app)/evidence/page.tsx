import { EvidenceList } from "#components/evidence/evidence-list.tsx";
import { evidencePageSize, evidencePeople, listEvidence } from "#lib/evidence/queries.ts";
import { evidenceFilter } from "#lib/evidence/schema.ts";
import { found } from "#lib/found.ts";
import { requireActor } from "#lib/request.ts";

export const metadata = { title: "Evidence" };

export default async function EvidencePage({ searchParams }: PageProps<"/evidence">) {
  const [actor, query] = await Promise.all([requireActor(), searchParams]);
  const filter = evidenceFilter.parse(query);
  const [list, people] = await found(Promise.all([listEvidence(actor, filter), evidencePeople(actor)]));
  return (
    <EvidenceList actor={actor} filter={filter} list={list} pageSize={evidencePageSize} people={people} />
  );
}
