import { isServing } from "#lib/env.ts";

/** Runs once when the server starts. */
export async function register(): Promise<void> {
  if (!isServing) return;
  const { startCheckpoints } = await import("#lib/trail/timer.ts");
  startCheckpoints();
}
