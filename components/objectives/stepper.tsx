import { Icon } from "#components/ui/icon.tsx";
import type { Stage } from "#lib/objectives/lifecycle.ts";

/** The stages of an objective's life, computed from its data. */
export function LifecycleStepper({ stages }: { stages: Stage[] }) {
  return (
    <ol
      aria-label="Lifecycle"
      className="mb-5 grid gap-px overflow-clip rounded-lg border border-line bg-line sm:grid-cols-5"
    >
      {stages.map((stage) => (
        <li key={stage.key} className="flex items-start gap-2 bg-surface px-3 py-2.5 sm:flex-col sm:gap-1">
          <span className="flex items-center gap-2 text-sm font-medium">
            {stage.isComplete ? (
              <Icon name="circle-check" className="size-4 text-good" />
            ) : (
              <Icon name="circle" className="size-4 text-muted" />
            )}
            {stage.label}
          </span>
          <span className="text-xs text-muted">
            {stage.isComplete ? "complete" : `missing: ${stage.missing}`}
          </span>
        </li>
      ))}
    </ol>
  );
}
