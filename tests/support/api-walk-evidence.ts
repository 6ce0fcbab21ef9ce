import type { Consumer } from "./api-consumer.ts";
import type { Row, Tokens } from "./api-walk.ts";

/** Evidence through its life by the API alone: files sent in both ways, a link, a note, revisions, records, hold. */
export async function evidence(api: Consumer, { manager, executive }: Tokens, ref: string): Promise<void> {
  const record = { recordKind: "objective", recordRef: ref };
  const form = new FormData();
  for (const [name, value] of Object.entries({ title: "Log", retainUntil: "2026-01-31", ...record }))
    form.set(name, value);
  form.set("file", new Blob(["restored\n"]), "restore.log");
  const made = await api.call("evidence_add_file", manager, { file: form, key: "log-1" }, 201);
  const again = await api.call("evidence_add_file", manager, { file: form, key: "log-1" }, 201);
  const { ref: file, version } = made.json as Row;
  if (again.json.ref !== file) throw new Error("the same key made two");
  const raw = Buffer.from("restored again\n");
  const revision = { params: { ref: file }, query: "?name=restore.log&reason=Again", version, file: raw };
  const revised = await api.call("evidence_revise_file", manager, revision);
  await api.call("evidence_revise_file", manager, revision, 412);
  const { text } = await api.call("evidence_download", executive, { params: { ref: file, number: "2" } });
  if (text !== String(raw)) throw new Error(`downloaded ${text}`);
  await api.call("evidence_download", executive, { params: { ref: file, number: "3" } }, 404);
  const held = {
    params: { ref: file },
    version: Number(revised.json.version),
    body: { holdReason: "Court" },
  };
  await api.call("evidence_hold", manager, held);
  await api.call("evidence_hold_release", manager, { ...held, version: held.version + 1 });
  const disposal = { params: { ref: file }, version: held.version + 2, body: { disposalReason: "Old" } };
  await api.call("evidence_dispose", manager, disposal, 403);
  await linked(api, { manager, executive }, ref);
}

async function linked(
  api: Consumer,
  { manager, executive }: Pick<Tokens, "manager" | "executive">,
  objective: string,
): Promise<void> {
  const body = { kind: "LINK", title: "Dashboard", url: "https://example.org/x" };
  const made = await api.call("evidence_add", manager, { body }, 201);
  const params = { ref: String(made.json.ref) };
  await api.call("evidence_edit", manager, { params, version: 1, body: { effectiveOn: "2026-11-01" } });
  const other = { url: "https://example.org/y", reason: "Moved" };
  await api.call("evidence_revise", manager, { params, version: 2, body: other });
  const record = { recordKind: "objective", recordRef: objective };
  const { json } = await api.call("evidence_link", manager, { params, body: record });
  await api.call("evidence_link", manager, { params, body: record }, 409);
  const [link] = json.links as { id: string }[];
  await api.call("evidence_read_list", executive, { query: `?record=${objective}&limit=2` });
  await api.call("evidence_unlink", manager, { params: { ...params, id: link?.id ?? "" } }, 204);
  const { json: now } = await api.call("evidence_read", executive, { params });
  await api.call("evidence_archive", manager, { params, version: Number(now.version) });
  await api.call("evidence_archive", manager, { params, version: Number(now.version) + 1 }, 409);
  await api.call("evidence_restore", manager, { params, version: Number(now.version) + 1 });
  await api.call("comment_add_evidence", manager, { params, body: { body: "Seen." } }, 201);
  await api.call("comment_read_evidence", executive, { params });
  await api.call("evidence_add", executive, { body }, 403);
  await api.call("evidence_add", manager, { body: { kind: "NOTE", title: "Without words" } }, 422);
}
