"use client";
import { useEffect, useState } from "react";
import type { Option } from "#lib/people/pickers.ts";

const kept = new Map<string, Promise<Option[]>>();

/** Read once per visit of the product, however many lists ask. */
function read(source: string): Promise<Option[]> {
  const known = kept.get(source);
  if (known !== undefined) return known;
  const asked = fetch(source).then(async (answer) => {
    if (!answer.ok) throw new Error(`${source} answered ${answer.status}`);
    return (await answer.json()) as Option[];
  });
  // What failed once is asked again by the next list.
  asked.catch(() => kept.delete(source));
  kept.set(source, asked);
  return asked;
}

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
    read(source).then(
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
