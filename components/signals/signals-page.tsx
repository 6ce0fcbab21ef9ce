import type { Route } from "next";
import { ExportMenu } from "#components/export/export-menu.tsx";
import { PageHeader } from "#components/shell/page-header.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { Link } from "#components/ui/link.tsx";
import { InstantText } from "#components/ui/time.tsx";
import type { Actor } from "#lib/actor.ts";
import type { Signals } from "#lib/signals/queries.ts";
import { type SignalCode, signalCodes, signalWords } from "#lib/signals/rules.ts";
import { SignalRows } from "./signals-card.tsx";

// More lines than anybody reads on a screen; the export has all.
const mostShown = 200;

/** Everything that needs a look, or one kind of it. */
export function SignalsPage({
  found: { signals, asOf },
  code,
  actor,
}: {
  found: Signals;
  code: SignalCode | null;
  actor: Actor;
}) {
  const { locale, timeZone } = actor.organisation;
  const chosen = code === null ? signals : signals.filter((signal) => signal.code === code);
  const look = (isChosen: boolean) =>
    `inline-flex min-h-8 items-center rounded-md border px-3 text-sm pointer-coarse:min-h-11 ${isChosen ? "border-accent bg-accent-soft font-medium" : "border-line hover:bg-sunken"}`;
  return (
    <>
      <PageHeader
        title={code === null ? "Signals" : signalWords[code].label}
        description={
          <>
            {chosen.length} {chosen.length === 1 ? "record needs" : "records need"} a look, the longest
            waiting first, as of <InstantText at={asOf} locale={locale} timeZone={timeZone} />.
          </>
        }
        actions={<ExportMenu list="signals" query={code === null ? "" : `code=${code}`} />}
      />
      <nav aria-label="Kinds of signals" className="no-print mb-4 flex flex-wrap gap-2">
        <Link
          href="/signals"
          aria-current={code === null ? "page" : undefined}
          className={look(code === null)}
        >
          All ({signals.length})
        </Link>
        {signalCodes.map((each) => (
          <Link
            key={each}
            href={`/signals?code=${each}` as Route}
            aria-current={code === each ? "page" : undefined}
            className={look(code === each)}
          >
            {signalWords[each].label} ({signals.filter((signal) => signal.code === each).length})
          </Link>
        ))}
      </nav>
      {chosen.length === 0 ? (
        <Empty title="Nothing signals here">
          No record meets this condition now. That nothing signals does not say that all is well: a KPI
          without a value says “no data” in the list of KPIs.
        </Empty>
      ) : (
        <SignalRows signals={chosen.slice(0, mostShown)} actor={actor} />
      )}
      {chosen.length > mostShown ? (
        <p className="mt-3 text-sm text-muted">
          The first {mostShown} of {chosen.length} are shown. Export has all of them.
        </p>
      ) : null}
    </>
  );
}
