import { NavTab } from "#components/shell/nav-tab.tsx";

/** The parts of an objective's page. */
export function ObjectiveTabs({
  reference,
  canReadPlan,
  canReadTrail,
}: {
  reference: string;
  canReadPlan: boolean;
  canReadTrail: boolean;
}) {
  const base = `/objectives/${reference}`;
  return (
    <nav
      aria-label="Parts of this objective"
      className="no-print mb-5 flex gap-1 overflow-x-auto border-b border-line"
    >
      <NavTab href={base}>Overview</NavTab>
      {canReadPlan ? <NavTab href={`${base}/plan`}>Plan</NavTab> : null}
      {canReadTrail ? <NavTab href={`${base}/history`}>History</NavTab> : null}
    </nav>
  );
}
