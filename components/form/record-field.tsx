"use client";
import { useEffect, useId, useRef, useState } from "react";
import type { Option } from "#lib/people/pickers.ts";
import { useField } from "./context.ts";
import { controlProps, FieldFrame } from "./field.tsx";
import { askOptions } from "./options.ts";

const pause = 150;

type Props = {
  name: string;
  label: string;
  hint: string;
  /** Where records are found by what was typed (`q`): value is the reference, label the title. */
  source: string;
  initial?: string;
};

/** A field for the reference of another record: records are suggested while their reference or title is typed. */
export function RecordField({ name, label, hint, source, initial = "" }: Props) {
  const id = useId();
  const { value, errors } = useField(name, initial);
  const [typed, setTyped] = useState<string | null>(null);
  const [options, setOptions] = useState<Option[]>([]);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // What was typed before the scripts were there.
    if (input.current && document.activeElement === input.current) setTyped(input.current.value);
  }, []);
  useEffect(() => {
    if (typed === null) return;
    let isWanted = true;
    const timer = setTimeout(() => {
      const address = `${source}${source.includes("?") ? "&" : "?"}q=${encodeURIComponent(typed.slice(0, 200))}`;
      // Asked anew each time: the record may have been written since.
      askOptions(address).then(
        (found) => isWanted && setOptions(found),
        () => undefined,
      );
    }, pause);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [source, typed]);
  return (
    <FieldFrame id={id} label={label} hint={hint} isRequired errors={errors}>
      <input
        ref={input}
        {...controlProps(id, errors)}
        name={name}
        list={`${id}-list`}
        required
        maxLength={200}
        autoComplete="off"
        defaultValue={String(value ?? "")}
        onFocus={(event) => setTyped(event.currentTarget.value)}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <datalist id={`${id}-list`}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </datalist>
    </FieldFrame>
  );
}
