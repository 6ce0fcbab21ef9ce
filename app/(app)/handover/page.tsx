import { HandoverForm } from "#components/objectives/handover-form.tsx";
import { PageHeader } from "#components/shell/page-header.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { found } from "#lib/found.ts";
import { ownerless, ownershipOf } from "#lib/objectives/handover.ts";
import { pickPeople } from "#lib/people/pickers.ts";
import { requireActor } from "#lib/request.ts";
import { handOverAll } from "./actions.ts";

export const metadata = { title: "Hand-over" };

export default async function HandoverPage({ searchParams }: PageProps<"/handover">) {
  const [actor, { from }] = [await requireActor(), await searchParams];
  const [gone, people] = await Promise.all([found(ownerless(actor)), found(pickPeople(actor))]);
  const fromIds =
    typeof from === "string" && /^[0-9a-f-]{36}$/.test(from) ? [from] : gone.map((person) => person.id);
  const ownerships = await Promise.all(fromIds.map((id) => found(ownershipOf(actor, id))));
  return (
    <>
      <PageHeader
        title="Hand-over"
        description="What people who left still own is ownerless. Hand it over with a reason: an approved objective gets its next version, and the executives are told."
      />
      <div className="grid gap-5">
        {ownerships.length === 0 ? (
          <Empty title="Nothing is ownerless">
            When somebody is deactivated, what they still own appears here.
          </Empty>
        ) : null}
        {ownerships.map((ownership) => (
          <HandoverForm key={ownership.person.id} {...ownership} people={people} action={handOverAll} />
        ))}
      </div>
    </>
  );
}
