import type { ChildProcess } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { oneLine } from "./refusal.ts";

export interface Kept {
  /** From now on an exit is wanted; returns the process that runs at this moment, if any. */
  release(): ChildProcess | null;
  /** The process that runs at this moment, if any. */
  readonly child: ChildProcess | null;
}

const ended = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

/** Resolves when a child has ended; true if that took no longer than `milliseconds`. */
export function waitForEnd(child: ChildProcess, milliseconds: number): Promise<boolean> {
  if (ended(child)) return Promise.resolve(true);
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(ended(child)), milliseconds);
    child.once("exit", () => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}

/**
 * Restarts a process whenever it ends unasked, after 0.1 s at first and up to 10 s when it keeps failing; a minute
 * without a fault forgets the past.
 */
export function keepRunning(name: string, first: ChildProcess, start: () => Promise<ChildProcess>): Kept {
  let current: ChildProcess | null = first;
  let released = false;
  let delay = 100;

  async function again(): Promise<void> {
    while (!released) {
      await sleep(delay);
      delay = Math.min(delay * 2, 10_000);
      if (released) return;
      try {
        const child = await start();
        console.log(`The ${name} runs again.`);
        watch(child);
        return;
      } catch (error) {
        console.error(`The ${name} did not start again: ${oneLine(error)}`);
      }
    }
  }

  function watch(child: ChildProcess): void {
    current = child;
    const since = Date.now();
    const onEnd = (code: number | null, signal: string | null) => {
      current = null;
      if (released) return;
      console.error(`The ${name} ended unexpectedly (${signal ?? `code ${code}`}); starting it again.`);
      if (Date.now() - since > 60_000) delay = 100;
      void again();
    };
    if (ended(child)) onEnd(child.exitCode, child.signalCode);
    else child.once("exit", onEnd);
  }

  watch(first);
  return {
    release() {
      released = true;
      return current;
    },
    get child() {
      return current;
    },
  };
}
