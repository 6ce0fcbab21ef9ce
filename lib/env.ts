import { readFileSync } from "node:fs";
import { z } from "zod";

const secret = (name: string) =>
  z.string(`${name} is not set`).min(32, `${name} must be at least 32 characters long`);

const schema = z.object({
  DATABASE_URL: z.string("DATABASE_URL is not set: start SixTwo with npm run up"),
  SIXTWO_DATA: z.string("SIXTWO_DATA is not set"),
  APP_URL: z.url("APP_URL must be the address people open, for example https://isms.example.org"),
  SESSION_SECRET: secret("SESSION_SECRET"),
  TRAIL_SIGNING_KEY: secret("TRAIL_SIGNING_KEY"),
  TOKEN_PEPPER: secret("TOKEN_PEPPER"),
});

export type Env = z.output<typeof schema> & { isHttps: boolean; checkpointFile: string };

let parsed: Env | undefined;

/**
 * The environment, read once. The only place in app, components and lib that reads `process.env`.
 * @throws Error with one line naming the variable that is missing or wrong
 */
export function env(): Env {
  if (parsed) return parsed;
  const values = Object.fromEntries(
    Object.keys(schema.shape).map((name) => {
      const file = process.env[`${name}_FILE`];
      return [name, process.env[name] ?? (file ? readFileSync(file, "utf8").trim() : undefined)];
    }),
  );
  const result = schema.safeParse(values);
  if (!result.success) throw new Error(result.error.issues.map((issue) => issue.message).join("; "));
  const isHttps = result.data.APP_URL.startsWith("https:");
  parsed = { ...result.data, isHttps, checkpointFile: `${result.data.SIXTWO_DATA}/trail-checkpoints.jsonl` };
  return parsed;
}

/** Whether Next is serving (not building, not a script): timers belong to a serving process only. */
export const isServing =
  process.env.NEXT_RUNTIME === "nodejs" && process.env.NEXT_PHASE !== "phase-production-build";

/** What this process is there for: serving pages, working through the jobs, or both (`ROLE`). */
export const processRole = /^(web|worker)$/.test(process.env.ROLE ?? "") ? process.env.ROLE : "all";

/** How much the log says: a pino level, or `silent` (tests). */
export const logLevel = process.env.LOG_LEVEL ?? "info";
