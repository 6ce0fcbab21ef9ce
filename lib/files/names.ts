import { endingsOf } from "./types.ts";

const mostCharacters = 200;
// Invisible, or turning the direction of what follows: "gnp.exe" would read "exe.png".
const deceptive = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** The ending of a name in lower case, without its dot; "" when it has none. */
export function endingOf(name: string): string {
  return /\.([\p{L}\p{N}]{1,12})$/u.exec(name)?.[1]?.toLowerCase() ?? "";
}

/**
 * The name of an uploaded file as it may be kept: without folders, control and invisible characters, and what other
 * systems cannot name. At most 200 characters, the ending kept.
 */
export function cleanName(sent: string): string {
  const last = sent.toWellFormed().normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const clean = last
    .replace(deceptive, "")
    .replace(/\ufffd/g, "")
    .replace(/[<>:"|?*]/g, "_")
    .replace(/\s+/g, " ")
    .replace(/^[\s.]+|[\s.]+$/g, "");
  const named = clean === "" ? "file" : reserved.test(clean) ? `_${clean}` : clean;
  if (named.length <= mostCharacters) return named;
  const ending = endingOf(named);
  const tail = ending === "" ? "" : `.${ending}`;
  return `${named
    .slice(0, mostCharacters - tail.length)
    .toWellFormed()
    .replaceAll("\ufffd", "")}${tail}`;
}

/** The name with an ending that fits what the file is, so that no computer opens it as something else. */
export function fittingName(name: string, type: string): string {
  const endings = endingsOf(type);
  const [usual] = endings;
  return usual === undefined || endings.includes(endingOf(name)) ? name : `${name}.${usual}`;
}
