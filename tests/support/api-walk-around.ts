import type { Consumer } from "./api-consumer.ts";
import type { People, Row, Tokens } from "./api-walk.ts";
import type { Demo } from "./demo.ts";

/** Comments on every kind of record, and the news they make. */
export async function comments(
  api: Consumer,
  demo: Demo,
  { manager, executive }: Tokens,
  people: People,
  ref: string,
): Promise<void> {
  const items = await api.call("action_item_read_list", manager, { query: `?objective=${ref}` });
  const [item] = items.json.data as Row[];
  const records: Record<string, Record<string, string>> = {
    objective: { ref },
    action_item: { ref: item?.ref ?? "" },
    function: { id: people.unit },
    person: { id: people.owner },
  };
  for (const [kind, params] of Object.entries(records)) {
    await api.call(`comment_add_${kind}`, manager, { params, body: { body: "Noted." } }, 201);
    await api.call(`comment_read_${kind}`, manager, { params });
  }
  const mention = { body: `@${demo.person("ISMS_MANAGER").email} please look.` };
  const made = await api.call("comment_add_objective", executive, { params: { ref }, body: mention }, 201);
  const params = { id: String(made.json.id) };
  await api.call("comment_edit", executive, { params, version: 1, body: { body: "Never mind." } });
  await api.call("comment_remove", executive, { params, version: 2 }, 204);
  const news = await api.call("inbox_read_list", manager);
  const [first] = news.json.data as Row[];
  await api.call("inbox_read_open", manager, { params: { id: first?.id ?? "" } });
  await api.call("inbox_read_read_all", manager);
}

/** The library and a template of one's own. */
export async function templates(api: Consumer, { manager }: Tokens, ref: string): Promise<void> {
  const listed = await api.call("template_read_list", manager, { query: "?profile=small" });
  const [first] = listed.json.data as { key: string }[];
  const params = { key: first?.key ?? "" };
  await api.call("template_read", manager, { params });
  const dates = { startsOn: "2027-01-01", targetOn: "2027-12-31" };
  await api.call("template_use", manager, { params, body: dates }, 201);
  await api.call("template_use_several", manager, { body: { keys: [params.key], ...dates } });
  const body = { title: "Own", theme: "people", statement: "Train all by {date}.", kind: "QUANTITATIVE" };
  const made = await api.call("template_edit_create", manager, { body }, 201);
  const own = { key: String(made.json.key) };
  await api.call("template_edit", manager, { params: own, version: 1, body: { title: "Our own" } });
  await api.call("comment_add_template", manager, { params: own, body: { body: "Ours." } }, 201);
  await api.call("comment_read_template", manager, { params: own });
  await api.call("template_archive", manager, { params: own, version: 2 });
  await api.call("template_archive_restore", manager, { params: own, version: 3 });
  const kept = { params: { ref }, body: { theme: "availability" } };
  await api.call("template_edit_from_objective", manager, kept, 201);
}

/** Everything the owner has, to the manager. */
export async function handOver(
  api: Consumer,
  { manager, executive }: Tokens,
  people: People,
  ref: string,
): Promise<void> {
  await api.call("objective_handover_ownership", manager, { params: { id: people.owner } });
  const body = { fromId: people.owner, toId: people.manager, reason: "A new position." };
  await api.call("objective_handover", manager, { body });
  const { json } = await api.call("plan_read_versions", manager, { params: { ref } });
  const [newest] = json.data as { number: number }[];
  await api.call("handover_note", executive, { params: { ref, number: String(newest?.number) } });
}
