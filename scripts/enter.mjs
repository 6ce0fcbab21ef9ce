// The door of every npm command. Plain JavaScript without dependencies, for it runs on any Node ≥ 20,
// before anything is installed: it installs what is missing and hands over to the pinned Node.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, "node_modules", ".sixtwo-install");

const commands = {
  demo: "scripts/demo.ts",
  up: "scripts/up.ts",
  test: "scripts/test.ts",
  "test-full": "scripts/test.ts --full",
  build: "scripts/build.ts",
  "verify-trail": "scripts/verify-trail.ts",
  "verify-evidence": "scripts/verify-evidence.ts",
  token: "scripts/token.ts",
  screenshots: "scripts/screenshots.ts",
  seed: "scripts/seed.ts",
  bench: "scripts/bench.ts",
};

function refuse(line) {
  process.stderr.write(`SixTwo: ${line}\n`);
  process.exit(1);
}

/** Whether node_modules already holds exactly what the lockfile asks for, e.g. after a plain `npm ci`. */
function alreadyInstalled(lockfile) {
  const hidden = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(hidden)) return false;
  const wanted = JSON.parse(lockfile).packages;
  const present = JSON.parse(readFileSync(hidden, "utf8")).packages;
  const known = Object.entries(present).every(([path, entry]) => wanted[path]?.version === entry.version);
  const complete = Object.entries(wanted).every(
    ([path, entry]) => path === "" || entry.optional || entry.devOptional || path in present,
  );
  return known && complete && existsSync(join(root, "node_modules", "next"));
}

function install() {
  const lockfile = readFileSync(join(root, "package-lock.json"), "utf8");
  const hash = createHash("sha256").update(lockfile).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
  if (!alreadyInstalled(lockfile)) {
    process.stdout.write("Installing packages (about two minutes the first time) …\n");
    const npm = process.env.npm_execpath;
    // Not `npm ci`: since npm 11 it asks the registry about packages of every other platform and fails where a mirror
    // lacks one. This installs the same versions, checked against the same hashes, and leaves the lockfile alone.
    const args = ["install", "--no-save", "--include=dev", "--include=optional", "--no-audit", "--no-fund"];
    args.push("--no-update-notifier", "--loglevel=error");
    const done = npm?.endsWith(".js")
      ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: "inherit" })
      : spawnSync("npm", args, { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
    if (done.signal) process.exit(130);
    if (done.status !== 0) refuse("npm could not install the packages; its message is above.");
  }
  writeFileSync(stamp, hash);
}

/** The Node that npm pinned for this platform, or this one where it is new enough. */
function findNode() {
  const platform = process.platform === "win32" ? "win" : process.platform;
  const file = process.platform === "win32" ? "node.exe" : "node";
  const pinned = join(root, "node_modules", `node-${platform}-${process.arch}`, "bin", file);
  if (existsSync(pinned) && spawnSync(pinned, ["--version"]).status === 0) return pinned;
  if (Number.parseInt(process.versions.node, 10) >= 24) return process.execPath;
  return refuse(
    `Node 24 or newer is needed on ${process.platform}-${process.arch} (this is ${process.versions.node}); install it from nodejs.org and repeat the command.`,
  );
}

const name = process.argv[2] ?? "";
const [script, ...fixed] = Object.hasOwn(commands, name) ? commands[name].split(" ") : [];
if (!script || !existsSync(join(root, script))) {
  const known = Object.keys(commands).filter((key) => existsSync(join(root, commands[key].split(" ")[0])));
  refuse(`there is no command "${name}"; there are: ${known.join(", ")}.`);
}
if (Number.parseInt(process.versions.node, 10) < 20) refuse("Node 20 or newer is needed to start.");
install();

const node = findNode();
const path = `${join(root, "node_modules", ".bin")}${process.platform === "win32" ? ";" : ":"}${process.env.PATH ?? ""}`;
const child = spawn(
  node,
  ["--conditions=react-server", join(root, script), ...fixed, ...process.argv.slice(3)],
  // The extra channel lets the script notice that this process is gone, however it went.
  { cwd: root, stdio: ["inherit", "inherit", "inherit", "ipc"], env: { ...process.env, PATH: path } },
);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
// npm passes a SIGTERM on to a shell that may die of it without telling us: then nobody is left to stop us.
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    child.kill("SIGTERM");
  }, 500);
}
child.on("error", (error) => refuse(`${node} could not be started: ${error.message}`));
child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 1)));
