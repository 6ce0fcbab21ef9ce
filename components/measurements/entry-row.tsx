"use client";
import type { Route } from "next";
import { useState } from "react";
import { useField } from "#components/form/context.ts";
import { Link } from "#components/ui/link.tsx";
import { toMicros } from "#lib/decimal.ts";
import { statusOf } from "#lib/kpis/rules.ts";
import { doubtsAbout } from "#lib/kpis/trend.ts";
import { type OpenPeriod, received } from "#lib/measurements/sheet.ts";
import { isWrong, readValue } from "#lib/measurements/value.ts";
import { formatDay, relativeDay } from "#lib/time/format.ts";
import { StatusBadge } from "./status-badge.tsx";
import { doubtWords, targetSaid } from "./words.ts";

type Props = { period: OpenPeriod; today: string; locale: string; hasKpi: boolean };

/** One period: its value is judged while it is typed, by the rule that judges it when it is saved. */
export function EntryRow({ period, today, locale, hasKpi }: Props) {
  const { key, kpi, kpiName, objective, name } = period;
  const value = useField(`value.${key}`, "");
  const comment = useField(`comment.${key}`, "");
  const others = [...useField(`kpi.${key}`, "").errors, ...useField(`period.${key}`, "").errors];
  const [typed, setTyped] = useState(String(value.value ?? ""));
  const said = judged(typed, period);
  const label = `${kpi} ${name}`;
  const errors = [...value.errors, ...others];
  return (
    <tr className="border-t border-line align-top max-md:flex max-md:flex-wrap max-md:gap-2 max-md:p-3 md:[&>td]:px-3 md:[&>td]:py-2">
      {hasKpi ? (
        <td className="max-md:w-full">
          <Link href={`/kpis/${kpi}` as Route} className="font-medium break-words hover:underline">
            {kpiName}
          </Link>
          <div className="text-xs text-muted">
            {kpi} of {objective.ref} {objective.title}
          </div>
        </td>
      ) : null}
      <td className="whitespace-nowrap max-md:w-full">
        <span className="font-mono text-xs">{name}</span>
        <div
          className={`text-xs ${period.isOverdue ? "text-bad" : "text-muted"}`}
          title={formatDay(period.dueOn, locale)}
        >
          due {relativeDay(period.dueOn, today)}
        </div>
      </td>
      <td className="text-muted max-md:w-full">{targetSaid(period, locale)}</td>
      <td className="max-md:w-full md:w-56">
        <input type="hidden" name={`kpi.${key}`} value={kpi} />
        <input type="hidden" name={`period.${key}`} value={name} />
        <ValueInput
          period={period}
          label={`Value of ${label}`}
          initial={String(value.value ?? "")}
          isInvalid={errors.length > 0}
          onTyped={setTyped}
        />
        <div
          id={`said-${key}`}
          aria-live="polite"
          className="mt-1 grid justify-items-start gap-1 text-xs empty:hidden"
        >
          {errors.map((error) => (
            <span key={error} className="text-bad">
              {error}
            </span>
          ))}
          {said.status ? <StatusBadge status={said.status} /> : null}
          {said.wrong && errors.length === 0 ? <span className="text-warn">{said.wrong}</span> : null}
          {said.doubts.map((doubt) => (
            <span key={doubt} className="text-warn">
              {doubtWords[doubt]}
            </span>
          ))}
        </div>
      </td>
      <td className="max-md:w-full md:min-w-56">
        <input
          name={`comment.${key}`}
          aria-label={`Comment on ${label}`}
          placeholder={said.status === "OFF_TARGET" ? "Why is it off target?" : "Comment"}
          aria-required={said.status === "OFF_TARGET"}
          aria-invalid={comment.errors.length > 0}
          defaultValue={String(comment.value ?? "")}
          maxLength={2000}
          className="control"
        />
        <div className="mt-1 text-xs text-bad empty:hidden">{comment.errors.join(" ")}</div>
      </td>
    </tr>
  );
}

type InputProps = {
  period: OpenPeriod;
  label: string;
  initial: string;
  isInvalid: boolean;
  onTyped: (typed: string) => void;
};

function ValueInput({ period, label, initial, isInvalid, onTyped }: InputProps) {
  const shared = {
    name: `value.${period.key}`,
    "data-value": true,
    "aria-label": label,
    "aria-describedby": `said-${period.key}`,
    "aria-invalid": isInvalid,
    defaultValue: initial,
    className: "control tabular-nums",
  };
  if (period.scale === "NUMBER")
    return (
      <span className="flex items-center gap-2">
        <input
          {...shared}
          inputMode="decimal"
          maxLength={80}
          autoComplete="off"
          onChange={(event) => onTyped(event.target.value)}
        />
        <span className="text-xs whitespace-nowrap text-muted empty:hidden">{period.sign}</span>
      </span>
    );
  const options =
    period.scale === "SIGN_OFF"
      ? [
          { level: 1, description: "passed" },
          { level: 0, description: "failed" },
        ]
      : period.levels;
  return (
    <select {...shared} onChange={(event) => onTyped(event.target.value)}>
      <option value="">–</option>
      {options.map(({ level, description }) => (
        <option key={level} value={level}>
          {period.scale === "SIGN_OFF" ? description : `${level} ${description}`}
        </option>
      ))}
    </select>
  );
}

function judged(typed: string, period: OpenPeriod) {
  const nothing = { status: null, wrong: null, doubts: [] };
  if (typed.trim() === "") return nothing;
  const reading = readValue({ value: typed, numerator: null, denominator: null }, period, period.currency);
  if (isWrong(reading)) return { ...nothing, wrong: reading.message };
  const target = period.target && received(period.target);
  return {
    wrong: null,
    status: target && statusOf(reading.value, target),
    doubts: doubtsAbout(reading.value, period.before.map(toMicros)),
  };
}
