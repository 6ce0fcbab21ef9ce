import { abs, divide, fromMicros, type Micros, toMicros } from "#lib/decimal.ts";
import { scaleProblem } from "#lib/kpis/definition.ts";
import { unitSign } from "#lib/kpis/words.ts";
import type { KpiScale, KpiUnit } from "#prisma/generated/enums.ts";

/** What of a KPI says how its values are written. */
export type Written = {
  scale: KpiScale;
  unit: KpiUnit;
  unitLabel: string | null;
  levels: readonly { level: number }[];
};

/** A value as it was typed or sent: alone, or as a share of a whole. */
export type Typed = { value: string | null; numerator: string | null; denominator: string | null };

/** A value as it is kept, in millionths; of a share also what it was made from. */
export type Reading = { value: Micros; share: { numerator: Micros; denominator: Micros } | null };

/** Which field is wrong, and what to do about it. */
export type Wrong = { path: "value" | "numerator" | "denominator"; message: string };

const most = 100_000_000_000_000n * 1_000_000n;

/**
 * Reads a decimal as people and programs write it: "95.5", "-3". Nothing is guessed and nothing rounded.
 * @returns millionths, or a sentence that names what is wrong and the remedy
 */
export function readDecimal(typed: string, name: string): Micros | string {
  const text = typed.trim().replace("−", "-");
  const said = `${name} "${text.slice(0, 40)}"`;
  if (text === "") return `${name} is missing. Write a number such as 95.5.`;
  if (/^[+-]?(nan|inf(inity)?|∞)$/i.test(text)) return `${said} is not a number. Write digits such as 95.5.`;
  if (/^[+-]?[\d.]+e[+-]?\d+$/i.test(text)) return `${said} has an exponent. Write the number out.`;
  if (/^-?\d+,\d+$/.test(text))
    return `${said} has a decimal comma. Write a point: ${text.replace(",", ".")}.`;
  if (!/^-?\d+(\.\d+)?$/.test(text))
    return `${said} is not a number. Write digits with a decimal point, such as 95.5.`;
  const [whole = "", part = ""] = text.replace("-", "").split(".");
  if (part.length > 6) return `${said} has ${part.length} decimals. At most 6 are kept: round it.`;
  const digits = whole.replace(/^0+(?=\d)/, "");
  if (digits.length > 14) return `${said} is too large: at most 14 digits stand before the point.`;
  return toMicros(`${text.startsWith("-") ? "-" : ""}${digits}${part ? `.${part}` : ""}`);
}

/**
 * What a KPI's value is in its unit. "37/40" is a share; a unit behind the number must be the KPI's own.
 * @param currency the organisation's, the unit of money
 */
export function readValue(typed: Typed, kpi: Written, currency: string): Reading | Wrong {
  const fraction = /^([^/]+)\/([^/]+)$/.exec(typed.value?.trim() ?? "");
  const [numerator, denominator] = fraction
    ? [fraction[1] ?? "", fraction[2] ?? ""]
    : [typed.numerator, typed.denominator];
  if (numerator === null && denominator === null) return readAlone(typed.value ?? "", kpi, currency);
  if (!fraction && typed.value !== null)
    return wrong("value", "Give either the value or numerator and denominator, not both.");
  return readShare(numerator, denominator, kpi);
}

function readAlone(typed: string, kpi: Written, currency: string): Reading | Wrong {
  const [, number = typed, unit = ""] = /^\s*([^\s%\p{L}]+?)\s*([%\p{L}].*?)\s*$/u.exec(typed) ?? [];
  const own = unitSign(kpi, currency);
  const isUnit = unit !== "" && /\d/.test(number) && !/^e[+-]?\d+$/i.test(unit);
  if (isUnit && unit.toLowerCase() !== own.toLowerCase())
    return wrong(
      "value",
      `"${typed.trim().slice(0, 40)}" names the unit "${unit.slice(0, 20)}", but this KPI is measured in ${own || "plain numbers"}. Write the number alone.`,
    );
  const value = readDecimal(isUnit ? number : typed, "Value");
  if (typeof value === "string") return wrong("value", value);
  const problem = scaleProblem(value, kpi);
  return problem ? wrong("value", problem) : { value, share: null };
}

function readShare(top: string | null, bottom: string | null, kpi: Written): Reading | Wrong {
  if (kpi.scale !== "NUMBER" || (kpi.unit !== "PERCENT" && kpi.unit !== "RATIO"))
    return wrong("numerator", "Only a percentage or a ratio is given as a share. Write the value alone.");
  const numerator = readDecimal(top ?? "", "Numerator");
  if (typeof numerator === "string") return wrong("numerator", numerator);
  const denominator = readDecimal(bottom ?? "", "Denominator");
  if (typeof denominator === "string") return wrong("denominator", denominator);
  if (denominator <= 0n)
    return wrong("denominator", "The denominator must be above zero: of nothing there is no share.");
  const scale = kpi.unit === "PERCENT" ? 100n : 1n;
  const value = divide(numerator * scale * 1_000_000n, denominator);
  if (abs(value) >= most)
    return wrong("numerator", "This share is too large to be kept. Check both numbers.");
  return { value, share: { numerator, denominator } };
}

const wrong = (path: Wrong["path"], message: string): Wrong => ({ path, message });

/** Whether a value could not be read. */
export function isWrong(read: Reading | Wrong): read is Wrong {
  return "path" in read;
}

/** A reading as the database keeps it. */
export function asColumns({ value, share }: Reading) {
  return {
    value: fromMicros(value),
    numerator: share ? fromMicros(share.numerator) : null,
    denominator: share ? fromMicros(share.denominator) : null,
  };
}
