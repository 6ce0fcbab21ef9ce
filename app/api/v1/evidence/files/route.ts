import { addFileOperation } from "#lib/api/evidence-files.ts";
import { serveUpload } from "#lib/api/serve-files.ts";
import { getEvidenceResource } from "#lib/evidence/resource.ts";

export const POST = serveUpload("evidence.add", addFileOperation, getEvidenceResource);
