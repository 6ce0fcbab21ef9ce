import { addDays } from "#lib/time/day.ts";
import { formatDay, formatNumber } from "#lib/time/format.ts";
import { TargetBands } from "./target-bands.tsx";
import { linesOf, middleOf, numberOf, type Plot, plotOf, pointOf, type TrendData } from "./trend-plot.ts";
import { Marks } from "./value-marks.tsx";

type Props = {
  data: TrendData;
  label: string;
  locale: string;
  isNarrow?: boolean;
  say: (value: string) => string;
};

const sizes = { wide: { width: 760, height: 280 }, narrow: { width: 340, height: 230 } };

/**
 * Values over time against the targets of their time, drawn on the server: no script, no inline style. Statuses differ in
 * shape as well as colour; a period without value is a hatched gap. The table beside it says the same in words.
 */
export function TrendChart(props: Props) {
  return (
    <>
      <div className="max-sm:hidden print:block">
        <Drawing {...props} />
      </div>
      <div className="sm:hidden print:hidden">
        <Drawing {...props} isNarrow />
      </div>
    </>
  );
}

function Drawing({ data, label, locale, isNarrow = false, say }: Props) {
  const plot = plotOf(data, isNarrow ? sizes.narrow : sizes.wide);
  if (!plot) return null;
  const hatch = `no-value-${isNarrow ? "narrow" : "wide"}`;
  return (
    <svg
      viewBox={`0 0 ${plot.width} ${plot.height}`}
      role="img"
      aria-label={label}
      className="h-auto w-full text-[11px] select-none"
    >
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0V6" className="stroke-line-strong" strokeWidth="1" strokeOpacity="0.55" />
        </pattern>
      </defs>
      <TargetBands data={data} plot={plot} />
      <Axes plot={plot} locale={locale} isNarrow={isNarrow} />
      {data.slots.map((slot) =>
        slot.isMissing ? (
          <rect
            key={slot.start}
            x={plot.x(slot.start)}
            y={plot.top}
            width={plot.x(addDays(slot.end, 1)) - plot.x(slot.start)}
            height={plot.bottom - plot.top}
            fill={`url(#${hatch})`}
          >
            <title>{`${slot.name}: no value, although one is expected`}</title>
          </rect>
        ) : null,
      )}
      <Baseline data={data} plot={plot} />
      <Before data={data} plot={plot} />
      <Forecast data={data} plot={plot} />
      {linesOf(data.slots, plot).map((points) => (
        <polyline key={points} points={points} fill="none" className="stroke-accent" strokeWidth="2" />
      ))}
      <Marks slots={data.slots} plot={plot} say={say} />
    </svg>
  );
}

function Axes({ plot, locale, isNarrow }: { plot: Plot; locale: string; isNarrow: boolean }) {
  const { left, right, bottom, scale, y, x, first, last } = plot;
  return (
    <g className="fill-muted">
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <line x1={left} x2={right} y1={y(tick)} y2={y(tick)} className="stroke-line" />
          <text x={left - 6} y={y(tick) + 4} textAnchor="end">
            {short(tick, locale)}
          </text>
        </g>
      ))}
      <text x={left} y={bottom + 18}>
        {formatDay(first, locale)}
      </text>
      {isNarrow ? null : (
        <text x={(left + right) / 2} y={bottom + 18} textAnchor="middle">
          {formatDay(middleDay(plot), locale)}
        </text>
      )}
      <text x={Math.min(right, x(addDays(last, 1)))} y={bottom + 18} textAnchor="end">
        {formatDay(last, locale)}
      </text>
    </g>
  );
}

const middleDay = ({ first, last }: Plot) => {
  const half = (Date.parse(first) + Date.parse(last)) / 2;
  return new Date(half).toISOString().slice(0, 10);
};

const large = 100_000;
const short = (tick: number, locale: string) =>
  Math.abs(tick) < large
    ? formatNumber(String(tick), locale)
    : new Intl.NumberFormat(locale, { notation: "compact", maximumSignificantDigits: 3 }).format(tick);

function Baseline({ data: { baseline }, plot }: { data: TrendData; plot: Plot }) {
  if (baseline === null) return null;
  const at = plot.y(numberOf(baseline));
  return (
    <g>
      <line
        x1={plot.left}
        x2={plot.right}
        y1={at}
        y2={at}
        className="stroke-muted"
        strokeDasharray="1 4"
        strokeLinecap="round"
        strokeWidth="1.5"
      />
      <text x={plot.right - 4} y={at - 4} textAnchor="end" className="fill-muted">
        baseline
      </text>
    </g>
  );
}

// The stretch before is laid over the shown one, period by period.
function Before({ data: { slots, before }, plot }: { data: TrendData; plot: Plot }) {
  if (before.length === 0) return null;
  const offset = slots.length - before.length;
  const points = before.flatMap(({ value }, at) => {
    const slot = slots[at + Math.max(offset, 0)];
    return slot && value !== null ? [pointOf(middleOf(slot, plot), plot.y(numberOf(value)))] : [];
  });
  return <polyline points={points.join(" ")} fill="none" className="stroke-line-strong" strokeWidth="1.5" />;
}

function Forecast({ data: { forecast }, plot }: { data: TrendData; plot: Plot }) {
  if (!forecast) return null;
  const { from, to } = forecast;
  return (
    <line
      x1={plot.x(from.day)}
      y1={plot.y(from.value)}
      x2={Math.min(plot.x(to.day), plot.right)}
      y2={plot.y(to.value)}
      className="stroke-accent"
      strokeDasharray="6 5"
      strokeWidth="1.5"
    />
  );
}
