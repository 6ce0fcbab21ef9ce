import type { Route } from "next";
import { Icon } from "#components/ui/icon.tsx";
import { Link } from "#components/ui/link.tsx";
import type { RegisterHealth } from "#lib/work/register-health.ts";
import type { Summary } from "#lib/work/summary.ts";

/** "3 overdue, 5 due in 14 days": values and actions of the register, each number the way to its list. */
export function DueBar({ numbers, health }: { numbers: Summary; health: RegisterHealth }) {
  const overdue = health.overdueKpis + numbers.overdueActions;
  const soon = health.dueKpis + numbers.dueSoon;
  const part = (count: number, word: string, href: string) => (
    <Link href={href as Route} className="link">
      {count} {count === 1 ? word : `${word}s`}
    </Link>
  );
  return (
    <p
      className={`flex flex-wrap items-center gap-x-2 gap-y-1 rounded-lg border px-4 py-3 ${overdue > 0 ? "border-bad bg-bad-soft" : "border-line bg-surface"}`}
    >
      <Icon name="hourglass" className="size-4 shrink-0" />
      <span>
        <strong className="tabular-nums">{overdue} overdue</strong> (
        {part(health.overdueKpis, "KPI", "/kpis?overdue=yes&sort=due")},{" "}
        {part(numbers.overdueActions, "action", "#due-actions")}),{" "}
        <strong className="tabular-nums">{soon} due in 14 days</strong> (
        {part(health.dueKpis, "KPI", "/kpis?sort=due&state=ACTIVE")},{" "}
        {part(numbers.dueSoon, "action", "#due-actions")}).
      </span>
    </p>
  );
}
