import { type Actor, systemActor } from "#lib/actor.ts";
import { approveObjective } from "#lib/objectives/approval.ts";
import { decideResource } from "#lib/plans/resources.ts";
import { Consumer, type Sent } from "./api-consumer.ts";
import { comments, handOver, templates } from "./api-walk-around.ts";
import { evidence } from "./api-walk-evidence.ts";
import { liveKpis, writeKpis } from "./api-walk-kpis.ts";
import { measure } from "./api-walk-measurements.ts";
import type { Demo } from "./demo.ts";

export type Tokens = { manager: string; owner: string; executive: string; auditor: string };
export type Row = { id: string; ref: string; version: number } & Record<string, unknown>;

/** Walks an objective through its life by the API alone, and whatever stands around it. @returns the consumer */
export async function walk(demo: Demo): Promise<Consumer> {
  const [manager, owner, executive, auditor] = await Promise.all([
    demo.token("ISMS_MANAGER", "read,write,measure"),
    demo.token("OWNER", "read,write"),
    demo.token("EXECUTIVE", "read,write"),
    demo.token("INTERNAL_AUDITOR", "trail"),
  ]);
  const api = await Consumer.of(demo);
  const tokens = { manager, owner, executive, auditor };
  const people = await around(api, demo, tokens);
  const ref = await draft(api, tokens, people);
  await life(api, demo, tokens, people, ref);
  await comments(api, demo, tokens, people, ref);
  await templates(api, tokens, ref);
  await evidence(api, tokens, ref);
  await handOver(api, tokens, people, ref);
  return api;
}

export type People = { manager: string; owner: string; executive: string; unit: string };

async function around(api: Consumer, demo: Demo, { manager, auditor }: Tokens): Promise<People> {
  const { json } = await api.call("person_read_list", manager, { query: "?limit=200" });
  const idOf = (role: string) =>
    (json.data as { id: string; email: string }[]).find(({ email }) => email === demo.person(role).email)
      ?.id ?? "";
  const people = { manager: idOf("ISMS_MANAGER"), owner: idOf("OWNER"), executive: idOf("EXECUTIVE") };
  await api.call("person_read", manager, { params: { id: people.owner } });
  await api.call("organisation_read", manager);
  await api.call("function_read_list", manager);
  const unit = await api.call(
    "function_edit_create",
    manager,
    { body: { name: "Interfaces", level: "TEAM" } },
    201,
  );
  const params = { id: String(unit.json.id) };
  await api.call("function_read", manager, { params });
  await api.call("function_edit", manager, { params, version: 1, body: { name: "Programming interfaces" } });
  await api.call("function_archive", manager, { params, version: 2 });
  await api.call("function_archive_restore", manager, { params, version: 3 });
  await api.call("search_read", manager, { query: "?q=phishing" });
  const days = "?from=2026-01-01&to=2026-12-31";
  await api.call("calendar_read", manager, { query: `${days}&of=everybody&kind=action` });
  await api.call("calendar_read", manager, { query: "?from=2026-01-01&to=2027-12-31" }, 422);
  const body = { statement: "Improve security", kind: "QUANTITATIVE" };
  await api.call("smart_check", manager, { body });
  const trail = await api.call("trail_list", auditor, { query: "?limit=5" });
  const [entry] = trail.json.data as { seq: string }[];
  await api.call("trail_list_entry", auditor, { params: { seq: entry?.seq ?? "" } });
  await wholeTrail(api, auditor);
  return { ...people, unit: params.id };
}

async function wholeTrail(api: Consumer, auditor: string): Promise<void> {
  const newest = await api.call("trail_list_verify", auditor);
  if (newest.json.ok !== true) throw new Error(JSON.stringify(newest.json));
  let after: unknown = "0";
  for (let calls = 0; after !== null; calls++) {
    const part = await api.call("trail_list_verify", auditor, { query: `?after=${after}&limit=400` });
    if (part.json.ok !== true || calls > 200) throw new Error(JSON.stringify(part.json));
    after = part.json.nextAfter;
  }
}

const statement = "Improve the security of our backups by 30 June 2027.";

async function draft(api: Consumer, tokens: Tokens, people: People): Promise<string> {
  const { manager } = tokens;
  const made = await api.call(
    "objective_create",
    manager,
    {
      body: {
        title: "Restores by the interface",
        statement: "Improve security",
        functionId: people.unit,
        ownerId: people.owner,
        baselineValue: "82",
        baselineOn: "2026-06-30",
        startsOn: "2026-07-01",
        targetOn: "2027-06-30",
      },
    },
    201,
  );
  const { ref } = made.json as Row;
  const params = { ref };
  await api.call("objective_read_list", manager, { query: "?state=DRAFT,ACTIVE&finding=vague&limit=5" });
  const read = async () => (await api.call("objective_read", manager, { params })).json as Row;
  const { version } = await read();
  await api.call("objective_edit", manager, { params, version, body: { statement } });
  await api.call("objective_edit_add_link", manager, { params, body: link }, 201);
  const links = (await api.call("objective_read_links", manager, { params })).json.data as Row[];
  await api.call("objective_edit_remove_link", manager, { params: { ref, id: links[0]?.id ?? "" } }, 204);
  await plan(api, tokens, people, ref);
  await writeKpis({ api, tokens, people }, ref);
  const { json } = await api.call("objective_read_findings", manager, { params });
  for (const { code } of json.data as { code: string }[])
    await api.call("objective_justify", manager, {
      params,
      version: (await read()).version,
      body: { code, reason: "The procedure for restores defines what is meant." },
    });
  return ref;
}

const link = { label: "Change 4711", url: "https://tickets.example.org/4711" };

async function plan(api: Consumer, { manager }: Tokens, people: People, ref: string): Promise<void> {
  const params = { ref };
  const { json } = await api.call("plan_read", manager, { params });
  await api.call("objective_edit_plan", manager, {
    params,
    version: Number(json.version),
    body: {
      authority: "Job description",
      evaluationMethod: "Log of the test",
      successCriterion: "All systems restored within four hours",
      evaluatorId: people.manager,
      evaluationFrequency: "QUARTERLY",
      firstEvaluationOn: "2027-03-31",
    },
  });
  const action = { title: "Write the instructions", ownerId: people.owner, dueOn: "2026-12-20" };
  const item = (await api.call("objective_edit_add_action_item", manager, { params, body: action }, 201))
    .json as Row;
  const other = (await api.call("objective_edit_add_action_item", manager, { params, body: action }, 201))
    .json as Row;
  await api.call("action_item_read_list", manager, { query: `?objective=${ref}` });
  await api.call("objective_edit_action_item", manager, {
    params: { ref: item.ref },
    version: item.version,
    body: { dueOn: "2027-01-20" },
  });
  await api.call(
    "objective_edit_remove_action_item",
    manager,
    { params: { ref: other.ref }, version: other.version },
    204,
  );
  await api.call("action_item_read", manager, { params: { ref: item.ref } });
  const line = { kind: "FINANCIAL", description: "A second drive", plannedAmount: "4200.50" };
  await api.call("objective_edit_add_resource", manager, { params, body: line }, 201);
  const second = (await api.call("objective_edit_add_resource", manager, { params, body: line }, 201))
    .json as Row;
  const at = { ref, id: second.id };
  await api.call("plan_read_resource", manager, { params: at });
  await api.call("objective_edit_remove_resource", manager, { params: at, version: second.version }, 204);
}

/** Somebody at the screen who has just given their password. */
const atTheScreen = (personId: string): Actor => ({
  ...systemActor("screen"),
  personId,
  roles: ["EXECUTIVE"],
  reauthenticatedAt: new Date(),
});

async function life(api: Consumer, demo: Demo, tokens: Tokens, people: People, ref: string): Promise<void> {
  const { manager, owner, executive } = tokens;
  const params = { ref };
  const read = async () => (await api.call("objective_read", manager, { params })).json as Row;
  const move = async (name: string, token: string, sent: Sent = {}, status = 200) =>
    api.call(name, token, { params, version: (await read()).version, ...sent }, status);
  const lines = async () => (await api.call("plan_read_resources", manager, { params })).json.data as Row[];
  const withLine = async (sent: Sent = {}) => {
    const [line] = await lines();
    return { params: { ref, id: line?.id ?? "" }, version: line?.version ?? 0, ...sent };
  };
  await move("objective_propose", manager);
  await move("objective_withdraw", manager);
  await move("objective_propose", manager);
  await api.call("resource_request", manager, await withLine());
  demo.join();
  const contentSha256 = String((await read()).contentSha256);
  const approval = { params, body: { contentSha256 } };
  await api.call("objective_approve", executive, approval, 403);
  await api.call(
    "objective_return",
    executive,
    { params, body: { contentSha256, reason: "Too vague" } },
    403,
  );
  const actor = atTheScreen(people.executive);
  const { json: findings } = await api.call("objective_read_findings", manager, { params });
  const accepted = (findings.data as { code: "vague" }[]).map(({ code }) => code);
  await approveObjective(actor, { ref, contentSha256, note: null, accepted });
  const decision = { decision: "APPROVED" } as const;
  await api.call("resource_decide", executive, await withLine({ body: decision }), 403);
  const [line] = await lines();
  await decideResource(actor, {
    ref,
    id: line?.id ?? "",
    version: line?.version ?? 0,
    ...decision,
    approvedAmount: null,
    approvedDays: null,
    decisionNote: null,
  });
  await api.call("resource_spend", manager, await withLine({ body: { spentAmount: "3980.5" } }));
  const item = (await api.call("action_item_read_list", owner, { query: `?objective=${ref}` })).json
    .data as Row[];
  const at = { params: { ref: item[0]?.ref ?? "" }, version: item[0]?.version ?? 0 };
  const moved = await api.call("action_item_move", manager, {
    ...at,
    body: { ownerId: people.manager, dueOn: "2027-02-20", moveReason: "The drive comes later." },
  });
  await api.call("action_item_progress", manager, {
    params: at.params,
    version: Number(moved.json.version),
    body: { progress: 40 },
  });
  await measure(api, tokens, ref);
  await liveKpis({ api, tokens, people }, ref);
  await move("objective_review", manager);
  const today = new Date().toISOString().slice(0, 10);
  await move("objective_evaluate", manager, {
    body: {
      result: "ACHIEVED",
      evaluatedOn: today,
      finding: "All were restored.",
      conclusion: "Reached.",
      earlyReason: "It was reached early.",
      evidenceNote: "Log of the test",
    },
  });
  await move("objective_close", manager, {}, 403);
  const next = await api.call("objective_create", manager, { body: { title: "What follows" } }, 201);
  await move("objective_succeed", manager, { body: { successorRef: next.json.ref } });
  await move("objective_archive", manager);
  await move("objective_restore", manager);
  await api.call("plan_read_versions", manager, { params });
  await api.call("plan_read_version", manager, { params: { ref, number: "1" } });
}
