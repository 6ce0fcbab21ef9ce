import { parseArgs } from "node:util";
import { verifyTrail } from "#lib/trail/verify.ts";
import { runScript } from "./launch/refusal.ts";
import { readAppSecrets } from "./launch/secrets.ts";
import { checkpointFile } from "./launch/serve.ts";
import { dataPath } from "./launch/settings.ts";
import { visitDatabase } from "./launch/visit.ts";

await runScript(async () => {
  const { values } = parseArgs({ options: { data: { type: "string" } } });
  const data = dataPath("real", values.data ?? process.env.SIXTWO_DATA);
  const result = await visitDatabase(data, ({ serviceUrl }) =>
    verifyTrail(serviceUrl, {
      signingKey: readAppSecrets(data).TRAIL_SIGNING_KEY,
      checkpointFile: checkpointFile(data),
    }),
  );
  if (result.ok) {
    console.log(
      `The trail is whole: ${result.entries} entries, every one in its chain and every checkpoint matched.`,
    );
    return 0;
  }
  const [first] = result.problems;
  const where = first?.seq ? `The first bad entry is number ${first.seq}` : "The trail as a whole is wrong";
  console.error(`THE TRAIL IS BROKEN. ${where}: ${first?.problem ?? "unknown problem"}`);
  for (const { seq, problem } of result.problems.slice(1, 20)) console.error(`  ${seq ?? "-"}: ${problem}`);
  if (result.problems.length > 20) console.error(`  and ${result.problems.length - 20} more`);
  return 1;
});
