import { ownUpload } from "#lib/evidence/upload.ts";

export const POST = ownUpload("evidence.revise");
