import { report } from "./refusal.ts";

type Cleanup = () => Promise<void> | void;

/** Collects what has been started and takes it down in reverse order, once. */
export class Shutdown {
  #cleanups: Cleanup[] = [];
  #running: Promise<void> | null = null;

  add(cleanup: Cleanup): void {
    this.#cleanups.push(cleanup);
  }

  /** Takes everything down; a step that fails is reported and the others still happen. */
  run(): Promise<void> {
    this.#running ??= (async () => {
      for (let next = this.#cleanups.pop(); next !== undefined; next = this.#cleanups.pop()) {
        try {
          await next();
        } catch (error) {
          report(error);
        }
      }
    })();
    return this.#running;
  }

  get requested(): boolean {
    return this.#running !== null;
  }

  /**
   * On Ctrl-C, SIGTERM, a closed terminal or a vanished enter.mjs: everything down, then exit 0. A terminal sends the
   * signal to us and enter.mjs forwards it as well, so repetitions are expected and change nothing.
   */
  listen(): void {
    const stop = () => {
      if (this.requested) return;
      console.log("Stopping …");
      void this.run().then(() => {
        console.log("Stopped.");
        process.exit(0);
      });
    };
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
    process.on("disconnect", stop);
    process.channel?.unref();
    // A closed terminal must not end the shutdown half-way.
    for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  }
}
