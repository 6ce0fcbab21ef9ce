import { execFile } from "node:child_process";
import { rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { root } from "#scripts/launch/root.ts";
import { temporaryFolder } from "./product.ts";

const run = promisify(execFile);
const command = (name: string) => join(root, "node_modules", ".bin", name);

// What an integrator would write against the generated client. It compiles only when the types hold.
const script = `import * as api from "./client.ts";

api.defaults.baseUrl = process.argv[2];
api.defaults.headers = { authorization: "Bearer " + process.argv[3] };

const made = await api.objectiveCreate({ body: { title: "By a generated client", kind: "QUALITATIVE" } });
if (made.status !== 201) throw new Error(JSON.stringify(made.data));
const ref: string = made.data.ref;
const changed = await api.objectiveEdit({ ref, ifMatch: '"' + made.data.version + '"', body: { tags: ["client"] } });
if (changed.status !== 200) throw new Error(JSON.stringify(changed.data));
const stale = await api.objectiveEdit({ ref, ifMatch: '"1"', body: { tags: [] } });
if (stale.status !== 412) throw new Error("a stale version was taken");
const code: string | undefined = stale.data.code;
const listed = await api.objectiveReadList({ state: "DRAFT", limit: 200 });
if (listed.status !== 200) throw new Error(JSON.stringify(listed.data));
console.log(JSON.stringify({ ref, code, tags: changed.data.tags, isListed: listed.data.data.some((each) => each.ref === ref) }));
`;

const settings = {
  compilerOptions: {
    strict: true,
    noEmit: true,
    target: "esnext",
    module: "nodenext",
    moduleResolution: "nodenext",
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    types: ["node"],
  },
  include: ["*.ts"],
};

/**
 * Generates a client from the document with a generator that knows nothing of us, compiles a script against it and
 * runs it.
 * @returns what the script printed
 */
export async function runGeneratedClient(base: string, document: string, token: string): Promise<unknown> {
  const folder = temporaryFolder();
  try {
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
    writeFileSync(join(folder, "package.json"), '{"type":"module"}');
    writeFileSync(join(folder, "openapi.json"), document);
    writeFileSync(join(folder, "script.ts"), script);
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(settings));
    await run(command("oazapfts"), ["--argumentStyle=object", "openapi.json", "client.ts"], { cwd: folder });
    await run(command("tsc"), ["-p", "."], { cwd: folder }).catch((error: { stdout?: string }) => {
      throw new Error(`the generated client does not compile: ${error.stdout}`);
    });
    const { stdout } = await run(process.execPath, ["script.ts", `${base}/api/v1`, token], { cwd: folder });
    return JSON.parse(stdout);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
