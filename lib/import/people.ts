/** A person an imported cell can name. */
export type Candidate = { id: string; name: string; email: string; jobTitle: string | null };

/** Whom a cell names. `names` are the parts of the cell; `choices` the people who may be meant, likeliest first. */
export type PersonReading =
  | { is: "one"; person: Candidate; isPlain: boolean }
  | { is: "several"; names: string[]; choices: Candidate[] }
  | { is: "unclear"; choices: Candidate[] }
  | { is: "unknown" };

/** Longer cells are prose, not names. */
const LONGEST = 500;

/**
 * Reads an owner cell against the people of the organisation, by name, e-mail address or job title. One exact match is
 * taken; several owners in one cell, namesakes and half-known names ("Anna") are questions, since an objective has
 * exactly one owner.
 */
export function readPerson(cell: string, people: readonly Candidate[]): PersonReading {
  if (cell.length > LONGEST) return { is: "unknown" };
  const whole = exactMatches(cell, people);
  if (whole.length === 1 && whole[0])
    return { is: "one", person: whole[0], isPlain: isPlain(cell, whole[0]) };
  if (whole.length > 1) return { is: "unclear", choices: whole };
  const names = splitOwners(cell);
  if (names.length > 1) {
    const matched = names.flatMap((name) => [...exactMatches(name, people), ...partMatches(name, people)]);
    return { is: "several", names, choices: [...new Set(matched)] };
  }
  const close = partMatches(cell, people);
  return close.length > 0 ? { is: "unclear", choices: close } : { is: "unknown" };
}

/** The owners a cell lists: separated by line breaks, semicolons, slashes, bars, commas, "&", "+" or "and". */
export function splitOwners(cell: string): string[] {
  return cell
    .split(/[\n\r;/|,]+|\s[&+]\s|(?<=\p{L})&(?=\p{L}{3})|\s(?:and|und|or|with)\s/iu)
    .map((part) => part.replace(/^\s*(?:[-•*]|\d+[.)])\s*/, "").trim())
    .filter(Boolean);
}

function exactMatches(text: string, people: readonly Candidate[]): Candidate[] {
  const wanted = new Set(readings(text));
  const byIdentity = people.filter(
    (person) => wanted.has(plain(person.name)) || wanted.has(plain(person.email)),
  );
  if (byIdentity.length > 0) return byIdentity;
  return people.filter(
    (person) =>
      person.jobTitle !== null && plain(person.jobTitle) !== "" && wanted.has(plain(person.jobTitle)),
  );
}

/** "Anna Smith (CTO)", "Anna Smith <anna@…>" and "Smith, Anna" all name Anna Smith. */
function readings(text: string): string[] {
  const inner = [...text.matchAll(/[(<[]([^)>\]]+)[)>\]]/g)].map((match) => match[1] ?? "");
  const outer = text.replace(/[(<[][^)>\]]*[)>\]]/g, " ");
  const [last, first, ...more] = outer.split(",");
  const turned = first && more.length === 0 ? [`${first} ${last}`] : [];
  const all = [text, outer, ...turned].map(plain).filter(Boolean);
  return all.length > 0 && plain(outer)
    ? [...all, ...inner.filter((part) => part.includes("@")).map(plain)]
    : inner.map(plain);
}

/** People of whose name all given words are part: "Anna", "A. Smith", "Smith". */
function partMatches(text: string, people: readonly Candidate[]): Candidate[] {
  const words = plain(text.replace(/[(<[][^)>\]]*[)>\]]/g, " "))
    .split(" ")
    .filter(Boolean);
  if (words.length === 0 || !words.some((word) => word.length > 2)) return [];
  return people.filter((person) => {
    const parts = plain(person.name).split(" ");
    return words.every(
      (word) => parts.includes(word) || (word.length === 1 && parts.some((part) => part.startsWith(word))),
    );
  });
}

const PLAIN = new Map<string, string>();

/** Case, accents and punctuation do not tell people apart. Remembered, since every row asks about the same people. */
function plain(text: string): string {
  const known = PLAIN.get(text);
  if (known !== undefined) return known;
  if (PLAIN.size > 10_000) PLAIN.clear();
  const made = simplify(text);
  PLAIN.set(text, made);
  return made;
}

function simplify(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}@+_-]+/gu, " ")
    .trim();
}

function isPlain(cell: string, person: Candidate): boolean {
  return [plain(person.name), plain(person.email)].includes(plain(cell));
}
