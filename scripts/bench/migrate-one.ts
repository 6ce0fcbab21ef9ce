// In a process of its own: the engine can be started once only in each.
import { migrate } from "#scripts/migrate.ts";

await migrate(process.env.BENCH_OWNER_URL ?? "");
