// The jobs in a process of their own (ROLE=worker), started and stopped by the launcher.
import { startWorker } from "#lib/jobs/worker.ts";

const stop = await startWorker();
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => void stop().finally(() => process.exit(0)));
