import pino from "pino";

/** The process's log: one JSON object a line on standard output, never a password, token, cookie or file content. */
export const log = pino({
  base: null,
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
