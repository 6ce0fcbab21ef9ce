import type { Role, TokenScope } from "#prisma/generated/enums.ts";

/** Through what an act was done. */
export type Channel = "screen" | "api" | "import" | "job" | "setup" | "seed" | "command line";

/** Who acts, as the database knows them at this very request. Never kept longer than a request. */
export type Actor = {
  /** The person's id, or `system` for the installation itself. */
  personId: string;
  name: string;
  email: string;
  /** Roles in force today. */
  roles: Role[];
  functionId: string | null;
  via: Channel;
  sessionId: string | null;
  reauthenticatedAt: Date | null;
  /** Scopes of the token when one is used; null for a session. */
  scopes: TokenScope[] | null;
  requestId: string;
  ip: string | null;
  /** Set when the request is keyed: a form's hidden UUID or the API's Idempotency-Key. */
  submission: { key: string; requestSha256: string } | null;
  /** Of a call by token: which one, and the SHA-256 of the body it sent. */
  tokenId?: string;
  payloadSha256?: string;
  /** Set where many acts are one to people: the outer one tells them once, the inner ones tell nobody. */
  isQuiet?: boolean;
  /** Unread news in the inbox, where a page shows it. */
  unread?: number;
  organisation: { name: string; timeZone: string; locale: string; currency: string; fiscalYearStart: number };
};

/** The installation itself: first-run set-up, seeds, the command line. It holds no role; `change` lets it pass by name. */
export function systemActor(via: Channel, name = "SixTwo"): Actor {
  return {
    personId: "system",
    name,
    email: "",
    roles: [],
    functionId: null,
    via,
    sessionId: null,
    reauthenticatedAt: null,
    scopes: null,
    requestId: crypto.randomUUID(),
    ip: null,
    submission: null,
    organisation: { name: "", timeZone: "UTC", locale: "en-GB", currency: "EUR", fiscalYearStart: 1 },
  };
}
