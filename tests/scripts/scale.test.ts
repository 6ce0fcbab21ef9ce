import { expect, test } from "vitest";
import { database } from "#lib/db.ts";
import { toMicros } from "#lib/decimal.ts";
import { statusOf } from "#lib/kpis/rules.ts";
import { checkAllStandings } from "#lib/measurements/check.ts";
import { storedTarget } from "#lib/measurements/revision.ts";
import { seedRegister } from "#scripts/bench/seed.ts";
import { testDatabase } from "#tests/support/database.ts";

const { ownerUrl } = await testDatabase();

test("the register of the benchmark is one the rules would make, with its trail", {
  timeout: 120_000,
}, async () => {
  await seedRegister(ownerUrl, 12, "p".repeat(32), { isMeasured: true });
  const rows = await database().measurement.findMany();
  expect(rows.length).toBeGreaterThan(1500);
  const wrong = rows.filter(
    (row) => statusOf(toMicros(row.value.toString()), storedTarget(row)) !== row.status,
  );
  expect(wrong).toEqual([]);
  expect(new Set(rows.map(({ status }) => status)).size).toBe(3);
  const [entries] = await database().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int FROM "TrailEntry" WHERE "recordKind" = 'Measurement'`;
  expect(entries?.count).toBe(rows.length);
  const first = await checkAllStandings();
  expect([first.checked, first.mended.length]).toEqual([first.checked, first.checked]);
  expect((await checkAllStandings()).mended).toEqual([]);
  // A standing that is not what the measurements say is found and mended.
  await database().kpiStanding.updateMany({
    where: { kpi: { ref: "KPI-004" } },
    data: { offTargetPeriods: 99 },
  });
  expect((await checkAllStandings()).mended).toEqual(["KPI-004"]);
});
