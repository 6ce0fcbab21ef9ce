/**
 * The first character of a cell that cannot be stored or shown faithfully, as a phrase for a message:
 * control characters (tab and line breaks excepted), DEL, C1 controls and lone surrogates. `null` when clean.
 */
export function unsafeCharacter(text: string): string | null {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const next = text.charCodeAt(at + 1);
    if (unit >= 0xd800 && unit <= 0xdbff && next >= 0xdc00 && next <= 0xdfff) at += 1;
    else if (unit >= 0xd800 && unit <= 0xdfff) return `half of a broken character (${codePoint(unit)})`;
    else if (isControl(unit)) return `an invisible control character (${codePoint(unit)})`;
  }
  return null;
}

/** The text with every unsafe character written out as `[U+0007]`, so that a refused row can be shown and saved. */
export function spellUnsafe(text: string): string {
  let spelled = "";
  for (const character of text) {
    spelled += unsafeCharacter(character) ? `[${codePoint(character.charCodeAt(0))}]` : character;
  }
  return spelled;
}

function isControl(unit: number): boolean {
  if (unit === 0x09 || unit === 0x0a || unit === 0x0d) return false;
  return unit < 0x20 || (unit >= 0x7f && unit <= 0x9f);
}

function codePoint(unit: number): string {
  return `U+${unit.toString(16).toUpperCase().padStart(4, "0")}`;
}
