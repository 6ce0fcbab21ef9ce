import { parseArgs } from "node:util";
import { appEnvironment, runJob } from "./launch/app.ts";
import { Refusal, runScript } from "./launch/refusal.ts";
import { readAppSecrets } from "./launch/secrets.ts";
import { dataPath, readSettings } from "./launch/settings.ts";
import { visitDatabase } from "./launch/visit.ts";

await runScript(async () => {
  const { values } = parseArgs({
    options: { person: { type: "string" }, scopes: { type: "string" }, data: { type: "string" } },
  });
  const { person, scopes } = values;
  if (!person || !scopes) throw new Refusal("usage: npm run token -- --person EMAIL --scopes read,write");
  const data = dataPath("real", values.data ?? process.env.SIXTWO_DATA);
  const settings = { ...readSettings("real"), data };
  const secrets = readAppSecrets(data);
  const token = await visitDatabase(data, ({ serviceUrl }) =>
    runJob<string>(appEnvironment(settings, serviceUrl, secrets), "token", person, scopes),
  );
  console.log(token);
  return 0;
});
