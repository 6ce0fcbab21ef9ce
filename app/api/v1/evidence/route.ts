import { addEvidenceOperation, listEvidenceOperation } from "#lib/api/evidence.ts";
import { serve } from "#lib/api/serve.ts";

export const GET = serve("evidence.read", listEvidenceOperation);

export const POST = serve("evidence.add", addEvidenceOperation);
