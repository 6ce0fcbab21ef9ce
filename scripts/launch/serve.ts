import { join } from "node:path";
import { writeCheckpoint } from "#lib/trail/checkpoint.ts";
import { migrate } from "#scripts/migrate.ts";
import { appEnvironment, startApp, startJobs } from "./app.ts";
import { buildIfNeeded } from "./build.ts";
import { markDataFolder, prepareDataFolder } from "./data-folder.ts";
import { checkSafety, externalUrls, openDatabase } from "./database.ts";
import { takeLock } from "./lock.ts";
import { oneLine, Refusal } from "./refusal.ts";
import { createSecrets, readAppSecrets } from "./secrets.ts";
import { checkPort, type Kind, readSettings, type Settings } from "./settings.ts";
import { Shutdown } from "./shutdown.ts";

/** The file beside the database that holds every signed checkpoint of the trail. */
export const checkpointFile = (data: string) => join(data, "trail-checkpoints.jsonl");

export interface Hooks {
  /** Before anything else; throws a Refusal when this installation must not start. */
  readonly check?: () => void;
  /** After migrations, before the app starts. */
  readonly prepare?: (env: NodeJS.ProcessEnv, settings: Settings) => Promise<void>;
  /** When the app is ready; prints what people need to begin. */
  readonly ready: (env: NodeJS.ProcessEnv, settings: Settings) => Promise<void>;
}

class Interrupted extends Error {}

async function migrateOrRefuse(ownerUrl: string): Promise<void> {
  try {
    const applied = await migrate(ownerUrl);
    if (applied.length > 0)
      console.log(`Applied ${applied.length} migration${applied.length === 1 ? "" : "s"}.`);
  } catch (error) {
    throw new Refusal(`the database could not be migrated: ${oneLine(error)}`);
  }
}

async function bringUp(kind: Kind, hooks: Hooks, shutdown: Shutdown): Promise<void> {
  const goOn = () => {
    if (shutdown.requested) throw new Interrupted();
  };
  // Everything that can be refused is refused before anything is built, started or written.
  hooks.check?.();
  const settings = readSettings(kind);
  const isWorker = process.env.ROLE === "worker";
  if (externalUrls() === null && isWorker)
    throw new Refusal(
      "ROLE=worker needs a database of its own server: set DATABASE_URL and DATABASE_OWNER_URL as for the process that serves.",
    );
  const { fresh } = prepareDataFolder(settings.data, kind);
  shutdown.add(takeLock(settings.data));
  if (!isWorker) await checkPort(settings);
  if (fresh) createSecrets(settings.data);
  const secrets = readAppSecrets(settings.data);
  await buildIfNeeded();
  goOn();

  const database = await openDatabase(settings.data);
  shutdown.add(() => database.stop());
  // Whatever is written from here on, by us or by the app, is for this user alone.
  process.umask(0o077);
  goOn();
  await migrateOrRefuse(database.ownerUrl);
  await checkSafety(database.serviceUrl);
  if (fresh) markDataFolder(settings.data, kind);
  goOn();
  if (isWorker) {
    const jobs = startJobs(appEnvironment(settings, database.serviceUrl, secrets));
    shutdown.add(() => jobs.stop());
    console.log("SixTwo works through its jobs. Ctrl-C stops it.");
    return;
  }
  shutdown.add(async () => {
    const options = { signingKey: secrets.TRAIL_SIGNING_KEY, file: checkpointFile(settings.data) };
    await writeCheckpoint(database.serviceUrl, options);
  });

  const env = appEnvironment(settings, database.serviceUrl, secrets);
  await hooks.prepare?.(env, settings);
  goOn();
  const app = await startApp(settings, env);
  shutdown.add(() => app.stop());
  goOn();
  await hooks.ready(env, settings);
}

/**
 * Brings the product up and keeps it up until a signal comes. Exit code 0 after a clean stop, 1 (with one line on
 * stderr) when it could not start.
 */
export async function serve(kind: Kind, hooks: Hooks): Promise<void> {
  const shutdown = new Shutdown();
  shutdown.listen();
  try {
    await bringUp(kind, hooks, shutdown);
  } catch (error) {
    // After a signal the shutdown under way ends the process; what it broke off is no news.
    if (shutdown.requested) return;
    console.error(`SixTwo: ${oneLine(error)}`);
    if (!(error instanceof Refusal) && process.env.SIXTWO_DEBUG) console.error(error);
    await shutdown.run();
    process.exit(1);
  }
}
