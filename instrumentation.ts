/** Runs once when the server starts. The condition is literal, so that the edge bundle leaves the rest out. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { isServing, processRole } = await import("#lib/env.ts");
  if (!isServing) return;
  const { refuseUnsafeDatabase } = await import("#lib/startup.ts");
  await refuseUnsafeDatabase();
  const { startCheckpoints } = await import("#lib/trail/timer.ts");
  startCheckpoints();
  const { startHousekeeping } = await import("#lib/housekeeping.ts");
  startHousekeeping();
  if (processRole === "web") return;
  const { startWorker } = await import("#lib/jobs/worker.ts");
  await startWorker();
}
