import { reviseEvidenceOperation } from "#lib/api/evidence.ts";
import { serve } from "#lib/api/serve.ts";

export const POST = serve("evidence.revise", reviseEvidenceOperation);
