import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it, test } from "vitest";
import { systemActor } from "#lib/actor.ts";
import { createFeed, ownFeed, readFeed, revokeFeed } from "#lib/calendar/feed.ts";
import { database } from "#lib/db.ts";
import { inTransaction } from "#lib/transaction.ts";
import { testDatabase } from "#tests/support/database.ts";
import { around, measured, withPeople } from "#tests/support/measured.ts";
import { makePerson } from "#tests/support/people.ts";
import { parseICalendar } from "./parse-ics.ts";

await testDatabase();
withPeople();
beforeAll(async () => {
  await measured();
});

const tokenOf = (url: string | null) => /\/api\/feed\/([\w-]{43})\.ics$/.exec(url ?? "")?.[1] ?? "";
const made = async (actor = around.owner) => tokenOf((await createFeed(actor)).url);

async function read(token: string): Promise<string> {
  const answer = await readFeed(token);
  if (!answer || !("calendar" in answer)) throw new Error(JSON.stringify(answer));
  return answer.calendar;
}

describe("the address of a calendar", () => {
  it("opens one's own calendar and is kept as a digest alone", async () => {
    const token = await made();
    const { events, properties } = parseICalendar(await read(token));
    expect(properties.NAME).toBe("SixTwo: Olaf Owner");
    expect(new Set(events.map(({ CATEGORIES }) => CATEGORIES))).toContain("Values");
    expect(new Set(events.map(({ UID }) => UID)).size).toBe(events.length);
    const entries = await database().trailEntry.findMany({ where: { recordKind: "CalendarFeed" } });
    expect(entries[0]).toMatchObject({ act: "feed.create", rootId: around.owner.personId });
    const rows = await database().calendarFeed.findMany();
    const digests = rows.map(({ tokenSha256 }) => tokenSha256);
    expect(JSON.stringify(rows)).not.toContain(token);
    for (const secret of [token, ...digests])
      expect(JSON.stringify(entries, (_, v) => (typeof v === "bigint" ? String(v) : v))).not.toContain(
        secret,
      );
  });

  it("gives the same thing the same name each time", async () => {
    const token = await made();
    const names = async () => parseICalendar(await read(token)).events.map(({ UID }) => UID);
    expect(await names()).toEqual(await names());
  });

  it("asks for the password, works once renewed at its new place alone, and ends", async () => {
    await expect(createFeed({ ...around.owner, reauthenticatedAt: null })).rejects.toMatchObject({
      code: "reauthentication-required",
    });
    const [first, second] = [await made(), await made()];
    expect(await readFeed(first)).toBeNull();
    await read(second);
    expect((await ownFeed(around.owner)).feed?.createdAt).toBeInstanceOf(Date);
    expect((await ownFeed(around.other)).feed).toBeNull();
    await revokeFeed(around.other);
    await read(second);
    await revokeFeed(around.owner);
    expect(await readFeed(second)).toBeNull();
    expect((await ownFeed(around.owner)).feed).toBeNull();
  });

  it("of twenty that are made at once one works", async () => {
    const tokens = await Promise.all(Array.from({ length: 20 }, () => made(around.other)));
    const answers = await Promise.all(tokens.map((token) => readFeed(token)));
    expect(answers.filter((answer) => answer !== null)).toHaveLength(1);
  });

  it("dies with its person and with their last role", async () => {
    const leaver = await makePerson("Lea Leaver", ["OWNER"]);
    const token = await made(leaver);
    const change = (data: { isActive: boolean }) =>
      inTransaction(systemActor("setup"), "person.deactivate", (tx) =>
        tx.person.update({ where: { id: leaver.personId }, data }),
      );
    await change({ isActive: false });
    expect(await readFeed(token)).toBeNull();
    await change({ isActive: true });
    await read(token);
    await inTransaction(systemActor("setup"), "role.change", (tx) =>
      tx.roleGrant.updateMany({
        where: { personId: leaver.personId },
        data: { validTo: new Date("2026-01-01") },
      }),
    );
    expect(await readFeed(token)).toBeNull();
  });

  it.each(["", "x", "A".repeat(43), "A".repeat(44), "../../etc/passwd", "%00"])(
    "%j opens nothing",
    async (token) => {
      expect(await readFeed(token)).toBeNull();
    },
  );

  it("is not given more often than devices ask", async () => {
    const token = await made(around.executive);
    for (let count = 0; count < 120; count++) await read(token);
    expect(await readFeed(token)).toEqual({ wait: expect.any(Number) });
  });
});

const hasKhal = spawnSync("khal", ["--version"]).status === 0;

test.skipIf(!hasKhal)(
  `khal imports the feed and lists it${hasKhal ? "" : " (skipped: khal is not installed here)"}`,
  async () => {
    const calendar = await read(await made());
    const { events } = parseICalendar(calendar);
    const folder = mkdtempSync(join(tmpdir(), "sixtwo-khal-"));
    try {
      const khal = (...args: string[]) =>
        execFileSync("khal", ["-c", join(folder, "config"), ...args], {
          encoding: "utf8",
          env: { ...process.env, HOME: folder, LC_ALL: "C.UTF-8", TZ: "UTC" },
        });
      mkdirSync(join(folder, "calendar"));
      writeFileSync(
        join(folder, "config"),
        `[calendars]\n[[work]]\npath = ${folder}/calendar\n[sqlite]\npath = ${folder}/khal.db\n[locale]\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\nlocal_timezone = UTC\ndefault_timezone = UTC\n[default]\ndefault_calendar = work\n`,
      );
      writeFileSync(join(folder, "feed.ics"), calendar);
      khal("import", "--batch", join(folder, "feed.ics"));
      // The same feed once more: the same events, none twice.
      khal("import", "--batch", join(folder, "feed.ics"));
      const from = events.map((event) => event["DTSTART;VALUE=DATE"] ?? "").toSorted()[0] ?? "";
      const start = `${from.slice(0, 4)}-${from.slice(4, 6)}-${from.slice(6)}`;
      const shown = khal("list", "--format", "{uid}|{start-date}|{title}", "--day-format", "", start, "500d");
      const lines = shown.split("\n").filter((line) => line.includes("@sixtwo"));
      const expected = events.map(
        (event) =>
          `${event.UID}|${event["DTSTART;VALUE=DATE"]?.replace(/(....)(..)(..)/, "$1-$2-$3")}|${event.SUMMARY}`,
      );
      expect(lines.toSorted()).toEqual(expected.toSorted());
      expect(lines.length).toBeGreaterThan(5);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
