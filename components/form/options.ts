"use client";
import type { Option } from "#lib/people/pickers.ts";

const kept = new Map<string, Promise<Option[]>>();

/** The options an address gives now. @throws Error when it gives none */
export async function askOptions(source: string): Promise<Option[]> {
  const answer = await fetch(source);
  if (!answer.ok) throw new Error(`${source} answered ${answer.status}`);
  return (await answer.json()) as Option[];
}

/** Read once per visit of the product, however many lists ask. */
export function readOptions(source: string): Promise<Option[]> {
  const known = kept.get(source);
  if (known !== undefined) return known;
  const asked = askOptions(source);
  // What failed once is asked again by the next list.
  asked.catch(() => kept.delete(source));
  kept.set(source, asked);
  return asked;
}
