import { unlinkEvidenceOperation } from "#lib/api/evidence.ts";
import { serve } from "#lib/api/serve.ts";

export const DELETE = serve("evidence.unlink", unlinkEvidenceOperation);
