"use client";
import { useId } from "react";
import { useField } from "./context.ts";

type Common = {
  name: string;
  label: string;
  hint?: React.ReactNode;
  required?: boolean;
  initial?: string | null;
};
type Option = { value: string; label: string };
export type FieldProps =
  | (Common & {
      as?: "text" | "email" | "date" | "number" | "url" | "password" | "file";
      maxLength?: number;
      autoComplete?: string;
      accept?: string;
      /** Of a file: what is larger is refused before it is sent. */
      mostBytes?: number;
    })
  | (Common & { as: "textarea"; rows?: number; maxLength?: number })
  | (Common & { as: "select"; options: Option[]; empty?: string });

/** One labelled control with its hint and its refusals, wired up for screen readers. */
export function Field(props: FieldProps) {
  const { name, label, hint, required = false } = props;
  const id = useId();
  const { value, errors } = useField(name, props.initial ?? "");
  const shared = {
    ...controlProps(id, errors),
    name,
    required,
    defaultValue: String(value ?? ""),
  };
  return (
    <FieldFrame id={id} label={label} hint={hint} isRequired={required} errors={errors}>
      <Control props={props} shared={shared} />
    </FieldFrame>
  );
}

/** What a control within a `FieldFrame` carries. */
export function controlProps(id: string, errors: readonly string[]) {
  return {
    id,
    "aria-invalid": errors.length > 0,
    "aria-describedby": `${id}-hint ${id}-error`,
    className: "control",
  };
}

/** Label, hint and refusals around a control. */
export function FieldFrame({
  id,
  label,
  hint,
  isRequired,
  errors,
  children,
}: {
  id: string;
  label: string;
  hint?: React.ReactNode;
  isRequired: boolean;
  errors: readonly string[];
  children: React.ReactNode;
}) {
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-sm font-medium">
        {label}
        {isRequired ? <span className="text-muted"> (required)</span> : null}
      </label>
      {children}
      <div id={`${id}-hint`} className="mt-1 text-xs text-muted empty:hidden">
        {hint}
      </div>
      <div id={`${id}-error`} className="mt-1 text-sm text-bad empty:hidden">
        {errors.join(" ")}
      </div>
    </div>
  );
}

type Shared = ReturnType<typeof controlProps> & { name: string; required: boolean; defaultValue: string };

function Control({ props, shared }: { props: FieldProps; shared: Shared }) {
  if (props.as === "textarea")
    return <textarea {...shared} rows={props.rows ?? 4} maxLength={props.maxLength} />;
  if (props.as === "select") {
    return (
      // A select keeps its first default for life; the key makes it follow what was restored.
      <select key={shared.defaultValue} {...shared}>
        {props.empty === undefined ? null : <option value="">{props.empty}</option>}
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    );
  }
  const { defaultValue, ...rest } = shared;
  if (props.as === "file") {
    const most = props.mostBytes ?? Number.POSITIVE_INFINITY;
    return (
      <input
        {...rest}
        type="file"
        accept={props.accept}
        onChange={({ currentTarget: input }) => {
          const isTooLarge = (input.files?.[0]?.size ?? 0) > most;
          input.setCustomValidity(isTooLarge ? tooLarge(most) : "");
          if (isTooLarge) input.reportValidity();
        }}
      />
    );
  }
  const isNumber = props.as === "number";
  return (
    <input
      {...rest}
      defaultValue={props.as === "password" ? undefined : defaultValue}
      type={isNumber ? "text" : (props.as ?? "text")}
      inputMode={isNumber ? "decimal" : undefined}
      maxLength={props.maxLength}
      autoComplete={props.autoComplete}
    />
  );
}

function tooLarge(most: number): string {
  return `The file is larger than ${Math.floor(most / 1_048_576)} MB. Split it or remove columns.`;
}

/** A yes-or-no field; unticked sends nothing, which reads as no. */
export function CheckField({
  name,
  label,
  hint,
  initial,
  value = "yes",
}: {
  name: string;
  label: string;
  hint?: string;
  initial?: boolean;
  value?: string;
}) {
  const id = useId();
  const field = useField(name, initial ? value : undefined);
  const isChecked = Array.isArray(field.value) ? field.value.includes(value) : field.value === value;
  return (
    <div className="flex items-start gap-2">
      <input
        type="checkbox"
        id={id}
        name={name}
        value={value}
        defaultChecked={isChecked}
        aria-describedby={`${id}-hint`}
        className="mt-1 size-4 shrink-0 accent-accent"
      />
      <div>
        <label htmlFor={id} className="text-sm">
          {label}
        </label>
        <div id={`${id}-hint`} className="text-xs text-muted empty:hidden">
          {hint}
        </div>
        <div className="text-sm text-bad empty:hidden">{field.errors.join(" ")}</div>
      </div>
    </div>
  );
}
