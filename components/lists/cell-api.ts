/** What the cells of a record hold, its version, and why they are locked if they are. */
export type Loaded = { version: number; values: Record<string, unknown>; locked: string | null };

/** The answer to a saved cell. */
export type Saved =
  | { state: "saved"; version: number }
  | { state: "stale"; message: string; current: Record<string, unknown> }
  | { state: "refused"; message: string };

const silent =
  "The server did not answer, so it is not known whether this was saved. What you typed is still here.";

type Answer = { detail?: string; current?: Record<string, unknown>; version?: number };

/** Reads what the cells of a record hold now. @returns a sentence where they cannot be read */
export async function loadCells(reference: string): Promise<Loaded | string> {
  const answer = await fetch(`/api/objectives/cell?ref=${encodeURIComponent(reference)}`).catch(() => null);
  if (!answer) return "The server did not answer. Try again in a few seconds.";
  const body = (await answer.json().catch(() => ({}))) as Loaded & Answer;
  return answer.ok ? body : (body.detail ?? "This cannot be read.");
}

/** Saves one cell from the version it was made from. */
export async function saveCell(cell: {
  ref: string;
  version: number;
  field: string;
  value: string;
}): Promise<Saved> {
  const answer = await fetch("/api/objectives/cell", {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(cell),
  }).catch(() => null);
  if (!answer) return { state: "refused", message: silent };
  const body = (await answer.json().catch(() => ({}))) as Answer;
  const message = body.detail ?? "This could not be saved.";
  if (answer.ok && body.version !== undefined) return { state: "saved", version: body.version };
  return body.current ? { state: "stale", message, current: body.current } : { state: "refused", message };
}
