"use client";
import { useEffect, useState } from "react";
import type { Option } from "#lib/people/pickers.ts";
import { readOptions } from "./options.ts";

/**
 * A select whose many options arrive after the page: hundreds of people would weigh more than the list they filter.
 * @param chosen the option that is chosen already, so that it shows at once
 */
export function OptionsSelect({
  name,
  label,
  source,
  chosen,
}: {
  name: string;
  label: string;
  source: string;
  chosen: Option | null;
}) {
  const [options, setOptions] = useState<Option[]>(chosen ? [chosen] : []);
  useEffect(() => {
    let isWanted = true;
    readOptions(source).then(
      (all) => isWanted && setOptions(all),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [source]);
  return (
    <label>
      <span className="sr-only">{label}</span>
      <select key={options.length} name={name} defaultValue={chosen?.value ?? ""} className="control">
        <option value="">{label}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
