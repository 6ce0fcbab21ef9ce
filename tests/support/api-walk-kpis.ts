import type { Consumer } from "./api-consumer.ts";
import type { People, Row, Tokens } from "./api-walk.ts";
import { kpiValues, withoutKpis } from "./kpis.ts";

type Who = { api: Consumer; tokens: Tokens; people: People };

const complete = ({ owner, manager }: People) => kpiValues({ collectorId: owner, analystId: manager });

/** Writes the KPIs of a draft, changes one and takes one away. */
export async function writeKpis({ api, tokens, people }: Who, ref: string): Promise<void> {
  const { manager } = tokens;
  const params = { ref };
  const body = complete(people);
  const add = async () => (await api.call("kpi_define_add", manager, { params, body }, 201)).json as Row;
  const [first, second] = [await add(), await add()];
  await add();
  const wrong = await api.call("kpi_define_add", manager, { params, body: { ...body, unit: null } }, 422);
  if (!JSON.stringify(wrong.json).includes("needs its unit")) throw new Error(JSON.stringify(wrong.json));
  await api.call("kpi_define", manager, {
    params: { ref: first.ref },
    version: first.version,
    body: { interim: [{ onDay: "2026-12-31", value: "90" }] },
  });
  const stale = { params: { ref: first.ref }, version: first.version, body: { name: "Too late" } };
  await api.call("kpi_define", manager, stale, 412);
  await api.call("kpi_archive", manager, { params: { ref: second.ref }, version: second.version });
  await api.call("kpi_read_list", manager, { query: `?objective=${ref}&status=NO_DATA&overdue=no` });
  await api.call("comment_add_kpi", manager, { params: { ref: first.ref }, body: { body: "Why 90?" } }, 201);
  await api.call("comment_read_kpi", manager, { params: { ref: first.ref } });
}

/** Retires a KPI of an active objective, then completes it as if it had been approved without any. */
export async function liveKpis({ api, tokens, people }: Who, ref: string): Promise<void> {
  const { manager, executive } = tokens;
  const params = { ref };
  const { json } = await api.call("kpi_read_list", manager, { query: `?objective=${ref}` });
  const [one] = json.data as Row[];
  const at = { ref: one?.ref ?? "" };
  const { version } = (await api.call("kpi_read", manager, { params: at })).json as Row;
  await api.call("kpi_retire", manager, { params: at, version, body: { reason: "Measured elsewhere." } });
  await withoutKpis(ref);
  await api.call("kpi_define_add", manager, { params, body: complete(people) }, 201);
  const move = async (name: string) => {
    const read = (await api.call("objective_read", manager, { params })).json as Row;
    await api.call(name, manager, { params, version: read.version });
    return read;
  };
  await move("objective_propose_completion");
  await move("objective_withdraw_completion");
  const { completionSha256: contentSha256 } = await move("objective_propose_completion");
  const body = { contentSha256, reason: "Which log?" };
  const refused = await api.call("objective_return_completion", executive, { params, body }, 403);
  if (refused.json.code !== "reauthentication-required") throw new Error(JSON.stringify(refused.json));
  await api.call("objective_complete", executive, { params, body: { contentSha256 } }, 403);
}
