/** Where an axis begins and ends, and what is written beside it. */
export type Scale = { low: number; high: number; ticks: number[] };

const steps = [1, 2, 2.5, 5, 10];

/**
 * A scale of round numbers that holds all these values, with about `count` ticks. Values that are all the same stand in
 * its middle.
 * @param values at least one
 */
export function scaleFor(values: readonly number[], count: number): Scale {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const width = most - least || Math.max(Math.abs(most) * 0.1, 1);
  const [from, to] = most === least ? [least - width / 2, most + width / 2] : [least, most];
  const rough = width / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (steps.find((each) => each * power >= rough) ?? 10) * power;
  const first = Math.floor(from / step + 1e-9);
  const last = Math.ceil(to / step - 1e-9);
  // A product of whole numbers and a step carries dust (0.30000000000000004) that a label would show.
  const ticks = Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toFixed(9)));
  return { low: ticks[0] ?? from, high: ticks.at(-1) ?? to, ticks };
}
