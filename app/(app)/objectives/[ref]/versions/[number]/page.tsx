import { VersionView } from "#components/objectives/version-view.tsx";
import { found } from "#lib/found.ts";
import { getVersion } from "#lib/objectives/queries.ts";
import { requireActor } from "#lib/request.ts";
import { noteHandover } from "../../../../handover/actions.ts";

export default async function VersionPage({ params }: PageProps<"/objectives/[ref]/versions/[number]">) {
  const [actor, { ref, number }] = [await requireActor(), await params];
  const version = await found(getVersion(actor, ref, /^\d{1,6}$/.test(number) ? Number(number) : 0));
  return <VersionView {...version} actor={actor} noteHandover={noteHandover} />;
}
