import { serveFile } from "#lib/api/serve-files.ts";
import { downloadEvidence } from "#lib/evidence/delivery.ts";

export const GET = serveFile("evidence.download", downloadEvidence);
