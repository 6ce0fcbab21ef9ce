import { NavTab } from "#components/shell/nav-tab.tsx";

/** The parts of an objective's page. */
export function ObjectiveTabs({ reference, canReadTrail }: { reference: string; canReadTrail: boolean }) {
  const base = `/objectives/${reference}`;
  return (
    <nav
      aria-label="Parts of this objective"
      className="no-print mb-5 flex gap-1 overflow-x-auto border-b border-line"
    >
      <NavTab href={base}>Overview</NavTab>
      <NavTab href={`${base}/plan`}>Plan</NavTab>
      {canReadTrail ? <NavTab href={`${base}/history`}>History</NavTab> : null}
    </nav>
  );
}
