import { beforeAll, expect, test } from "vitest";
import { systemActor } from "#lib/actor.ts";
import { objectiveHealth } from "#lib/kpis/health.ts";
import { type Health, healths } from "#lib/kpis/standing.ts";
import { objectiveFilter } from "#lib/objectives/filter.ts";
import { listObjectives } from "#lib/objectives/list.ts";
import { addDays, fromDay, todayIn } from "#lib/time/day.ts";
import { inTransaction } from "#lib/transaction.ts";
import { testDatabase } from "#tests/support/database.ts";
import { withoutKpis } from "#tests/support/kpis.ts";
import { around, before, last, measured, record, third, withPeople } from "#tests/support/measured.ts";
import { completeDraft, readWhole } from "#tests/support/objectives.ts";

await testDatabase();
withPeople();

const made = {} as Record<Health | "DRAFT" | "NONE", string>;
beforeAll(async () => {
  const values = async (...given: string[]) => {
    const { objective, kpi } = await measured();
    const months = [last, before, third].slice(0, given.length);
    const entries = given.map((value, at) => ({ kpi, period: months[at], value, comment: "Because" }));
    if (entries.length > 0) await record(entries);
    return objective;
  };
  // A value of the last month; all before it are silent, so what is not off target is overdue until somebody waives.
  made.OFF_TARGET = await values("10");
  made.OVERDUE = await values("100");
  made.AT_RISK = await values("96");
  made.ON_TARGET = await values("100");
  made.NO_DATA = await values();
  made.NONE = await values();
  await withoutKpis(made.NONE);
  await inTransaction(systemActor("seed"), "objective.approve", async (tx) => {
    const soon = fromDay(addDays(todayIn("UTC"), 3));
    for (const ref of [made.AT_RISK, made.ON_TARGET, made.NO_DATA]) {
      const where = { kpi: { objective: { ref } } };
      await tx.kpiStanding.updateMany({ where, data: { nextDueOn: soon } });
      await tx.objectiveStanding.updateMany({ where: { objective: { ref } }, data: { nextDueOn: soon } });
    }
    await tx.objectiveStanding.deleteMany({ where: { objective: { ref: made.NONE } } });
  });
  made.DRAFT = await completeDraft(around);
});

const list = async (query: Record<string, string>) =>
  (await listObjectives(around.manager, objectiveFilter.parse({ columns: "ref,health", ...query }))).rows;

test.each(healths)(
  "the list filtered by %s has the objectives that the rule says, and shows it",
  async (health) => {
    const rows = await list({ health });
    expect(rows.map(({ ref }) => ref)).toEqual(
      health === "NO_DATA" ? [made.NO_DATA, made.NONE].sort() : [made[health]],
    );
    expect(rows.map((row) => row.health)).toEqual(rows.map(() => health));
  },
);

test("the page says the same as the list, with the KPI that is the cause; a draft has no health", async () => {
  const today = todayIn("UTC");
  for (const row of await list({})) {
    const objective = await readWhole(row.ref);
    expect(objectiveHealth(objective, today)?.health ?? null).toBe(row.health);
  }
  const off = await readWhole(made.OFF_TARGET);
  expect(objectiveHealth(off, today)?.cause?.ref).toBe(off.kpis[0]?.ref);
  expect(objectiveHealth(await readWhole(made.DRAFT), today)).toBeNull();
  const rows = await list({});
  expect(rows.find(({ ref }) => ref === made.DRAFT)?.health).toBeNull();
  expect(rows.find(({ ref }) => ref === made.NONE)?.health).toBe("NO_DATA");
});
