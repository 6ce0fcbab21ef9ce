import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { buildIfNeeded } from "#scripts/launch/build.ts";
import { clusterUrl } from "#scripts/launch/cluster.ts";
import { freePort } from "#scripts/launch/port.ts";
import { databaseName, ownerRole, serviceRole } from "#scripts/launch/roles.ts";
import { readAppSecrets, readClusterSecret } from "#scripts/launch/secrets.ts";
import { type Ended, Script, temporaryFolder } from "./product.ts";
import { serverOf } from "./running.ts";
import { Visitor } from "./visitor.ts";

interface DemoPerson {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly roles: string[];
}

/** The product as a person gets it, filled with the demo organisation, in a data folder of its own. */
export class Demo {
  readonly data: string;
  readonly port: number;
  readonly script: Script;

  private constructor(data: string, port: number, script: Script) {
    this.data = data;
    this.port = port;
    this.script = script;
  }

  /** @param port where it listens, when its address must be known before */
  static async start(env: Record<string, string> = {}, port?: number): Promise<Demo> {
    await buildIfNeeded();
    const data = temporaryFolder();
    port ??= await freePort();
    const script = new Script("scripts/demo.ts", {
      SIXTWO_DATA: data,
      PORT: String(port),
      LOG_LEVEL: "silent",
      ...env,
    });
    await script.says(/demo is ready/, 120_000);
    return new Demo(data, port, script);
  }

  get base(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** The first person of the demo who holds exactly this role, or holds it at all. */
  person(role: string): DemoPerson {
    const people = JSON.parse(readFileSync(join(this.data, "demo-people.json"), "utf8")) as DemoPerson[];
    const found =
      people.find(({ roles }) => roles.join() === role) ?? people.find(({ roles }) => roles.includes(role));
    if (!found) throw new Error(`nobody in the demo is ${role}`);
    return found;
  }

  /** Somebody of this role, signed in. */
  async visitor(role: string): Promise<Visitor> {
    const { email, password } = this.person(role);
    const visitor = new Visitor(this.base);
    await visitor.signIn(email, password);
    return visitor;
  }

  /** A token of the first person of a role. */
  async token(role: string, scopes: string): Promise<string> {
    const args = ["--person", this.person(role).email, "--scopes", scopes, "--data", this.data];
    const { code, stdout, stderr } = await new Script("scripts/token.ts", {}, args).end();
    if (code !== 0) throw new Error(stderr);
    return stdout.trim();
  }

  private url(role: string, secret: "postgres-owner" | "postgres-service"): string {
    return clusterUrl(
      serverOf(this.data)?.port ?? 0,
      role,
      readClusterSecret(this.data, secret),
      databaseName,
    );
  }

  /** Makes the process of the test a second process of this installation: services called here work on its database. */
  join(): void {
    Object.assign(process.env, readAppSecrets(this.data), {
      DATABASE_URL: this.url(serviceRole, "postgres-service"),
      SIXTWO_DATA: this.data,
      APP_URL: `http://localhost:${this.port}`,
    });
  }

  /** A connection of the owner role, which may look at everything. */
  async database(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.url(ownerRole, "postgres-owner") });
    client.on("error", () => undefined);
    await client.connect();
    return client;
  }

  async stop(): Promise<Ended> {
    const ended = await this.script.end("SIGTERM");
    rmSync(this.data, { recursive: true, force: true });
    return ended;
  }
}
