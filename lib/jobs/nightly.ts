import "server-only";
import { database } from "#lib/db.ts";
import { log } from "#lib/log.ts";
import { checkStandings } from "#lib/measurements/check.ts";
import { recordComputed } from "#lib/measurements/computed.ts";
import { type Circumstances, circumstancesOf } from "#lib/measurements/rules.ts";

const chunk = 200;

/** What a night came to. */
export type Night = { recorded: number; empty: number; checked: number; mended: string[] };

/**
 * What is done every night and after a start: computed KPIs get the values they lack, and how every KPI stands is
 * calculated anew; a stored standing that was another is mended and told. Done twice it changes nothing.
 */
export async function runNight(now = new Date()): Promise<Night> {
  const organisation = await database().organisation.findFirst();
  if (!organisation) return { recorded: 0, empty: 0, checked: 0, mended: [] };
  const circumstances = circumstancesOf(organisation, now);
  const computed = await recordComputed(circumstances);
  const night = { ...computed, ...(await checkAll(circumstances)) };
  log.info({ ...night, mended: night.mended.length }, "the night's work is done");
  if (night.mended.length > 0)
    log.warn({ kpis: night.mended.slice(0, 100) }, "stored standings of KPIs were not what they should be");
  return night;
}

async function checkAll(circumstances: Circumstances): Promise<Pick<Night, "checked" | "mended">> {
  const mended: string[] = [];
  let checked = 0;
  for (let after = 0; ; ) {
    const rows = await database().kpi.findMany({
      where: { number: { gt: after }, approvedAt: { not: null }, archivedAt: null },
      select: { ref: true, number: true },
      orderBy: { number: "asc" },
      take: chunk,
    });
    const last = rows.at(-1);
    if (!last) return { checked, mended };
    after = last.number;
    checked += rows.length;
    mended.push(
      ...(await checkStandings(
        rows.map(({ ref }) => ref),
        circumstances,
      )),
    );
  }
}
