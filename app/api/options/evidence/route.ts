import { evidenceOptions, evidenceOptionsQuery } from "#lib/evidence/queries.ts";
import { ownView } from "#lib/own-request.ts";

export const GET = ownView(
  "evidence.read",
  (actor, query) => evidenceOptions(actor, query),
  evidenceOptionsQuery,
);
