import { addDays, type Day } from "#lib/time/day.ts";
import { type CalendarEvent, eventWords } from "./rules.ts";

type Given = {
  /** What the calendar is called. */
  name: string;
  /** Where the product is reached, without a slash at its end. */
  origin: string;
  at: Date;
};

/**
 * Events as an iCalendar object (RFC 5545): whole days, lines of at most 75 octets that end in CRLF. A calendar program
 * knows an event again by its UID.
 */
export function toICalendar(events: readonly CalendarEvent[], { name, origin, at }: Given): string {
  const stamp = `${at.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//SixTwo//Calendar//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `NAME:${text(name)}`,
    `X-WR-CALNAME:${text(name)}`,
    "REFRESH-INTERVAL;VALUE=DURATION:PT4H",
    "X-PUBLISHED-TTL:PT4H",
    ...(events.length === 0 ? utc : events.flatMap((event) => eventLines(event, origin, stamp))),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function eventLines({ uid, kind, day, title, detail, href }: CalendarEvent, origin: string, stamp: string) {
  return [
    "BEGIN:VEVENT",
    `UID:${uid}@sixtwo`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${date(day)}`,
    `DTEND;VALUE=DATE:${date(addDays(day, 1))}`,
    `SUMMARY:${text(title)}`,
    `DESCRIPTION:${text([detail, `${origin}${href}`].filter(Boolean).join("\n"))}`,
    `URL:${origin}${href}`,
    `CATEGORIES:${text(eventWords[kind])}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

// A calendar must hold at least one component (RFC 5545, 3.6); one without events tells the zone nothing is in.
const utc = [
  "BEGIN:VTIMEZONE",
  "TZID:UTC",
  "BEGIN:STANDARD",
  "DTSTART:19700101T000000",
  "TZOFFSETFROM:+0000",
  "TZOFFSETTO:+0000",
  "END:STANDARD",
  "END:VTIMEZONE",
];

const date = (day: Day) => day.replaceAll("-", "");

/** Escapes what a TEXT value may not hold as it is; control characters but the line break are left out. */
function text(value: string): string {
  return value
    .replace(/\r\n?/g, "\n")
    .replace(/[\\;,]/g, (each) => `\\${each}`)
    .replaceAll("\n", "\\n")
    .replace(/\p{Cc}/gu, "");
}

const most = 75;
const encoder = new TextEncoder();

/** Folds a line after at most 75 octets, never inside a character. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = "";
  let octets = 0;
  for (const character of line) {
    const { length } = encoder.encode(character);
    if (octets + length > most) {
      parts.push(part);
      part = " ";
      octets = 1;
    }
    part += character;
    octets += length;
  }
  return [...parts, part].join("\r\n");
}
