/** What a server action tells the form that called it. Client-safe. */
export type FormState = {
  status: "idle" | "done" | "refused";
  /** Counts answers, so that a form can tell a new one from the one before. */
  count: number;
  message?: string;
  /** Messages by field path. */
  fields?: Record<string, string[]>;
  /** What was typed, given back so that nothing is lost. */
  values?: Record<string, string | string[]>;
  /** The record as somebody else saved it meanwhile: field → value. */
  current?: Record<string, unknown>;
  /** The password is needed again before this can be done. */
  needsPassword?: boolean;
  /** It may have been saved: sent again it must carry the same key. */
  isUncertain?: boolean;
  /** The session has ended; sign in again in place. */
  needsSignIn?: boolean;
  /** Something to show once: a link, a token. */
  shown?: string;
};

/** The state before anything was sent. */
export const untouched: FormState = { status: "idle", count: 0 };
