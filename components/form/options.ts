"use client";
import type { Option } from "#lib/people/pickers.ts";

const kept = new Map<string, Promise<Option[]>>();

/** Read once per visit of the product, however many lists ask. */
export function readOptions(source: string): Promise<Option[]> {
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
