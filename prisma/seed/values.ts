import { systemActor } from "#lib/actor.ts";
import { database } from "#lib/db.ts";
import { RuleViolation } from "#lib/errors.ts";
import { checkStandings } from "#lib/measurements/check.ts";
import { circumstancesOf, pastPeriods } from "#lib/measurements/rules.ts";
import { recordMeasurements } from "#lib/measurements/service.ts";
import type { Day } from "#lib/time/day.ts";
import { inTransaction } from "#lib/transaction.ts";
import { actAs } from "./act-as.ts";

/** What was measured, oldest first; the last stands in the newest period but `silent`. */
type StoryValues = { values: readonly (number | string)[]; silent?: number; why?: string };

const underWay = "As expected while the actions of the plan are under way.";

const measured: Record<string, StoryValues> = {
  "Availability by external probes": {
    values: [99.71, 99.78, 99.82, 99.8, 99.85, 99.84, 99.88, 99.91, 99.9, 99.93, 99.86, 99.94],
  },
  "Time to restore service, median": {
    values: [2.4, 2.2, 2.3, 1.9, 1.8, 1.6, 1.7, 1.4, 1.3, 1.2, 1.4, 1.1],
    silent: 1,
    why: "One long interruption of the payment provider; see the incident report.",
  },
  "Load of the session store": {
    values: [57, 60, 61, 58, 66, 72, 75, 69, 64, 62, 55, 58, 63, 81],
    silent: 2,
    why: "Campaign week: the second node was down for maintenance.",
  },
  "Critical vulnerabilities patched within 48 hours": {
    values: ["29/41", "30/38", "33/41", "36/44", "31/37", "40/46", "38/43", "37/42", "41/45", "36/41"],
    why: "Three edge proxies have no maintenance window yet.",
  },
  "Internet-facing systems that no scan has seen": {
    values: [9, 9, 8, 7, 6, 6, 5, 3, 2, 2, 1, 0],
    why: "Found by comparing DNS with the inventory; owners are being named.",
  },
  "Systems whose rights were reviewed": { values: ["14/22", "18/22", "21/22", "22/22"] },
  "Core systems restored within four hours": {
    values: ["2/5", "4/5"],
    why: "The ledger took six hours: its index is rebuilt on restore.",
  },
  "Accounts with multi-factor sign-in": {
    values: [58, 66, 71, 79, 84, 90, 94, 97, 99, 100],
    why: "Contractors get their keys with the next delivery.",
  },
  "Average of the culture survey": { values: [3.6] },
  "Maturity of the reporting process": { values: [2, 3], why: "There is no feedback to reporters yet." },
  "Firewall rules without an owner": {
    values: [38, 33, 30, 24, 19, 15, 12, 9],
    silent: 1,
    why: "Rules of the old office; the move is planned for the new year.",
  },
};

/** Records what the story measured of an objective's KPIs, then lets them have been approved when the objective began. */
export async function tellValues(objectiveRef: string, startsOn: Day): Promise<void> {
  const kpis = await database().kpi.findMany({
    where: { objective: { ref: objectiveRef }, archivedAt: null },
    select: {
      ref: true,
      name: true,
      frequency: true,
      collection: true,
      collector: { select: { email: true } },
    },
    orderBy: { number: "asc" },
  });
  const person = await actAs(kpis.find(({ collector }) => collector)?.collector?.email ?? "");
  const circumstances = circumstancesOf(person.organisation);
  for (const { ref, name, frequency, collection, collector } of kpis) {
    const { values, silent = 0, why } = measured[name] ?? { values: [] };
    if (!collector || values.length === 0) continue;
    const periods = pastPeriods(frequency, values.length + silent, circumstances)
      .slice(silent)
      .reverse();
    const entries = values.map((value, index) => ({
      kpi: ref,
      period: periods[index]?.name ?? "",
      value: String(value),
      numerator: null,
      denominator: null,
      comment: null as string | null,
    }));
    const source = collection === "MANUAL" ? "SCREEN" : collection === "API" ? "API" : "IMPORT";
    const record = async () =>
      recordMeasurements(await actAs(collector.email), entries, (index) => String(index), { source });
    // What is off target is refused without a comment: these are said why of.
    await record().catch(async (error: unknown) => {
      if (!(error instanceof RuleViolation)) throw error;
      for (const { path } of error.fields) {
        const entry = entries[Number(path)];
        if (entry) entry.comment = (Number(path) >= values.length - 3 ? why : null) ?? underWay;
      }
      return record();
    });
  }
  // Approved in this minute, nothing could be overdue; the story began when the objective did.
  await inTransaction(systemActor("seed"), "objective.approve", (tx) =>
    tx.kpi.updateMany({
      where: { objective: { ref: objectiveRef }, approvedAt: { not: null } },
      data: { approvedAt: new Date(`${startsOn}T08:00:00Z`) },
    }),
  );
  await checkStandings(
    kpis.map(({ ref }) => ref),
    circumstances,
  );
}
