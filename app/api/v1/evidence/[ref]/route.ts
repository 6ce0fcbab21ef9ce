import { editEvidenceOperation, getEvidenceOperation } from "#lib/api/evidence.ts";
import { serve } from "#lib/api/serve.ts";

export const GET = serve("evidence.read", getEvidenceOperation);

export const PATCH = serve("evidence.edit", editEvidenceOperation);
