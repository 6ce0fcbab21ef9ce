import { fromMicros } from "#lib/decimal.ts";
import { statusWords } from "#lib/kpis/words.ts";
import type { Slot } from "#lib/measurements/slots.ts";
import { middleOf, numberOf, type Plot } from "./trend-plot.ts";

// Beyond this many marks run into one another: only those that need attention are drawn.
const mostMarks = 80;

/** A mark for every value: round on target, a triangle at risk, a square off target. A ring: a comment or correction. */
export function Marks({
  slots,
  plot,
  say,
}: {
  slots: readonly Slot[];
  plot: Plot;
  say: (value: string) => string;
}) {
  const shown = slots.length <= mostMarks ? slots : slots.filter(({ status }) => status === "OFF_TARGET");
  return (
    <g>
      {shown.map((slot) =>
        slot.value === null ? null : (
          <g
            key={slot.start}
            transform={`translate(${middleOf(slot, plot).toFixed(1)} ${plot.y(numberOf(slot.value)).toFixed(1)})`}
          >
            <title>{titleOf(slot, say(fromMicros(slot.value)))}</title>
            {slot.comment || slot.isCorrected ? (
              <circle r="8.5" fill="none" className="stroke-muted" strokeWidth="1.2" />
            ) : null}
            <Shape status={slot.status} />
          </g>
        ),
      )}
    </g>
  );
}

function titleOf({ name, status, comment, isCorrected }: Slot, value: string): string {
  return [
    `${name}: ${value}`,
    status && statusWords[status].toLowerCase(),
    isCorrected && "corrected",
    comment,
  ]
    .filter(Boolean)
    .join(", ");
}

/** The shape of a status, around the origin. */
export function Shape({ status }: { status: Slot["status"] }) {
  const edge = { strokeWidth: 1.5 };
  if (status === "OFF_TARGET")
    return <rect x="-5" y="-5" width="10" height="10" {...edge} className="fill-bad stroke-surface" />;
  if (status === "AT_RISK") return <path d="M0 -6 6 5H-6Z" {...edge} className="fill-warn stroke-surface" />;
  return (
    <circle r="4.8" {...edge} className={status ? "fill-good stroke-surface" : "fill-muted stroke-surface"} />
  );
}
