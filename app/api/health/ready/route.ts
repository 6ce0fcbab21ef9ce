import { readiness } from "#lib/health.ts";

/** Whether requests can be served now: database, migrations, trail's checkpoint. */
export async function GET(): Promise<Response> {
  const problem = await readiness();
  if (problem === null) return Response.json({ status: "ready" });
  return Response.json({ status: "not ready", problem }, { status: 503, headers: { "retry-after": "2" } });
}
