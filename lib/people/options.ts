/** A choice of a list. */
export type Choice = { value: string; label: string };

/**
 * Adds somebody who is set but can no longer be chosen, so that saving a form does not drop them unseen.
 */
export function withPresent(
  options: Choice[],
  person: { id: string; name: string } | null | undefined,
): Choice[] {
  if (!person || options.some((option) => option.value === person.id)) return options;
  return [...options, { value: person.id, label: `${person.name} (no longer available)` }];
}
