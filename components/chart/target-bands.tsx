import type { Micros } from "#lib/decimal.ts";
import { addDays } from "#lib/time/day.ts";
import { numberOf, type Plot, pointOf, type Step, stepsOf, type TrendData } from "./trend-plot.ts";

/** The targets as steps, the tolerance beside them as a band, a range as a band with edges. */
export function TargetBands({ data, plot }: { data: TrendData; plot: Plot }) {
  const steps = stepsOf(data);
  return (
    <g>
      {steps.map((step) => (
        <Band key={step.start} step={step} plot={plot} />
      ))}
      {edgesOf(steps, plot).map((points) => (
        <polyline
          key={points}
          points={points}
          fill="none"
          className="stroke-good"
          strokeWidth="1.5"
          strokeDasharray="5 3"
        />
      ))}
    </g>
  );
}

function Band({ step, plot }: { step: Step; plot: Plot }) {
  const { target } = step;
  const { tolerance } = target;
  if (target.direction === "RANGE")
    return (
      <>
        <Area {...{ step, plot }} from={target.high} to={target.high + tolerance} look="fill-warn-soft" />
        <Area {...{ step, plot }} from={target.low} to={target.high} look="fill-good-soft" />
        <Area {...{ step, plot }} from={target.low - tolerance} to={target.low} look="fill-warn-soft" />
      </>
    );
  const away = target.direction === "HIGHER" ? target.target - tolerance : target.target + tolerance;
  return <Area {...{ step, plot }} from={target.target} to={away} look="fill-warn-soft" />;
}

type AreaProps = { step: Step; plot: Plot; from: Micros; to: Micros; look: string };

function Area({ step, plot, from, to, look }: AreaProps) {
  if (from === to) return null;
  const [one, other] = [plot.y(numberOf(from)), plot.y(numberOf(to))];
  const x = plot.x(step.start);
  return (
    <rect
      x={x}
      y={Math.min(one, other)}
      width={Math.max(plot.x(addDays(step.end, 1)) - x, 0)}
      height={Math.abs(one - other)}
      className={look}
    />
  );
}

// One line for a target, two for a range: from step to step straight up or down.
function edgesOf(steps: readonly Step[], plot: Plot): string[] {
  const line = (edge: (step: Step) => Micros) =>
    steps
      .flatMap((step) => {
        const y = plot.y(numberOf(edge(step)));
        return [pointOf(plot.x(step.start), y), pointOf(plot.x(addDays(step.end, 1)), y)];
      })
      .join(" ");
  if (steps.length === 0) return [];
  if (steps.some(({ target }) => target.direction === "RANGE"))
    return [
      line(({ target }) => (target.direction === "RANGE" ? target.low : target.target)),
      line(({ target }) => (target.direction === "RANGE" ? target.high : target.target)),
    ];
  return [line(({ target }) => (target.direction === "RANGE" ? 0n : target.target))];
}
