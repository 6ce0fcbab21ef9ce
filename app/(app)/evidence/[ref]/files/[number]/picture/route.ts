import { asPicture } from "#lib/evidence/answer.ts";
import { pictureOf } from "#lib/evidence/delivery.ts";
import { ownFile } from "#lib/evidence/own-file.ts";

export const GET = ownFile("evidence.read", pictureOf, asPicture);
