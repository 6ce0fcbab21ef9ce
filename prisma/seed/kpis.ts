import type { z } from "zod";
import type { Actor } from "#lib/actor.ts";
import { database } from "#lib/db.ts";
import { type kpiFields, newKpi } from "#lib/kpis/schema.ts";
import { addKpi } from "#lib/kpis/service.ts";
import { addDays, type Day } from "#lib/time/day.ts";

type Written = Omit<z.input<typeof kpiFields>, "interim" | "parts" | "baselineOn">;

/** One KPI of the story, as its form takes it; days are counted from the objective's start. */
type StoryKpi = Written & {
  /** Targets on the way, by their day. */
  interim?: Record<number, string>;
  /** What a roll-up is made of, by the names of KPIs that were told before. */
  parts?: string[];
};

const patched = "Critical vulnerabilities patched within 48 hours";
const available = "Availability by external probes";
const percent = { unit: "PERCENT", direction: "HIGHER" } as const;

/** What is measured of the demo's objectives, by their titles. */
const measured: Record<string, StoryKpi[]> = {
  "Production availability of the customer platform": [
    {
      name: available,
      ...percent,
      baselineValue: "99.71",
      targetValue: "99.9",
      tolerance: "0.1",
      frequency: "MONTHLY",
      collection: "API",
      dataSource: "Probes of the monitoring provider on 14 endpoints",
      method: "Minutes in which every endpoint answered, divided by all minutes of the month.",
      informationNeed: "Whether customers can rely on the platform as contracts promise.",
      reportedTo: "Steering group, monthly",
      evaluationFrequency: "MONTHLY",
    },
    {
      name: "Time to restore service, median",
      unit: "HOURS",
      direction: "LOWER",
      baselineValue: "2.4",
      targetValue: "1",
      tolerance: "0.5",
      frequency: "MONTHLY",
      dataSource: "Incident tracker",
      method: "Median over all interruptions of the month, from first alarm to service back.",
    },
    {
      name: "Load of the session store",
      unit: "PERCENT",
      direction: "RANGE",
      rangeLow: "30",
      rangeHigh: "70",
      tolerance: "10",
      frequency: "WEEKLY",
      dataSource: "Metrics of the cluster",
      method: "Mean load of the week. Below, money is wasted; above, a failing node takes the others along.",
    },
  ],
  "Critical patches within 48 hours": [
    {
      name: patched,
      ...percent,
      baselineValue: "71",
      targetValue: "95",
      tolerance: "5",
      interim: { 60: "80", 120: "88" },
      frequency: "MONTHLY",
      dataSource: "Vulnerability scanner",
      method:
        "Critical findings on internet-facing systems closed within 48 hours, divided by all of the month.",
      evaluationFrequency: "QUARTERLY",
    },
    {
      name: "Internet-facing systems that no scan has seen",
      unit: "COUNT",
      direction: "LOWER",
      targetValue: "0",
      tolerance: "2",
      frequency: "WEEKLY",
      dataSource: "Vulnerability scanner against the asset list",
      method: "Systems of the asset list without a scan in the last seven days.",
    },
  ],
  "Phishing resilience": [
    {
      name: "People who enter their password in a campaign",
      unit: "PERCENT",
      direction: "LOWER",
      baselineValue: "11",
      targetValue: "3",
      tolerance: "1",
      isLinear: true,
      frequency: "QUARTERLY",
      dataSource: "Report of the campaign",
      method: "People who entered a password, divided by all who got the message.",
    },
    {
      name: "Campaign messages reported by somebody",
      ...percent,
      targetValue: "40",
      tolerance: "10",
      frequency: "QUARTERLY",
      dataSource: "Report button of the mailboxes",
      method: "Reported messages, divided by all messages of the campaign.",
    },
  ],
  "Access rights reviewed every quarter": [
    {
      name: "Systems whose rights were reviewed",
      ...percent,
      baselineValue: "64",
      targetValue: "100",
      tolerance: "5",
      frequency: "QUARTERLY",
      dataSource: "Signed review lists",
      method: "Systems with a signed list of the quarter, divided by all critical systems.",
    },
  ],
  "Backups that restore": [
    {
      name: "Core systems restored within four hours",
      ...percent,
      baselineValue: "40",
      targetValue: "100",
      tolerance: "0",
      frequency: "SEMI_ANNUAL",
      dataSource: "Log of the restore test",
      method: "Systems restored within four hours, divided by the five core systems.",
    },
  ],
  "Multi-factor sign-in for everybody": [
    {
      name: "Accounts with multi-factor sign-in",
      ...percent,
      baselineValue: "58",
      targetValue: "100",
      tolerance: "2",
      frequency: "MONTHLY",
      collection: "IMPORT",
      dataSource: "Export of the directory",
      method: "Active accounts with a second factor, divided by all active accounts of people.",
    },
  ],
  "A culture in which people speak up": [
    {
      name: "Average of the culture survey",
      measures: "EFFECTIVENESS",
      scale: "SURVEY",
      targetValue: "4",
      tolerance: "0.3",
      levels: [
        { level: 1, description: "Nobody would report a mistake" },
        { level: 5, description: "Everybody reports mistakes and is thanked for it" },
      ],
      frequency: "ANNUAL",
      dataSource: "Anonymous survey",
      method: "Mean of the ten questions over all answers, at least half of the staff answering.",
    },
    {
      name: "Maturity of the reporting process",
      measures: "EFFECTIVENESS",
      scale: "MATURITY",
      targetValue: "4",
      tolerance: "1",
      levels: [
        { level: 0, description: "Mistakes are hidden" },
        { level: 1, description: "Mistakes are reported to whom one trusts" },
        { level: 2, description: "There is a written way to report" },
        { level: 3, description: "The way is used in every team" },
        { level: 4, description: "What was reported is followed up and told" },
        { level: 5, description: "Teams learn from each other's reports" },
      ],
      frequency: "SEMI_ANNUAL",
      dataSource: "Interviews in three teams drawn at random",
      method: "The level that all three teams reach.",
    },
    {
      name: "Agreed actions done on time",
      measures: "EFFECTIVENESS",
      ...percent,
      targetValue: "90",
      tolerance: "10",
      frequency: "QUARTERLY",
      collection: "COMPUTED",
      computedFigure: "ACTIONS_ON_TIME",
    },
  ],
  "Network segments of the data centre reviewed": [
    {
      name: "Firewall rules without an owner",
      unit: "OWN",
      unitLabel: "rules",
      direction: "LOWER",
      targetValue: "0",
      tolerance: "5",
      frequency: "MONTHLY",
      dataSource: "Rule base against the owner register",
      method: "Rules that have had no owner for more than 30 days, on the last day of the month.",
    },
    {
      name: "Care for the infrastructure, taken together",
      measures: "EFFECTIVENESS",
      ...percent,
      targetValue: "95",
      tolerance: "3",
      frequency: "MONTHLY",
      collection: "ROLL_UP",
      rollUp: "MEAN",
      parts: [patched, available],
    },
  ],
  "Suppliers assessed before they start": [
    {
      name: "Critical suppliers assessed before the contract",
      ...percent,
      baselineValue: "40",
      targetValue: "100",
      tolerance: "10",
      frequency: "QUARTERLY",
      dataSource: "Contract register",
      method: "Contracts with an assessment dated before the signature, divided by all critical contracts.",
    },
  ],
  "Architecture reviewed by peers": [
    {
      name: "Board's sign-off of the quarter's reviews",
      scale: "SIGN_OFF",
      frequency: "QUARTERLY",
      dataSource: "Minutes of the architecture board",
      method: "Passed when the board finds three reviews drawn at random sound.",
    },
  ],
};

/** Writes the KPIs of an objective of the story. @param startsOn of the objective, from which their days count */
export async function tellKpis(
  manager: Actor,
  { objectiveRef, title, startsOn }: { objectiveRef: string; title: string; startsOn: Day },
  people: { collectorId: string; analystId: string },
): Promise<void> {
  for (const { interim = {}, parts = [], ...kpi } of measured[title] ?? []) {
    const isMeasured = kpi.collection !== "ROLL_UP" && kpi.collection !== "COMPUTED";
    const made = await database().kpi.findMany({ where: { name: { in: parts } }, select: { ref: true } });
    await addKpi(
      manager,
      newKpi.parse({
        objectiveRef,
        ...kpi,
        baselineOn: kpi.baselineValue ? addDays(startsOn, -1) : null,
        collectorId: isMeasured ? people.collectorId : null,
        analystId: people.analystId,
        interim: Object.entries(interim).map(([day, value]) => ({
          onDay: addDays(startsOn, Number(day)),
          value,
        })),
        parts: made.map(({ ref }) => ref),
      }),
    );
  }
}
