import { beforeAll, describe, expect, it } from "vitest";
import { type Actor, systemActor } from "#lib/actor.ts";
import { calendarFilter } from "#lib/calendar/filter.ts";
import { listEvents, showCalendar } from "#lib/calendar/queries.ts";
import { type EventKind, eventKinds } from "#lib/calendar/rules.ts";
import { database } from "#lib/db.ts";
import { newId } from "#lib/id.ts";
import { addDays, fromDay, todayIn } from "#lib/time/day.ts";
import { inTransaction } from "#lib/transaction.ts";
import { testDatabase } from "#tests/support/database.ts";
import { around, last, measured, record, withPeople } from "#tests/support/measured.ts";
import { makePerson } from "#tests/support/people.ts";

await testDatabase();
withPeople();

const today = todayIn("Europe/Berlin");
const year = { from: addDays(today, -366), to: addDays(today, 800) };
let kpi = "";
let objective = "";
let auditor: Actor;

async function kinds(actor: Actor, of: "mine" | "everybody" = "everybody"): Promise<EventKind[]> {
  const { events } = await listEvents(actor, { ...year, of, kinds: [] });
  return eventKinds.filter((kind) => events.some((event) => event.kind === kind));
}

beforeAll(async () => {
  ({ kpi, objective } = await measured());
  auditor = await makePerson("Aud Itor", ["AUDITOR"]);
  await inTransaction(systemActor("setup"), "milestone.edit", (tx) =>
    tx.milestone.create({ data: { id: newId(), kind: "STAGE_1", onDay: fromDay(addDays(today, 30)) } }),
  );
});

describe("what the calendar shows", () => {
  it("holds every kind there is, and only those asked for", async () => {
    expect(await kinds(around.manager)).toEqual(
      expect.arrayContaining(["measurement", "action", "target", "milestone"]),
    );
    const { events } = await listEvents(around.manager, { ...year, of: "everybody", kinds: ["milestone"] });
    expect(events.map(({ title, day }) => [title, day])).toEqual([["Stage 1 audit", addDays(today, 30)]]);
  });

  it("shows the owner what is theirs, and others nothing of it as their own", async () => {
    expect(await kinds(around.owner, "mine")).toEqual(
      expect.arrayContaining(["measurement", "action", "target"]),
    );
    expect(await kinds(around.other, "mine")).toEqual(["milestone"]);
  });

  it("shows staff the objectives of their own function and no figures, administrators the milestones alone", async () => {
    expect(await kinds(around.staff)).toEqual(["milestone"]);
    const insider: Actor = { ...around.staff, functionId: around.functionId };
    const seen = await kinds(insider);
    expect(seen).toContain("target");
    expect(seen).not.toContain("measurement");
    expect(seen).not.toContain("action");
    expect(await kinds(around.admin)).toEqual(["milestone"]);
    expect(await kinds(auditor)).toContain("measurement");
  });

  it("no longer tells of a period that has its value, nor of a waived one", async () => {
    const of = "everybody" as const;
    const named = async () =>
      (await listEvents(around.manager, { ...year, of, kinds: ["measurement"] })).events.map(
        ({ uid }) => uid,
      );
    const before = await named();
    await record([{ kpi, period: last, value: 100 }]);
    const after = await named();
    expect(before.filter((uid) => !after.includes(uid)).map((uid) => uid.slice(-10))).toEqual([`${last}-01`]);
    // Of what was missed the newest six; the page of the KPI has all.
    expect(after.filter((uid) => uid.slice(-10) < addDays(today, -40)).length).toBeLessThanOrEqual(6);
  });

  it("names a value due on the day the standing names", async () => {
    const row = await database().kpiStanding.findFirstOrThrow({ where: { kpi: { ref: kpi } } });
    const { events } = await listEvents(around.manager, { ...year, of: "everybody", kinds: ["measurement"] });
    expect(events.length).toBeGreaterThan(6);
    expect(
      events.every(({ day }) => row.nextDueOn !== null && day >= row.nextDueOn.toISOString().slice(0, 10)),
    ).toBe(true);
  });

  it("shows a month in whole weeks, and an agenda with what was missed first", async () => {
    const month = await showCalendar(
      around.manager,
      calendarFilter.parse({ of: "everybody", month: "2026-02" }),
    );
    expect([month.from, month.to]).toEqual(["2026-01-26", "2026-03-01"]);
    const agenda = await showCalendar(
      around.manager,
      calendarFilter.parse({ of: "everybody", view: "agenda" }),
    );
    const [first] = agenda.events;
    expect(first && first.day < today && first.kind === "measurement").toBe(true);
    const onward = await showCalendar(
      around.manager,
      calendarFilter.parse({ of: "everybody", view: "agenda", from: addDays(today, 1) }),
    );
    expect(onward.events.every(({ day }) => day > today)).toBe(true);
  });

  it.each([
    { month: "2026-13" },
    { month: ["2026-02", "x"], kind: "nothing" },
    { view: "%", from: "2026-02-30", of: "x" },
  ])("opens an address that says nonsense: %j", async (query) => {
    const filter = calendarFilter.parse(query);
    expect((await showCalendar(around.manager, filter)).events).toBeDefined();
  });

  it("leaves out what is archived or over", async () => {
    const ends = await listEvents(around.manager, { ...year, of: "everybody", kinds: ["target"] });
    expect(ends.events.map(({ title }) => title.split(" ")[0])).toEqual([objective]);
    await inTransaction(systemActor("seed"), "objective.close", (tx) =>
      tx.objective.update({ where: { ref: objective }, data: { state: "ACHIEVED" } }),
    );
    expect(await kinds(around.manager)).toEqual(["milestone"]);
  });
});
