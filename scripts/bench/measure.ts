import http from "node:http";
import autocannon from "autocannon";

/** Something to call: an address, and the headers of each of its callers in turn. */
export interface Target {
  readonly name: string;
  readonly url: string;
  readonly headers: readonly Record<string, string>[];
}

/** What one round showed: milliseconds of each call one after the other, calls a second at 10 and at 50 connections. */
export interface Round {
  readonly latencies: number[];
  readonly perSecond: Readonly<Record<number, number>>;
}

/** One call over a connection that is kept. Resolves to milliseconds until the last byte. */
function call(agent: http.Agent, target: Target, index: number): Promise<number> {
  const headers = target.headers[index % target.headers.length] ?? {};
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const request = http.get(target.url, { agent, headers }, (response) => {
      response.resume();
      response.on("end", () => {
        if (response.statusCode !== 200) reject(new Error(`${target.name} answered ${response.statusCode}`));
        else resolve(performance.now() - began);
      });
    });
    request.on("error", reject);
  });
}

let calls = 0;

/** Calls one after the other, after a few that do not count. */
export async function latencies(target: Target, count: number, warmUp = 3): Promise<number[]> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const measured: number[] = [];
  for (let index = -warmUp; index < count; index++) {
    const took = await call(agent, target, calls++);
    if (index >= 0) measured.push(took);
  }
  agent.destroy();
  return measured;
}

/** Calls a second at so many connections. @throws when an answer was not 200 */
export async function throughput(target: Target, connections: number, seconds: number): Promise<number> {
  const result = await autocannon({
    url: target.url,
    connections,
    duration: seconds,
    // Each connection begins at another caller; one token alone would be stopped by its rate.
    setupClient: (client) => {
      const from = calls++;
      client.setRequests(
        target.headers.map((_, index) => ({
          headers: { ...target.headers[(from * 7 + index) % target.headers.length] },
        })),
      );
    },
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(
      `${target.name} at ${connections} connections: ${result.non2xx} other answers, ${result.errors} errors`,
    );
  return result["2xx"] / result.duration;
}

/** The value in the middle, or at another quantile from 0 to 1. */
export function quantile(values: readonly number[], at = 0.5): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? Number.NaN;
}
