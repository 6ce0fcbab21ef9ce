import { describe, expect, test } from "vitest";
import {
  type FunctionFacts,
  functionSignals,
  type KpiFacts,
  kpiSignals,
  type ObjectiveFacts,
  objectiveSignals,
  type SignalCode,
} from "#lib/signals/rules.ts";

const limits = { today: "2026-11-22", stalenessMonths: 12 };
const quiet: KpiFacts = {
  ref: "KPI-001",
  name: "Restores",
  ownerId: "o",
  collectorId: "c",
  status: "ON_TARGET",
  measuredTo: "2026-10-31",
  nextDueOn: "2026-12-05",
  offTargetPeriods: 0,
  explainedTo: null,
  isDerived: false,
  source: "API",
  hasEvidence: false,
};

describe("a KPI", () => {
  const cases: [string, Partial<KpiFacts>, SignalCode[]][] = [
    ["quiet: green, in time, sent by a system", {}, []],
    ["due today is not overdue", { nextDueOn: "2026-11-22" }, []],
    ["due yesterday is", { nextDueOn: "2026-11-21" }, ["measurement-overdue"]],
    ["nothing due", { nextDueOn: null }, []],
    [
      "never measured is no green, and not off target",
      { status: "NO_DATA", measuredTo: null, source: null },
      [],
    ],
    ["at risk asks for no reason", { status: "AT_RISK", source: "SCREEN" }, []],
    ["off target", { status: "OFF_TARGET", offTargetPeriods: 1 }, ["off-target-unexplained"]],
    [
      "explained for this very period",
      { status: "OFF_TARGET", offTargetPeriods: 1, explainedTo: "2026-10-31" },
      [],
    ],
    [
      "explained for an earlier one only",
      { status: "OFF_TARGET", offTargetPeriods: 1, explainedTo: "2026-09-30" },
      ["off-target-unexplained"],
    ],
    [
      "twice in a row, though explained",
      { status: "OFF_TARGET", offTargetPeriods: 2, explainedTo: "2026-10-31" },
      ["off-target-repeated"],
    ],
    ["typed, with nothing to show", { source: "SCREEN" }, ["green-without-evidence"]],
    ["typed by a link", { source: "LINK" }, ["green-without-evidence"]],
    ["typed, with evidence", { source: "SCREEN", hasEvidence: true }, []],
    ["imported: its provenance counts", { source: "IMPORT" }, []],
    ["rolled up", { source: "ROLL_UP" }, []],
    [
      "off target without evidence is not green",
      { status: "OFF_TARGET", offTargetPeriods: 1, explainedTo: "2026-10-31", source: "SCREEN" },
      [],
    ],
    [
      "everything at once",
      { status: "OFF_TARGET", offTargetPeriods: 3, nextDueOn: "2026-01-01" },
      ["measurement-overdue", "off-target-unexplained", "off-target-repeated"],
    ],
  ];
  test.each(cases)("%s", (_, changed, codes) => {
    expect(kpiSignals({ ...quiet, ...changed }, limits).map(({ code }) => code)).toEqual(codes);
  });

  test("says since when: the day after it was due", () => {
    expect(kpiSignals({ ...quiet, nextDueOn: "2026-02-28" }, limits)[0]).toMatchObject({
      since: "2026-03-01",
      remedy: "/kpis/KPI-001/measure",
    });
  });
});

const fine: ObjectiveFacts = {
  ref: "OBJ-001",
  title: "Backups",
  ownerId: "o",
  kind: "QUANTITATIVE",
  isOngoing: false,
  targetOn: "2027-06-30",
  approvedOn: "2026-01-15",
  lastReviewedOn: null,
  kpis: 1,
  evidenceOn: null,
  cycleMonths: 3,
};

describe("an objective", () => {
  const cases: [string, Partial<ObjectiveFacts>, SignalCode[]][] = [
    ["quiet", {}, []],
    ["its target date is today", { targetOn: "2026-11-22" }, []],
    ["its target date was yesterday", { targetOn: "2026-11-21" }, ["target-date-passed"]],
    ["ongoing ones have no target date", { targetOn: "2026-01-01", isOngoing: true }, []],
    ["without a KPI", { kpis: 0 }, ["no-kpi"]],
    ["approved exactly the limit ago", { approvedOn: "2025-11-22" }, []],
    ["a day longer", { approvedOn: "2025-11-21" }, ["stale"]],
    ["approved long ago, reviewed since", { approvedOn: "2024-01-01", lastReviewedOn: "2026-02-01" }, []],
    [
      "reviewed long ago, approved anew since",
      { approvedOn: "2026-02-01", lastReviewedOn: "2024-01-01" },
      [],
    ],
    ["qualitative, nothing shown for a cycle", { kind: "QUALITATIVE" }, ["qualitative-without-evidence"]],
    ["qualitative, shown in the cycle", { kind: "QUALITATIVE", evidenceOn: "2026-08-22" }, []],
    [
      "qualitative, shown a day before it",
      { kind: "QUALITATIVE", evidenceOn: "2026-08-21" },
      ["qualitative-without-evidence"],
    ],
    ["qualitative, approved within the cycle", { kind: "QUALITATIVE", approvedOn: "2026-10-01" }, []],
    ["quantitative ones need no evidence of their own", { evidenceOn: null }, []],
  ];
  test.each(cases)("%s", (_, changed, codes) => {
    expect(objectiveSignals({ ...fine, ...changed }, limits).map(({ code }) => code)).toEqual(codes);
  });
});

describe("a wall of green", () => {
  const kpi = (measuredPeriods: number, missedPeriods = 0) => ({
    measuredPeriods,
    missedPeriods,
    measuredTo: "2026-10-31",
  });
  const cases: [string, FunctionFacts["kpis"], boolean][] = [
    ["three KPIs, four periods, never missed", [kpi(4), kpi(9), kpi(4)], true],
    ["a fourth that is new does not hide it", [kpi(4), kpi(9), kpi(4), kpi(1)], true],
    ["two KPIs only", [kpi(4), kpi(9)], false],
    ["three, one of them with three periods", [kpi(4), kpi(4), kpi(3)], false],
    ["one missed once", [kpi(4), kpi(4), kpi(12, 1)], false],
    ["the new one missed", [kpi(4), kpi(4), kpi(4), kpi(1, 1)], false],
    ["nothing measured", [], false],
  ];
  test.each(cases)("%s", (_, kpis, isWall) => {
    const found = functionSignals({ id: "f", name: "IT", kpis });
    expect(found.map(({ code, remedy }) => [code, remedy])).toEqual(
      isWall ? [["wall-of-green", "/kpis?function=f"]] : [],
    );
  });
});
