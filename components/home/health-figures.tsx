import type { Route } from "next";
import { healthLooks } from "#components/kpis/health-badge.tsx";
import { Card } from "#components/ui/card.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Link } from "#components/ui/link.tsx";
import { healths } from "#lib/kpis/standing.ts";
import { healthWords } from "#lib/kpis/words.ts";
import type { RegisterHealth } from "#lib/work/register-health.ts";

const text = {
  good: "text-good",
  warn: "text-warn",
  bad: "text-bad",
  neutral: "text-muted",
  accent: "text-accent",
};
const fill = {
  good: "fill-good",
  warn: "fill-warn",
  bad: "fill-bad",
  neutral: "fill-line-strong",
  accent: "fill-accent",
};

/** How the active objectives stand: a number for each health, and their shares as a bar. */
export function HealthFigures({ health }: { health: RegisterHealth }) {
  const total = healths.reduce((sum, each) => sum + health.healths[each], 0);
  return (
    <Card title={`Health of ${total} active ${total === 1 ? "objective" : "objectives"}`}>
      {total === 0 ? <p className="text-muted">No objective is active yet.</p> : null}
      {total > 0 ? <Shares health={health} total={total} /> : null}
      <ul className="grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-3 xl:grid-cols-5">
        {healths.map((each) => {
          const { tone, icon } = healthLooks[each];
          return (
            <li key={each}>
              <Link
                href={
                  `/objectives?health=${each}&columns=ref,title,state,health,owner,function,target` as Route
                }
                className="group block"
              >
                <span className="block text-2xl font-semibold tabular-nums">{health.healths[each]}</span>
                <span className={`flex items-center gap-1.5 text-sm group-hover:underline ${text[tone]}`}>
                  <Icon name={icon} className="size-4 shrink-0" />
                  {healthWords[each]}
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
      <Trends trends={health.trends} />
    </Card>
  );
}

function Shares({ health, total }: { health: RegisterHealth; total: number }) {
  const label = healths
    .map((each) => `${health.healths[each]} ${healthWords[each].toLowerCase()}`)
    .join(", ");
  const starts = healths.map((_, at) =>
    healths.slice(0, at).reduce((sum, each) => sum + health.healths[each], 0),
  );
  return (
    <svg
      viewBox="0 0 100 4"
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
      className="mb-4 h-3 w-full rounded"
    >
      {healths.map((each, at) => (
        <rect
          key={each}
          x={((starts[at] ?? 0) / total) * 100}
          width={(health.healths[each] / total) * 100}
          height="4"
          className={`stroke-surface ${fill[healthLooks[each].tone]}`}
          strokeWidth="0.3"
        />
      ))}
    </svg>
  );
}

function Trends({ trends }: Pick<RegisterHealth, "trends">) {
  const shown = [
    { key: "WORSENING", words: "worsening", icon: "arrow-down" },
    { key: "STABLE", words: "stable", icon: "arrow-right" },
    { key: "IMPROVING", words: "improving", icon: "arrow-up" },
  ] as const;
  return (
    <p className="mt-4 flex flex-wrap gap-x-5 gap-y-1 border-t border-line pt-3 text-sm">
      <span className="text-muted">KPIs by trend:</span>
      {shown.map(({ key, words, icon }) => (
        <Link
          key={key}
          href={`/kpis?trend=${key}` as Route}
          className="flex items-center gap-1 hover:underline"
        >
          <Icon name={icon} className="size-4 text-muted" />
          <span className="font-medium tabular-nums">{trends[key]}</span> {words}
        </Link>
      ))}
      <Link href="/kpis?trend=NONE" className="hover:underline">
        <span className="font-medium tabular-nums">{trends.NONE}</span> without a trend yet
      </Link>
    </p>
  );
}
