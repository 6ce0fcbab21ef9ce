import { asDownload } from "#lib/evidence/answer.ts";
import { downloadEvidence } from "#lib/evidence/delivery.ts";
import { ownFile } from "#lib/evidence/own-file.ts";

export const GET = ownFile("evidence.download", downloadEvidence, asDownload);
