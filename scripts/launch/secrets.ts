import { randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { oneLine, Refusal } from "./refusal.ts";

/** The app's secrets: name in the environment → file in `<data>/secrets/`. */
const appSecrets = {
  SESSION_SECRET: "session",
  TRAIL_SIGNING_KEY: "trail-signing",
  TOKEN_PEPPER: "token-pepper",
} as const;

const clusterSecrets = ["postgres-superuser", "postgres-owner", "postgres-service"] as const;

export type AppSecrets = Record<keyof typeof appSecrets, string>;
export type ClusterSecret = (typeof clusterSecrets)[number];

function refuseIfOpen(file: string, octal: string): void {
  if (process.platform !== "win32" && (statSync(file).mode & 0o077) !== 0) {
    throw new Refusal(`${file} can be read by others; close it: chmod ${octal} ${file}`);
  }
}

function readSecret(file: string, hint: string): string {
  if (!existsSync(file)) throw new Refusal(hint);
  refuseIfOpen(file, "600");
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    throw new Refusal(`the secret ${file} cannot be read: ${oneLine(error)}`);
  }
}

function createSecret(file: string): void {
  const handle = openSync(file, "wx", 0o600);
  writeSync(handle, `${randomBytes(32).toString("base64")}\n`);
  fsyncSync(handle);
  closeSync(handle);
}

function checkStrength(name: string, value: string, where: string): string {
  if (Buffer.byteLength(value) < 32) {
    throw new Refusal(`${name} (${where}) has fewer than 32 bytes; make one with: openssl rand -base64 32`);
  }
  if (name === "TRAIL_SIGNING_KEY" && Buffer.from(value, "base64").length !== 32) {
    throw new Refusal(
      `${name} (${where}) must be base64 of exactly 32 bytes; make one with: openssl rand -base64 32`,
    );
  }
  return value;
}

function readAppSecret(folder: string, name: keyof AppSecrets): string {
  const given = process.env[name];
  if (given !== undefined && given !== "") return checkStrength(name, given, "environment");
  const named = process.env[`${name}_FILE`];
  const file = named || join(folder, "secrets", appSecrets[name]);
  const hint = named
    ? `${name}_FILE names ${file}, which does not exist.`
    : `the data folder ${folder} holds data but its secret ${file} is missing; put it back from your backup (a new one would not fit the data).`;
  return checkStrength(name, readSecret(file, hint), file);
}

/** Fills a fresh data folder with its own random secrets; those already there are kept. */
export function createSecrets(folder: string): void {
  const secrets = join(folder, "secrets");
  mkdirSync(secrets, { recursive: true, mode: 0o700 });
  for (const name of [...Object.values(appSecrets), ...clusterSecrets]) {
    if (!existsSync(join(secrets, name))) createSecret(join(secrets, name));
  }
}

/** The app's secrets from environment, `<NAME>_FILE` or data folder. Throws a Refusal naming the one at fault. */
export function readAppSecrets(folder: string): AppSecrets {
  const secrets = join(folder, "secrets");
  if (existsSync(secrets)) refuseIfOpen(secrets, "700");
  return {
    SESSION_SECRET: readAppSecret(folder, "SESSION_SECRET"),
    TRAIL_SIGNING_KEY: readAppSecret(folder, "TRAIL_SIGNING_KEY"),
    TOKEN_PEPPER: readAppSecret(folder, "TOKEN_PEPPER"),
  };
}

/** A password of the embedded database. */
export function readClusterSecret(folder: string, name: ClusterSecret): string {
  const file = join(folder, "secrets", name);
  return readSecret(
    file,
    `the data folder ${folder} holds data but its secret ${file} is missing; put it back from your backup.`,
  );
}
