import "server-only";
import { database } from "#lib/db.ts";
import { log } from "#lib/log.ts";
import { checkAllStandings } from "#lib/measurements/check.ts";
import { recordComputed } from "#lib/measurements/computed.ts";
import { circumstancesOf } from "#lib/measurements/rules.ts";

/** What a night came to. */
export type Night = { recorded: number; empty: number; checked: number; mended: string[] };

/**
 * What is done every night and after a start: computed KPIs get the values they lack, and how every KPI stands is
 * calculated anew; a stored standing that was another is mended and told. Done twice it changes nothing.
 * @returns null before the installation is set up
 */
export async function runNight(): Promise<Night | null> {
  const organisation = await database().organisation.findFirst();
  if (!organisation) return null;
  const computed = await recordComputed(circumstancesOf(organisation));
  const night = { ...computed, ...(await checkAllStandings()) };
  log.info({ ...night, mended: night.mended.length }, "the night's work is done");
  if (night.mended.length > 0)
    log.warn({ kpis: night.mended.slice(0, 100) }, "stored standings of KPIs were not what they should be");
  return night;
}
