import { pastPeriods } from "#lib/measurements/rules.ts";
import { todayIn } from "#lib/time/day.ts";
import type { Consumer } from "./api-consumer.ts";
import type { Row, Tokens } from "./api-walk.ts";
import { approvedSince } from "./kpis.ts";

/** Records, repeats, corrects, waives and evaluates the values of an active objective's first KPI. */
export async function measure(api: Consumer, { manager }: Tokens, objective: string): Promise<void> {
  const { json } = await api.call("kpi_read_list", manager, { query: `?objective=${objective}` });
  const params = { ref: (json.data as Row[])[0]?.ref ?? "" };
  await approvedSince(objective, "2026-01-01");
  const months = pastPeriods("MONTHLY", 2, { today: todayIn("UTC"), fiscalYearStart: 1 });
  const [last = "", before = ""] = months.map(({ name }) => name);
  const record = (period: string, value: unknown, expected: number) =>
    api.call("measurement_record", manager, { params, body: { period, value } }, expected);
  const made = (await record(last, 96.5, 201)).json as Row;
  const again = (await record(last, "96.50", 201)).json as Row;
  if (again.id !== made.id) throw new Error("The same value was recorded twice");
  await record(last, 97, 409);
  await record("2026-Q1", 97, 422);
  const entry = { kpi: params.ref, period: before, numerator: 19, denominator: 20 };
  const batch = (entries: object[], expected: number) =>
    api.call("measurement_record_batch", manager, { body: { measurements: entries } }, expected);
  const refused = await batch([entry, { ...entry, kpi: "KPI-99999" }], 422);
  if (!JSON.stringify(refused.json).includes("measurements.1.kpi"))
    throw new Error(JSON.stringify(refused.json));
  await batch([entry], 200);
  await api.call("measurement_read_list", manager, { query: `?kpi=${params.ref}&status=AT_RISK&limit=5` });
  await api.call("measurement_read_of_kpi", manager, { params, query: "?from=2026-01-01" });
  const at = { id: made.id };
  const { version } = (await api.call("measurement_read", manager, { params: at })).json as Row;
  const body = { value: "95.5", reason: "One sample was counted twice." };
  await api.call("measurement_correct", manager, { params: at, version, body });
  await api.call("measurement_correct", manager, { params: at, version, body }, 412);
  await api.call("measurement_waive", manager, { params, body: { period: "2026-08", reason: "No sample." } });
  await api.call("kpi_evaluate", manager, { params, body: { conclusion: "The target is near." } });
}
