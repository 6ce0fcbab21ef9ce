/** Somebody who can be mentioned. */
export type Mentionable = { id: string; name: string; email: string };

/** Who is mentioned in a text, and mentions that fit several people. */
export type Mentions = { people: Mentionable[]; ambiguous: string[] };

const boundary = /[\p{L}\p{N}]/u;

/**
 * The people a text mentions: `@` and a name as it stands in the register, or `@` and an e-mail address, which is how
 * one of two people of the same name is meant. The longest name that fits counts; case does not.
 */
export function mentionsIn(text: string, people: readonly Mentionable[]): Mentions {
  const lower = text.toLocaleLowerCase("en");
  const longestFirst = people
    .flatMap((person) => [
      { written: person.email.toLocaleLowerCase("en"), person },
      { written: person.name.toLocaleLowerCase("en"), person },
    ])
    .toSorted((a, b) => b.written.length - a.written.length);
  const found = new Map<string, Mentionable>();
  const ambiguous = new Set<string>();
  for (let at = lower.indexOf("@"); at !== -1; at = lower.indexOf("@", at + 1)) {
    if (at > 0 && boundary.test(text[at - 1] ?? "")) continue;
    const fits = longestFirst.filter(
      ({ written }) =>
        lower.startsWith(written, at + 1) && !boundary.test(text[at + 1 + written.length] ?? ""),
    );
    const best = fits.filter(({ written }) => written.length === fits[0]?.written.length);
    const [first] = best;
    if (!first) continue;
    if (new Set(best.map(({ person }) => person.id)).size > 1) ambiguous.add(first.person.name);
    else found.set(first.person.id, first.person);
  }
  return { people: [...found.values()], ambiguous: [...ambiguous] };
}
