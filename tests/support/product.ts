import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { waitForEnd } from "#scripts/launch/keep-running.ts";
import { nodeFlags, root } from "#scripts/launch/root.ts";

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A script of this clone running as it would for a person, on an environment without our own settings. */
export class Script {
  readonly child: ChildProcess;
  stdout = "";
  stderr = "";

  constructor(script: string, env: Record<string, string>, args: string[] = [], cwd = root) {
    const path = {
      NODE_ENV: "production" as const,
      PATH: process.env.PATH ?? "",
      HOME: process.env.HOME ?? "",
    };
    this.child = spawn(process.execPath, [...nodeFlags, join(cwd, script), ...args], {
      cwd,
      env: { ...path, ...env },
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
    });
    this.child.stdout?.on("data", (chunk) => {
      this.stdout += chunk;
    });
    this.child.stderr?.on("data", (chunk) => {
      this.stderr += chunk;
    });
  }

  /** Resolves when the script's output matches; throws when it ends before or takes longer than a minute. */
  async says(pattern: RegExp, milliseconds = 60_000): Promise<void> {
    await until(() => {
      if (pattern.test(this.stdout + this.stderr)) return true;
      if (this.child.exitCode !== null) throw new Error(`ended early:\n${this.stdout}${this.stderr}`);
      return false;
    }, milliseconds);
  }

  async end(signal?: NodeJS.Signals): Promise<Ended> {
    if (signal) this.child.kill(signal);
    if (!(await waitForEnd(this.child, 60_000)))
      throw new Error(`did not end:\n${this.stdout}${this.stderr}`);
    return { code: this.child.exitCode, stdout: this.stdout, stderr: this.stderr };
  }
}

/** Resolves when `check` returns something true; throws after `milliseconds`. */
export async function until(check: () => unknown, milliseconds = 30_000): Promise<void> {
  const deadline = Date.now() + milliseconds;
  while (!(await check())) {
    if (Date.now() > deadline) throw new Error("waited in vain");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export const temporaryFolder = () => mkdtempSync(join(tmpdir(), "sixtwo-data-"));

/** The status of the product's readiness, 0 when nothing answers. */
export async function readiness(port: number): Promise<number> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health/ready`, {
      signal: AbortSignal.timeout(5000),
    });
    await answer.arrayBuffer();
    return answer.status;
  } catch {
    return 0;
  }
}
