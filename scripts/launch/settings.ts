import { isAbsolute, resolve } from "node:path";
import { portProblem } from "./port.ts";
import { Refusal } from "./refusal.ts";
import { root } from "./root.ts";

export type Kind = "real" | "demo";

export interface Settings {
  readonly data: string;
  readonly host: string;
  readonly port: number;
  readonly appUrl: string;
  /**
   * TRUST_PROXY=1: a reverse proxy stands in front, is the only way in and sets `X-Forwarded-For`; the last address
   * in it counts as the client's. Otherwise what clients say of themselves is dropped and the connection's counts.
   */
  readonly trustsProxy: boolean;
}

const loopback = new Set(["127.0.0.1", "::1", "localhost"]);

/** The absolute data folder of a kind; SIXTWO_DATA overrides the default inside the clone. */
export function dataPath(kind: Kind, given = process.env.SIXTWO_DATA): string {
  if (given) return isAbsolute(given) ? resolve(given) : resolve(process.cwd(), given);
  return resolve(root, kind === "demo" ? ".data-demo" : ".data");
}

function readPort(text = process.env.PORT || "3000"): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) {
    throw new Refusal(`PORT must be a number from 1 to 65535, not "${text}".`);
  }
  return port;
}

function readAppUrl(host: string, port: number): string {
  const given = process.env.APP_URL;
  if (!given) {
    if (loopback.has(host)) return `http://localhost:${port}`;
    throw new Refusal(
      `HOST=${host} opens SixTwo to the network; set APP_URL too, the address people will type, e.g. APP_URL=https://objectives.example.org`,
    );
  }
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.pathname !== "/" || url.search || url.hash) {
    throw new Refusal(`APP_URL must be an http(s) address without a path, not "${given}".`);
  }
  return url.origin;
}

function readTrustProxy(given = process.env.TRUST_PROXY || "0"): boolean {
  if (given === "0" || given === "1") return given === "1";
  throw new Refusal(
    `TRUST_PROXY must be 1 (a reverse proxy that sets X-Forwarded-For is the only way in) or 0, not "${given}".`,
  );
}

/** Reads where to listen and where data lives. Throws a Refusal that names the setting at fault. */
export function readSettings(kind: Kind): Settings {
  const host = process.env.HOST || "127.0.0.1";
  const port = readPort();
  return { data: dataPath(kind), host, port, appUrl: readAppUrl(host, port), trustsProxy: readTrustProxy() };
}

/** Throws a Refusal when the app could not listen where it shall. */
export async function checkPort({ host, port }: Settings): Promise<void> {
  const problem = await portProblem(host, port);
  if (problem === null) return;
  if (problem === "EADDRINUSE") {
    throw new Refusal(`port ${port} is in use; stop what listens there or choose another: PORT=${port + 1}`);
  }
  if (problem === "EACCES") {
    throw new Refusal(`port ${port} may not be opened by this user; choose one above 1023: PORT=3000`);
  }
  throw new Refusal(`HOST=${host} is no address of this machine (${problem}); use 127.0.0.1 or 0.0.0.0.`);
}
