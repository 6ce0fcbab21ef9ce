/** One field that was refused, by its path in the input (`plan.authority`), and what to do about it. */
export type FieldError = { path: string; message: string };

/** A refusal that is no bug: people are told what to do. Mapped to screens in action.ts, to the API in route.ts. */
export abstract class Refusal extends Error {
  abstract readonly status: number;
  readonly code: string;
  readonly fields: FieldError[];
  constructor(message: string, code: string, fields: FieldError[] = []) {
    super(message);
    this.code = code;
    this.fields = fields;
  }
}

/** The record does not exist, or the reader may not know that it does. */
export class NotFound extends Refusal {
  readonly status = 404;
  constructor(message = "There is no such record, or it is not yours to see.") {
    super(message, "not-found");
  }
}

/** A readable record, but no right to do this with it. */
export class Forbidden extends Refusal {
  readonly status = 403;
  constructor(message: string, code: "forbidden" | "reauthentication-required" = "forbidden") {
    super(message, code);
  }
}

/** Somebody else was faster, or the record's state does not allow the move. `current` is the row as it is now. */
export class Conflict extends Refusal {
  readonly status = 409;
  readonly current: unknown;
  constructor(message: string, options: { code?: "conflict" | "stale"; current?: unknown } = {}) {
    super(message, options.code ?? "conflict");
    this.current = options.current;
  }
}

/** The input breaks a rule; each field says which and how to mend it. */
export class RuleViolation extends Refusal {
  readonly status = 422;
  constructor(message: string, fields: FieldError[] = []) {
    super(message, "rule-violation", fields);
  }
}

/** The request cannot be read, or ended before its end. */
export class BadRequest extends Refusal {
  readonly status = 400;
  constructor(message: string) {
    super(message, "bad-request");
  }
}

/** More bytes than are taken. */
export class TooLarge extends Refusal {
  readonly status = 413;
  constructor(message: string) {
    super(message, "too-large", [{ path: "file", message }]);
  }
}

/** The store has no room left: its disk is full. */
export class StorageFull extends Refusal {
  readonly status = 507;
  constructor(cause?: unknown) {
    super(
      "The store for files is full, so nothing was kept. Tell your administrator that its disk needs space, then send the file again.",
      "storage-full",
    );
    this.cause = cause;
  }
}

/** The store for files does not answer: a bucket elsewhere, or the way to it. */
export class StoreAway extends Refusal {
  readonly status = 503;
  constructor(cause: unknown) {
    super(
      "The store for files does not answer at this moment. Nothing was kept or given out. Try again in a few seconds.",
      "store-away",
    );
    this.cause = cause;
  }
}

/** A stored file is no longer what was stored, or is missing. */
export class Damaged extends Refusal {
  readonly status = 500;
  constructor() {
    super(
      "This file is damaged in the store: its bytes are no longer those that were received, so it is not given out. Your administrator can restore it from a backup; what happened stands in the trail.",
      "damaged",
    );
  }
}

/** Asked too often; the same will be answered again after `retryAfter` seconds. */
export class TooMany extends Refusal {
  readonly status = 429;
  readonly retryAfter: number;
  constructor(message: string, retryAfter: number) {
    super(message, "too-many-requests");
    this.retryAfter = retryAfter;
  }
}

/** The database went away during the commit: it may or may not have happened. Asked again with the same key it is done once. */
export class Uncertain extends Refusal {
  readonly status = 503;
  constructor(cause: unknown) {
    super(
      "The database stopped answering at the very moment of saving, so it is not certain whether this was saved. Send it again as it is: it will not be saved twice.",
      "uncertain",
    );
    this.cause = cause;
  }
}

/** Shorthand for a rule broken by one field. */
export function fieldError(path: string, message: string): RuleViolation {
  return new RuleViolation(message, [{ path, message }]);
}

const awayCodes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
  "57014",
  "55P03",
  "57P01",
  "57P02",
  "57P03",
  "25P03",
  "P1001",
  "P1002",
  "P1008",
  "P1017",
  "P2024",
  "P2028",
]);
const awayWords =
  /connection terminated|connection timeout|timeout exceeded|query read timeout|ECONNREFUSED|ECONNRESET|server closed|terminating connection|Can't reach database/i;

/** SQLSTATE or Prisma code of a database error, wherever the driver put it. */
export function databaseCode(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  const { code, meta, cause } = error as {
    code?: unknown;
    meta?: { code?: unknown; driverAdapterError?: unknown };
    cause?: unknown;
  };
  const inner = databaseCode(meta?.driverAdapterError) ?? databaseCode(cause);
  if (inner) return inner;
  const original = (error as { originalCode?: unknown }).originalCode;
  if (typeof original === "string") return original;
  return typeof code === "string" ? code : undefined;
}

/** Whether the database is gone, frozen or overloaded, so that the same request may succeed a little later. */
export function isDatabaseAway(error: unknown): boolean {
  const code = databaseCode(error);
  if (code && (awayCodes.has(code) || code.startsWith("53") || code.startsWith("08"))) return true;
  return error instanceof Error && (awayWords.test(error.message) || isDatabaseAway(error.cause));
}

/** What to tell somebody whose request met a database that is away, or a lock that somebody else holds too long. */
export function awayMessage(error: unknown): string {
  return databaseCode(error) === "55P03"
    ? "Somebody else is saving a great deal at this moment, for example an import. Nothing was saved."
    : "The database does not answer at this moment. Nothing was saved.";
}
