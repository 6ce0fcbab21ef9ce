import pino from "pino";
import { logLevel } from "#lib/env.ts";

/** The process's log: one JSON object a line on standard output, never a password, token, cookie or file content. */
export const log = pino({
  base: null,
  level: logLevel,
  redact: [
    "password",
    "token",
    "cookie",
    "authorization",
    "*.password",
    "*.token",
    "*.cookie",
    "*.authorization",
  ],
});
