/**
 * A number a person entered, in millionths: what `numeric(20,6)` holds, compared and added without the errors of floating
 * point. A status must come out the same on paper.
 */
export type Micros = bigint;

const shape = /^(-?)(\d{1,14})(?:\.(\d{1,6}))?$/;

/**
 * A decimal string ("-12.5") to millionths.
 * @throws RangeError for anything that is no number of at most 14 digits before and 6 after the point
 */
export function toMicros(text: string): Micros {
  const [, sign, whole, part = ""] = shape.exec(text) ?? [];
  if (whole === undefined)
    throw new RangeError(`"${text}" is no number of at most 14 digits and 6 decimals.`);
  const size = BigInt(whole + part.padEnd(6, "0"));
  return sign === "-" ? -size : size;
}

/** Millionths to a decimal string without trailing zeros. */
export function fromMicros(micros: Micros): string {
  const digits = abs(micros).toString().padStart(7, "0");
  const text = `${digits.slice(0, -6)}.${digits.slice(-6)}`.replace(/\.?0+$/, "");
  return micros < 0n ? `-${text}` : text;
}

/** The size of a number, whatever its sign. */
export function abs(micros: Micros): Micros {
  return micros < 0n ? -micros : micros;
}

/** A quotient rounded to the nearest, halves away from zero, as people round. `by` is above zero. */
export function divide(micros: Micros, by: bigint): Micros {
  const rounded = (abs(micros) * 2n + by) / (by * 2n);
  return micros < 0n ? -rounded : rounded;
}
