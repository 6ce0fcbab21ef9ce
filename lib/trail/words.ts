import { isDay } from "#lib/time/day.ts";
import { formatDay, formatInstant } from "#lib/time/format.ts";
import { actWords, fieldWords, kindWords, valueWords } from "./vocabulary.ts";

/** One row's change as the trail holds it. Images are JSON text. */
export type EntryImage = {
  act: string;
  change: string;
  recordKind: string;
  recordId: string;
  label: string;
  before: string | null;
  after: string | null;
};

/** What became of one field: "Target date: 30 Jun 2027 → 31 Dec 2027". */
export type FieldChange = { label: string; before: string | null; after: string | null };

/** How days are written, and where moments are told. */
export type Place = { locale: string; timeZone: string };

/** One row's change in words. */
export type EntryWords = { title: string; changes: FieldChange[] };

// What every change of a row brings along and nobody asked about.
const silent = new Set([
  "id",
  "number",
  "version",
  "createdAt",
  "createdById",
  "updatedAt",
  "updatedById",
  "objectiveId",
  "importId",
  "personId",
  "schemaNumber",
  "token",
]);

/** The names of ids that occur in the images (people, functions, records), to be read instead of them. */
export type Names = ReadonlyMap<string, string>;

/** What was done, in a person's words: "approved", "edited the draft". */
export function actInWords(act: string): string {
  return actWords[act] ?? act;
}

/** A row's change in words, field by field. */
export function entryInWords(entry: EntryImage, names: Names, place: Place): EntryWords {
  const before = parse(entry.before);
  const after = parse(entry.after);
  const kind = kindWords[entry.recordKind] ?? entry.recordKind;
  const title = [kind, entry.label].filter(Boolean).join(" ");
  if (entry.change === "EVENT")
    return {
      title,
      changes: fieldsOf(after, (name) => !silent.has(name)).map((name) =>
        change(name, undefined, after[name], names, place),
      ),
    };
  const touched = fieldsOf(
    { ...before, ...after },
    (name) =>
      !silent.has(name) && JSON.stringify(before[name] ?? null) !== JSON.stringify(after[name] ?? null),
  );
  const changes = touched
    .map((name) => change(name, before[name], after[name], names, place))
    .filter(({ before, after }) => before !== after);
  const verb = entry.change === "INSERT" ? "added" : entry.change === "DELETE" ? "removed" : "changed";
  return { title: `${title} ${verb}`, changes };
}

/** What differs between two images of a row, field by field, in words. */
export function differencesInWords(
  before: string | null,
  after: string | null,
  names: Names,
  place: Place,
): FieldChange[] {
  const [was, is] = [parse(before), parse(after)];
  return Object.keys(is).map((name) => change(name, was[name], is[name], names, place));
}

/** Every id that occurs in the images, so that their names can be fetched at once. */
export function idsIn(entries: EntryImage[]): string[] {
  const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
  const found = new Set<string>();
  for (const entry of entries) {
    for (const image of [parse(entry.before), parse(entry.after)]) {
      for (const [name, value] of Object.entries(image))
        if (!silent.has(name) && typeof value === "string" && uuid.test(value)) found.add(value);
    }
  }
  return [...found];
}

function parse(image: string | null): Record<string, unknown> {
  if (image === null) return {};
  const value: unknown = JSON.parse(image);
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function fieldsOf(image: Record<string, unknown>, keep: (name: string) => boolean): string[] {
  return Object.keys(image).filter(keep);
}

function change(name: string, before: unknown, after: unknown, names: Names, place: Place): FieldChange {
  return {
    label: fieldWords[name] ?? spaced(name),
    before: inWords(before, names, place),
    after: inWords(after, names, place),
  };
}

// "evaluationMethod" → "Evaluation method"; ids lose their suffix.
function spaced(name: string): string {
  const words = name
    .replace(/(Id|On|At)$/, "")
    .replaceAll(/([A-Z])/g, " $1")
    .toLowerCase()
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function inWords(value: unknown, names: Names, place: Place): string | null {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value))
    return value.length === 0 ? null : value.map((each) => inWords(each, names, place)).join(", ");
  if (typeof value === "object") return JSON.stringify(value);
  const text = String(value);
  if (names.has(text)) return names.get(text) ?? text;
  if (isDay(text)) return formatDay(text, place.locale);
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(text))
    return formatInstant(new Date(text), place.locale, place.timeZone);
  if (typeof value === "number") return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
  return valueWords[text] ?? text;
}
