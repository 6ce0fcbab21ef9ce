import type { Route } from "next";
import { Badge } from "#components/ui/badge.tsx";
import { Card } from "#components/ui/card.tsx";
import { Link } from "#components/ui/link.tsx";
import { DayText, InstantText } from "#components/ui/time.tsx";
import type { Actor } from "#lib/actor.ts";
import { type Signal, signalCodes, signalWords } from "#lib/signals/rules.ts";
import { todayIn } from "#lib/time/day.ts";

type Props = { title: string; signals: readonly Signal[]; asOf: Date; actor: Actor; empty: string };

/** What needs a look, a line per kind: how many, the longest waiting, and the list with all of them. */
export function SignalsCard({ title, signals, asOf, actor, empty }: Props) {
  const { locale, timeZone } = actor.organisation;
  const kinds = signalCodes
    .map((code) => ({ code, members: signals.filter((signal) => signal.code === code) }))
    .filter(({ members }) => members.length > 0);
  return (
    <Card title={title} id="signals">
      {kinds.length === 0 ? <p className="text-muted">{empty}</p> : null}
      <ul className="divide-y divide-line">
        {kinds.map(({ code, members }) => {
          const [oldest] = members;
          return (
            <li key={code} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 py-2">
              <Link href={`/signals?code=${code}` as Route} className="link font-medium">
                {signalWords[code].label}: <span className="tabular-nums">{members.length}</span>
              </Link>
              {oldest ? (
                <span className="min-w-0 text-sm break-words text-muted">
                  longest:{" "}
                  <Link href={oldest.remedy as Route} className="hover:underline">
                    {oldest.record}
                  </Link>
                  , since <DayText day={oldest.since} locale={locale} today={todayIn(timeZone)} />
                </span>
              ) : null}
            </li>
          );
        })}
      </ul>
      <p className="mt-2 text-xs text-muted">
        As of <InstantText at={asOf} locale={locale} timeZone={timeZone} />
      </p>
    </Card>
  );
}

/** Signals one by one, the longest waiting first, with why and what remedies them. */
export function SignalRows({ signals, actor }: { signals: readonly Signal[]; actor: Actor }) {
  const { locale, timeZone } = actor.organisation;
  const today = todayIn(timeZone);
  return (
    <div className="overflow-x-auto rounded-lg border border-line bg-surface">
      <table className="w-full text-left text-sm max-md:block md:[&_td]:px-3 md:[&_td]:py-2 [&_th]:px-3 [&_th]:py-2 [&_th]:font-medium">
        <thead className="bg-sunken text-muted max-md:sr-only">
          <tr>
            <th scope="col">Signal</th>
            <th scope="col">Record</th>
            <th scope="col">Since</th>
            <th scope="col">Why</th>
            <th scope="col">Remedy</th>
          </tr>
        </thead>
        <tbody className="max-md:block [&>tr]:border-t [&>tr]:border-line max-md:[&>tr]:grid max-md:[&>tr]:gap-1 max-md:[&>tr]:p-3">
          {signals.map((signal) => (
            <tr key={`${signal.code} ${signal.record}`} className="align-top">
              <td>
                <Badge tone={signal.code === "stale" ? "neutral" : "warn"} icon="circle-exclamation-point">
                  {signalWords[signal.code].label}
                </Badge>
              </td>
              <td className="break-words">{signal.record}</td>
              <td className="whitespace-nowrap">
                <DayText day={signal.since} locale={locale} today={today} />
              </td>
              <td>{signal.why}</td>
              <td>
                <Link href={signal.remedy as Route} className="link">
                  {signalWords[signal.code].remedy}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
