import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toICalendar } from "#lib/calendar/ics.ts";
import { type CalendarEvent, eventKinds, isOverdue, monthLater, weeksOf } from "#lib/calendar/rules.ts";
import { parseICalendar } from "./parse-ics.ts";

const at = new Date("2026-11-22T10:00:00Z");
const given = { name: "SixTwo: Zoë, ops; night\\shift", origin: "https://isms.example.org", at };
const event: CalendarEvent = {
  uid: "action-1",
  kind: "action",
  day: "2028-02-29",
  title: "ACT-001 Patch, test; ship\\roll back\nnow",
  detail: "Action of Zoë",
  href: "/action-items/ACT-001",
};

describe("the calendar as iCalendar", () => {
  it("is read by a strict reader as what it was", () => {
    const { properties, events } = parseICalendar(toICalendar([event], given));
    expect(properties).toMatchObject({ VERSION: "2.0", METHOD: "PUBLISH", NAME: given.name });
    expect(events).toEqual([
      {
        UID: "action-1@sixtwo",
        DTSTAMP: "20261122T100000Z",
        "DTSTART;VALUE=DATE": "20280229",
        "DTEND;VALUE=DATE": "20280301",
        SUMMARY: event.title,
        DESCRIPTION: `${event.detail}\nhttps://isms.example.org/action-items/ACT-001`,
        URL: "https://isms.example.org/action-items/ACT-001",
        CATEGORIES: "Actions",
        TRANSP: "TRANSPARENT",
      },
    ]);
  });

  it("holds a component even when nothing is due", () => {
    const made = toICalendar([], given);
    expect(parseICalendar(made).events).toEqual([]);
    expect(made).toContain("BEGIN:VTIMEZONE");
  });

  it("keeps any text, folds at 75 octets and never inside a character", () => {
    const texts = fc.string({ unit: "grapheme", maxLength: 300 });
    fc.assert(
      fc.property(texts, texts, fc.constantFrom(...eventKinds), (title, detail, kind) => {
        const made = toICalendar([{ ...event, title, detail, kind }], given);
        const clean = (text: string) => text.replace(/\r\n?/g, "\n").replace(/(?!\n)\p{Cc}/gu, "");
        const [read] = parseICalendar(made).events;
        expect(read?.SUMMARY).toBe(clean(title));
        expect(read?.DESCRIPTION?.split("\n").at(-1)).toBe("https://isms.example.org/action-items/ACT-001");
      }),
      { numRuns: 300 },
    );
  });

  it("cannot be given further lines by a title", () => {
    const made = toICalendar([{ ...event, title: "x\r\nEND:VEVENT\r\nBEGIN:VALARM" }], given);
    expect(parseICalendar(made).events).toHaveLength(1);
    expect(made).not.toMatch(/^BEGIN:VALARM/m);
  });
});

describe("the month", () => {
  it.each([
    ["2026-02", "2026-01-26", "2026-03-01", 5],
    ["2027-02", "2027-02-01", "2027-02-28", 4],
    ["2028-02", "2028-01-31", "2028-03-05", 5],
    ["2026-08", "2026-07-27", "2026-09-06", 6],
    ["2026-12", "2026-11-30", "2027-01-03", 5],
  ])("%s is shown from %s to %s in %i weeks", (month, first, last, count) => {
    const weeks = weeksOf(month);
    expect([weeks[0]?.[0], weeks.at(-1)?.[6], weeks.length]).toEqual([first, last, count]);
  });
  it("steps over the year", () => {
    expect([monthLater("2026-12", 1), monthLater("2027-01", -1)]).toEqual(["2027-01", "2026-12"]);
  });
  it.each([
    ["action", "2026-11-21", true],
    ["action", "2026-11-22", false],
    ["milestone", "2026-11-21", false],
    ["retention", "2026-11-21", false],
    ["measurement", "2026-11-21", true],
  ] as const)("%s of %s: overdue %s", (kind, day, expected) => {
    expect(isOverdue({ kind, day }, "2026-11-22")).toBe(expected);
  });
});
