/** The characters a TrueType font can print, read from its character map (formats 4 and 12). */
export function coverageOf(font: Buffer): Set<number> {
  const covered = new Set<number>();
  const map = tableAt(font, "cmap");
  if (map === null) return covered;
  for (let at = 0; at < font.readUInt16BE(map + 2); at += 1) {
    const subtable = map + font.readUInt32BE(map + 4 + at * 8 + 4);
    const format = font.readUInt16BE(subtable);
    if (format === 4) readSegments(font, subtable, covered);
    if (format === 12) readGroups(font, subtable, covered);
  }
  return covered;
}

function tableAt(font: Buffer, name: string): number | null {
  for (let at = 0; at < font.readUInt16BE(4); at += 1) {
    const entry = 12 + at * 16;
    if (font.toString("latin1", entry, entry + 4) === name) return font.readUInt32BE(entry + 8);
  }
  return null;
}

function readSegments(font: Buffer, at: number, covered: Set<number>): void {
  const count = font.readUInt16BE(at + 6);
  for (let segment = 0; segment < count; segment += 2) {
    const end = font.readUInt16BE(at + 14 + segment);
    const start = font.readUInt16BE(at + 16 + count + segment);
    for (let code = start; code <= end && code < 0xffff; code += 1) covered.add(code);
  }
}

function readGroups(font: Buffer, at: number, covered: Set<number>): void {
  for (let group = 0; group < font.readUInt32BE(at + 12); group += 1) {
    const entry = at + 16 + group * 12;
    const end = font.readUInt32BE(entry + 4);
    for (let code = font.readUInt32BE(entry); code <= end; code += 1) covered.add(code);
  }
}
