import { fromMicros } from "#lib/decimal.ts";
import type { Slot } from "#lib/measurements/slots.ts";
import { targetWordsOf } from "#lib/measurements/target-words.ts";
import { StatusBadge } from "./status-badge.tsx";

type Props = { slots: readonly Slot[]; caption: string; say: (value: string) => string };

/** What a chart shows, as a table: newest first. */
export function ValueTable({ slots, caption, say }: Props) {
  return (
    <div className="mt-2 max-h-96 overflow-auto rounded border border-line">
      <table className="w-full text-left text-sm [&_td]:px-3 [&_td]:py-1.5 [&_th]:px-3 [&_th]:py-1.5">
        <caption className="sr-only">{caption}</caption>
        <thead className="bg-sunken text-muted">
          <tr>
            {["Period", "Value", "Target", "Tolerance", "Status", "Note"].map((heading) => (
              <th key={heading} scope="col" className="font-medium">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="[&>tr]:border-t [&>tr]:border-line">
          {slots.toReversed().map((slot) => (
            <tr key={slot.start} className="align-top">
              <th scope="row" className="font-mono text-xs font-normal whitespace-nowrap">
                {slot.name}
              </th>
              <td className="whitespace-nowrap tabular-nums">
                {slot.value === null ? "–" : say(fromMicros(slot.value))}
              </td>
              <td className="whitespace-nowrap">{slot.target ? targetWordsOf(slot.target, say) : "–"}</td>
              <td className="whitespace-nowrap tabular-nums">
                {slot.target ? say(fromMicros(slot.target.tolerance)) : "–"}
              </td>
              <td>{slot.status ? <StatusBadge status={slot.status} /> : null}</td>
              <td className="min-w-40 break-words">{noteOf(slot)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function noteOf({ comment, isCorrected, isMissing, waiver }: Slot): string {
  if (isMissing) return "No value, although one is expected";
  if (waiver) return `Needs no value: ${waiver}`;
  return [isCorrected ? "Corrected." : null, comment].filter(Boolean).join(" ");
}
