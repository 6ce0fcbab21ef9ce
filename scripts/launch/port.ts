import { randomInt } from "node:crypto";
import { createServer } from "node:net";

/** Whether a server can listen on this port now; null means yes, else the error's code. */
export function portProblem(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(null)));
  });
}

/** A free port of 127.0.0.1, below the range from which systems take ports for outgoing connections. */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const port = randomInt(20_000, 32_000);
    if ((await portProblem("127.0.0.1", port)) === null) return port;
  }
  throw new Error("no free port was found on 127.0.0.1");
}
