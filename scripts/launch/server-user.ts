import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { Refusal } from "./refusal.ts";

/** Whom a child process runs as; null means as ourselves. */
export type RunAs = { uid: number; gid: number } | null;

export const isRoot = process.getuid?.() === 0;

function account(name: string): RunAs {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid = "", gid = ""] = line?.split(":") ?? [];
  return Number(uid) > 0 ? { uid: Number(uid), gid: Number(gid) } : null;
}

function createAccount(): RunAs {
  const home = "/nonexistent";
  const attempts: [string, string[]][] = [
    [
      "useradd",
      [
        "--system",
        "--user-group",
        "--home-dir",
        home,
        "--no-create-home",
        "--shell",
        "/usr/sbin/nologin",
        "postgres",
      ],
    ],
    ["adduser", ["-S", "-D", "-H", "-h", home, "-s", "/sbin/nologin", "postgres"]],
  ];
  for (const [command, args] of attempts) {
    if (spawnSync(command, args, { stdio: "ignore" }).status === 0) return account("postgres");
  }
  return null;
}

/** PostgreSQL refuses to run as root: the account it then runs as, made when there is none. */
export function serverUser(): RunAs {
  if (!isRoot) return null;
  const user = account("postgres") ?? createAccount() ?? account("nobody");
  if (user === null) {
    throw new Refusal(
      "PostgreSQL does not run as root and no other account was found; create one: useradd --system postgres",
    );
  }
  return user;
}

/** Whether that user can enter (folders) or read (files) a path, every folder above it included. */
export function canReach(user: RunAs, path: string, flag: "-x" | "-r" = "-x"): boolean {
  if (user === null) return true;
  const test = spawnSync("/bin/sh", ["-c", `test ${flag} "$1"`, "sh", path], {
    ...user,
    cwd: "/",
    stdio: "ignore",
  });
  return test.status === 0;
}
