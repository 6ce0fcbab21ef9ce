import { readFileSync } from "node:fs";
import { z } from "zod";

const secret = (name: string) =>
  z.string(`${name} is not set`).min(32, `${name} must be at least 32 characters long`);

const megabytes = (name: string, most: number) =>
  z.coerce
    .number(`${name} must be a number of megabytes`)
    .positive(`${name} must be more than 0`)
    .max(most, `${name} must be at most ${most}`);

const schema = z.object({
  DATABASE_URL: z.string("DATABASE_URL is not set: start SixTwo with npm run up"),
  SIXTWO_DATA: z.string("SIXTWO_DATA is not set"),
  APP_URL: z.url("APP_URL must be the address people open, for example https://isms.example.org"),
  SESSION_SECRET: secret("SESSION_SECRET"),
  TRAIL_SIGNING_KEY: secret("TRAIL_SIGNING_KEY"),
  TOKEN_PEPPER: secret("TOKEN_PEPPER"),
  EVIDENCE_MAX_MB: megabytes("EVIDENCE_MAX_MB", 2000).default(25),
  EVIDENCE_PERSON_QUOTA_MB: megabytes("EVIDENCE_PERSON_QUOTA_MB", 1_000_000).default(5000),
  EVIDENCE_QUOTA_MB: megabytes("EVIDENCE_QUOTA_MB", 100_000_000).default(50_000),
  S3_BUCKET: z.string().optional(),
  S3_ENDPOINT: z.url("S3_ENDPOINT must be an address such as https://s3.example.org").optional(),
  S3_REGION: z.string().default("us-east-1"),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  S3_PREFIX: z.string().default(""),
});

/** How a store that speaks S3 is reached. */
export type S3Settings = {
  bucket: string;
  endpoint: string | undefined;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
  prefix: string;
};

/** What files may weigh, in bytes: one, all of one person, all together. */
export type FileLimits = { file: number; person: number; all: number };

export type Env = z.output<typeof schema> & {
  isHttps: boolean;
  checkpointFile: string;
  s3: S3Settings | null;
  fileLimits: FileLimits;
};

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
      return [name, process.env[name] || (file ? readFileSync(file, "utf8").trim() : undefined)];
    }),
  );
  const result = schema.safeParse(values);
  if (!result.success) throw new Error(result.error.issues.map((issue) => issue.message).join("; "));
  const isHttps = result.data.APP_URL.startsWith("https:");
  parsed = {
    ...result.data,
    isHttps,
    checkpointFile: `${result.data.SIXTWO_DATA}/trail-checkpoints.jsonl`,
    s3: s3Of(result.data),
    fileLimits: {
      file: Math.floor(result.data.EVIDENCE_MAX_MB * 1_048_576),
      person: Math.floor(result.data.EVIDENCE_PERSON_QUOTA_MB * 1_048_576),
      all: Math.floor(result.data.EVIDENCE_QUOTA_MB * 1_048_576),
    },
  };
  return parsed;
}

function s3Of(values: z.output<typeof schema>): S3Settings | null {
  const { S3_BUCKET: bucket, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = values;
  if (!bucket) return null;
  if (!accessKeyId || !secretAccessKey)
    throw new Error("S3_BUCKET is set, so S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY must be as well");
  const { S3_ENDPOINT: endpoint, S3_REGION: region, S3_PREFIX: prefix } = values;
  return { bucket, endpoint, region, accessKeyId, secretAccessKey, prefix };
}

/** Whether Next is serving (not building, not a script): timers belong to a serving process only. */
export const isServing =
  process.env.NEXT_RUNTIME === "nodejs" && process.env.NEXT_PHASE !== "phase-production-build";

/** What this process is there for: serving pages, working through the jobs, or both (`ROLE`). */
export const processRole = /^(web|worker)$/.test(process.env.ROLE ?? "") ? process.env.ROLE : "all";

/** How much the log says: a pino level, or `silent` (tests). */
export const logLevel = process.env.LOG_LEVEL ?? "info";
