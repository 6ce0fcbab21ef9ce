/** Fills an empty data folder with a register far larger than most: 10,000 objectives, 30,000 KPIs, 2,000,000 values. */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { analyse, seedRegister } from "./bench/seed.ts";
import { appEnvironment, runJob } from "./launch/app.ts";
import { markDataFolder, prepareDataFolder } from "./launch/data-folder.ts";
import { startEmbedded } from "./launch/embedded.ts";
import { Refusal, runScript } from "./launch/refusal.ts";
import { root } from "./launch/root.ts";
import { createSecrets, readAppSecrets } from "./launch/secrets.ts";
import { readSettings } from "./launch/settings.ts";
import { migrate } from "./migrate.ts";

const administrator = "person1@example.org";
const seconds = (since: number) => `${((Date.now() - since) / 1000).toFixed(0)} s`;

await runScript(async () => {
  const { values } = parseArgs({
    options: { scale: { type: "boolean" }, objectives: { type: "string", default: "10000" } },
  });
  const objectives = Number(values.objectives);
  if (!values.scale || !Number.isInteger(objectives) || objectives < 1 || objectives > 100_000)
    throw new Refusal("usage: npm run seed -- --scale [--objectives 10000]");
  if (process.env.DATABASE_URL || process.env.DATABASE_OWNER_URL)
    throw new Refusal(
      "DATABASE_URL configures a real installation; the scale register fills only an embedded database of its own. Unset it.",
    );
  const data = process.env.SIXTWO_DATA ?? join(root, ".data-scale");
  if (!prepareDataFolder(data, "real").fresh)
    throw new Refusal(`${data} holds data already; the scale register fills only an empty folder.`);
  const began = Date.now();
  createSecrets(data);
  const secrets = readAppSecrets(data);
  const database = await startEmbedded(data);
  try {
    await migrate(database.ownerUrl);
    console.log("Filling the register. This takes some minutes …");
    await seedRegister(database.ownerUrl, objectives, secrets.TOKEN_PEPPER, { isMeasured: true });
    console.log(`Register and values after ${seconds(began)}.`);
    const env = appEnvironment({ ...readSettings("real"), data }, database.serviceUrl, secrets);
    const { checked } = await runJob<{ checked: number }>(env, "rebuild-standings");
    await analyse(database.ownerUrl);
    console.log(`How ${checked} KPIs stand after ${seconds(began)}.`);
    const password = await runJob<string>(env, "scale-account", administrator);
    markDataFolder(data, "real");
    console.log(
      `\nStart it with SIXTWO_DATA=${data} npm run up, and sign in as ${administrator}: ${password}`,
    );
  } finally {
    await database.stop();
  }
  return 0;
});
