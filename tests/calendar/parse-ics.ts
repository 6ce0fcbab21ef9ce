/**
 * Reads an iCalendar object as strictly as RFC 5545 is written, knowing nothing of how ours is made.
 * @throws Error for a line that ends in anything but CRLF, is too long, or stands where it must not
 */
export function parseICalendar(content: string): {
  properties: Record<string, string>;
  events: Record<string, string>[];
} {
  if (!content.endsWith("\r\n")) throw new Error("The last line does not end");
  const physical = content.slice(0, -2).split("\r\n");
  for (const line of physical) {
    if (/[\r\n]/.test(line)) throw new Error(`A line break stands alone: ${line}`);
    if (Buffer.byteLength(line) > 75) throw new Error(`A line is too long: ${line}`);
    if (!line.isWellFormed()) throw new Error("A line breaks a character");
  }
  const lines = physical.join("\r\n").replaceAll("\r\n ", "").split("\r\n");
  const open: string[] = [];
  const properties: Record<string, string> = {};
  const events: Record<string, string>[] = [];
  for (const line of lines) {
    const [, name = "", value = ""] = /^([A-Z-]+(?:;[A-Z]+=[A-Z]+)*):(.*)$/s.exec(line) ?? [];
    if (name === "") throw new Error(`This is no property: ${line}`);
    if (name === "BEGIN") {
      open.push(value);
      if (value === "VEVENT") events.push({});
    } else if (name === "END") {
      if (open.pop() !== value) throw new Error(`${value} ends where it did not begin`);
    } else {
      const within = open.at(-1) === "VEVENT" ? events.at(-1) : open.length === 1 ? properties : {};
      if (within) within[name] = unescaped(value);
    }
  }
  if (open.length > 0) throw new Error(`${open} did not end`);
  return { properties, events };
}

const unescaped = (value: string) =>
  value.replace(/\\(.)/g, (_, character: string) => (/n/i.test(character) ? "\n" : character));
