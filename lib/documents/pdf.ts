import "server-only";
import pdfmake from "pdfmake";
import type { TDocumentDefinitions } from "pdfmake/interfaces";
import { fontFile, fontFiles, fonts } from "./fonts.ts";

let isPrepared = false;

/** Sets a document. Nothing is ever fetched for it, neither from the network nor from the disk: our fonts are given. */
export async function toPdf(document: TDocumentDefinitions): Promise<Uint8Array<ArrayBuffer>> {
  if (!isPrepared) prepare();
  isPrepared = true;
  return new Uint8Array(await pdfmake.createPdf(document).getBuffer());
}

function prepare(): void {
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
  pdfmake.setFonts(fonts);
  const { virtualfs } = pdfmake as unknown as {
    virtualfs: { writeFileSync(name: string, bytes: Buffer): void };
  };
  for (const name of fontFiles) virtualfs.writeFileSync(name, fontFile(name));
}
