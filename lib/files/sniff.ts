import { fileTypeFromBuffer } from "file-type";
import { RuleViolation } from "#lib/errors.ts";
import { endingOf } from "./names.ts";
import { certified, compound, type FileType, runnable, texts, told, zipped } from "./types.ts";

/** So many of a file's first bytes decide what it is. */
export const headBytes = 65_536;

const allowed =
  "Kept are PDF, Office and OpenDocument files, images, text, tables, e-mails, logs, recordings and archives.";

/**
 * What a file is, by its first bytes; its name only decides among what those allow. Nothing is unpacked.
 * @param head at most `headBytes` from the start
 * @throws RuleViolation that says why the file is not kept
 */
export async function sniff(head: Uint8Array, name: string): Promise<string> {
  const ending = endingOf(name);
  if (runnable.has(ending))
    throw refused(
      `Files ending in .${ending} are programs or start some, so they are not kept. Put it into a ZIP archive if it is evidence.`,
    );
  if (startsWith(head, 0x50, 0x4b, 0x03, 0x04) || startsWith(head, 0x50, 0x4b, 0x05, 0x06))
    return byEnding(zipped, ending);
  if (startsWith(head, 0x1f, 0x8b)) return "application/gzip";
  if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return byEnding(compound, ending);
  // The cover in front of a recording may be longer than what is looked at.
  if (startsWith(head, 0x49, 0x44, 0x33)) return "audio/mpeg";
  const found = await fileTypeFromBuffer(head);
  const type = found && alias(found.mime);
  if (type && told.some((each) => each.type === type)) return type;
  if (isText(head)) return textType(head, ending);
  const signed = certified.find(({ endings }) => endings.includes(ending));
  if (signed && head[0] === 0x30 && ((head[1] ?? 0) & 0x80) !== 0) return signed.type;
  throw refused(
    found
      ? `This is a file of the type ${found.mime}, which is not kept. ${allowed} Put it into a ZIP archive if it is evidence.`
      : `What kind of file this is cannot be told from its content. ${allowed} Put it into a ZIP archive if it is evidence.`,
  );
}

const refused = (message: string) => new RuleViolation(message, [{ path: "file", message }]);

const startsWith = (head: Uint8Array, ...bytes: number[]) =>
  bytes.every((byte, index) => head[index] === byte);

const byEnding = (types: readonly FileType[], ending: string) =>
  (types.find(({ endings }) => endings.includes(ending)) ?? types[0])?.type ?? "application/octet-stream";

// Several names of one thing.
function alias(mime: string): string {
  const names: Record<string, string> = {
    "image/heic-sequence": "image/heic",
    "image/heif-sequence": "image/heif",
    "video/x-matroska": "video/matroska",
    "audio/mp4": "audio/x-m4a",
    "audio/vnd.wave": "audio/wav",
    "audio/opus": "audio/ogg",
    "text/rtf": "application/rtf",
    "application/vnd.rar": "application/x-rar-compressed",
    "application/x-pcapng": "application/vnd.tcpdump.pcap",
  };
  const plain = mime.replace(/;.*/, "");
  return names[plain] ?? plain;
}

/** Whether bytes are text: UTF-8, UTF-16 with its mark, or an older single-byte encoding; log colours are allowed. */
function isText(head: Uint8Array): boolean {
  if (startsWith(head, 0xff, 0xfe) || startsWith(head, 0xfe, 0xff)) return true;
  return head.every((byte) => byte >= 32 || (byte >= 8 && byte <= 13) || byte === 27);
}

// Only what it is called and how it is shown hangs on this: text is never delivered as a page.
function textType(head: Uint8Array, ending: string): string {
  const start = Buffer.from(head.subarray(0, 2000)).toString("latin1").toLowerCase();
  if (/<svg[\s>]/.test(start)) return "image/svg+xml";
  if (/^[\s\ufeffï»¿]*(<!doctype html|<html|<script|<body|<iframe)/.test(start)) return "text/html";
  const named = texts.find(({ endings }) => endings.includes(ending));
  if (named) return named.type;
  return /^[\sï»¿]*<\?xml/.test(start) ? "application/xml" : "text/plain";
}
