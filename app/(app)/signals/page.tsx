import { SignalsPage } from "#components/signals/signals-page.tsx";
import { found } from "#lib/found.ts";
import { requireActor } from "#lib/request.ts";
import { currentSignals } from "#lib/signals/queries.ts";
import { signalCodes } from "#lib/signals/rules.ts";

export const metadata = { title: "Signals" };

export default async function Page({ searchParams }: PageProps<"/signals">) {
  const [actor, query] = await Promise.all([requireActor(), searchParams]);
  const signals = await found(currentSignals(actor));
  const code = signalCodes.find((each) => each === query.code) ?? null;
  return <SignalsPage found={signals} code={code} actor={actor} />;
}
