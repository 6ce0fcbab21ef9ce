/** Reads every stored file and holds it against its hash; names what is damaged, missing or belongs to nothing. */
import { parseArgs } from "node:util";
import { systemActor } from "#lib/actor.ts";
import { disconnect } from "#lib/db.ts";
import { forget } from "#lib/evidence/storing.ts";
import { type VaultVerdict, verifyVault } from "#lib/evidence/verify.ts";
import { fileStore } from "#lib/files/store.ts";
import { appEnvironment } from "./launch/app.ts";
import { runScript } from "./launch/refusal.ts";
import { readAppSecrets } from "./launch/secrets.ts";
import { dataPath, readSettings } from "./launch/settings.ts";
import { visitDatabase } from "./launch/visit.ts";

// Above what runs, which waits for nothing below it.
const words = {
  damaged: "is damaged: its bytes are not those that were received. Restore it from a backup",
  missing: "is missing from the store. Restore it from a backup",
  orphaned:
    "is in the store and no record has it. Nothing is lost; npm run verify-evidence -- --sweep removes it",
};

await runScript(async () => {
  const { values } = parseArgs({ options: { data: { type: "string" }, sweep: { type: "boolean" } } });
  const data = dataPath("real", values.data ?? process.env.SIXTWO_DATA);
  return visitDatabase(data, async ({ serviceUrl }) => {
    Object.assign(
      process.env,
      appEnvironment({ ...readSettings("real"), data }, serviceUrl, readAppSecrets(data)),
    );
    const store = await fileStore();
    const verdict = await verifyVault(serviceUrl, store);
    const left = values.sweep ? await sweep(verdict) : verdict.problems;
    return tell(store.name, { ...verdict, problems: left });
  });
});

async function sweep({ problems }: VaultVerdict): Promise<VaultVerdict["problems"]> {
  const left: VaultVerdict["problems"] = [];
  for (const problem of problems)
    if (problem.kind !== "orphaned" || !(await forget(systemActor("command line"), problem.sha256)))
      left.push(problem);
  await disconnect();
  const swept = problems.length - left.length;
  if (swept > 0) console.log(`Removed ${swept} stored ${swept === 1 ? "file" : "files"} that no record has.`);
  return left;
}

function tell(store: string, { files, bytes, problems }: VaultVerdict): number {
  const count = `${files} stored ${files === 1 ? "file" : "files"}`;
  if (problems.length === 0) {
    console.log(`The evidence is whole: ${count} in ${store}, ${bytes} bytes, every one as it was received.`);
    return 0;
  }
  const lost = problems.filter(({ kind }) => kind !== "orphaned");
  console.error(
    lost.length > 0
      ? `THE EVIDENCE IS NOT WHOLE: ${lost.length} of ${count} in ${store}.`
      : `The evidence is whole: ${count} in ${store}. There is more in the store than belongs there.`,
  );
  for (const { kind, sha256, refs } of problems)
    console.error(`  ${refs.length > 0 ? `${refs.join(", ")}: ` : ""}${sha256} ${words[kind]}.`);
  return 1;
}
