import "server-only";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Busboy, type BusboyFileStream, type BusboyInstance } from "@fastify/busboy";
import { BadRequest, Refusal, TooLarge } from "#lib/errors.ts";
import { discard, type ReceivedFile, receiveStream, tooLarge } from "./receive.ts";

/** What a form sent: its text fields by name, and its file. */
export type Upload = { fields: Record<string, string>; file: ReceivedFile | null };

// Beside the file a form has names, boundaries and a few texts.
const mostAround = 262_144;
const idleMilliseconds = 60_000;

/**
 * Takes in the one file of a multipart form as it comes, whatever Content-Length says.
 * @throws TooLarge, StorageFull, RuleViolation (see `receiveStream`), BadRequest when it ends before its end
 */
export async function receiveForm(request: Request, mostBytes: number): Promise<Upload> {
  assertLength(request, mostBytes);
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("multipart/form-data")) throw new BadRequest("Send the file as multipart/form-data.");
  const fields: Record<string, string> = {};
  const files: Promise<ReceivedFile | Error>[] = [];
  const open = new Set<BusboyFileStream>();
  const busboy = parserOf(type);
  busboy.on("field", (name, value) => {
    if (/^[A-Za-z][A-Za-z0-9]{0,40}$/.test(name)) fields[name] = value.replaceAll("\r\n", "\n");
  });
  busboy.on("file", (_field, stream, name) => {
    // What breaks is told by the pipeline; unheard, it would end the process.
    stream.on("error", () => undefined);
    // An input in which nothing was chosen is sent as a file without a name.
    if (files.length > 0 || !name) {
      stream.resume();
      return;
    }
    open.add(stream);
    files.push(kept(stream, name, mostBytes));
  });
  try {
    await pipeline(bodyOf(request, mostBytes), busboy);
  } catch (error) {
    for (const stream of open) stream.destroy(new Error("the upload ended early"));
    await discardAll(files);
    throw error instanceof Refusal ? error : new BadRequest(endedEarly);
  }
  const [file] = await Promise.all(files);
  if (request.signal.aborted) await discardAll(files);
  if (file instanceof Error) throw file;
  if (request.signal.aborted) throw new BadRequest(endedEarly);
  return { fields, file: file ?? null };
}

/**
 * Takes in a body that is nothing but the file.
 * @throws as `receiveForm`; BadRequest also when it is not as long as Content-Length says
 */
export async function receiveBody(request: Request, name: string, mostBytes: number): Promise<ReceivedFile> {
  assertLength(request, mostBytes);
  const announced = request.headers.get("content-length");
  let file: ReceivedFile;
  try {
    file = await receiveStream(bodyOf(request, mostBytes), name, mostBytes);
  } catch (error) {
    throw error instanceof Refusal || isOurs(error) ? error : new BadRequest(endedEarly);
  }
  if (request.signal.aborted || (announced !== null && Number(announced) !== file.size)) {
    await discard(file);
    throw new BadRequest(endedEarly);
  }
  return file;
}

const endedEarly = "The upload ended before all of the file had arrived. Nothing was kept; send it again.";

// What went wrong on this side of the wire.
const isOurs = (error: unknown) =>
  ["EACCES", "EIO", "EROFS", "ENOENT"].includes((error as NodeJS.ErrnoException)?.code ?? "");

function parserOf(type: string): BusboyInstance {
  try {
    return new Busboy({
      headers: { "content-type": type },
      limits: { fields: 40, fieldSize: 100_000, files: 2, parts: 45, headerPairs: 40 },
    });
  } catch {
    throw new BadRequest("The form cannot be read: its content type has no boundary.");
  }
}

// What is refused is read to its end all the same, or the sender would see a broken line instead of the reason.
async function kept(
  stream: BusboyFileStream,
  name: string,
  mostBytes: number,
): Promise<ReceivedFile | Error> {
  try {
    return await receiveStream(leaving(stream), name, mostBytes);
  } catch (error) {
    if (!stream.destroyed) stream.resume();
    return error instanceof Error ? error : new Error(String(error));
  }
}

// Ending this loop early must not destroy the stream, which the form's parser still feeds.
async function* leaving(stream: Readable): AsyncIterable<Uint8Array> {
  for await (const chunk of stream.iterator({ destroyOnReturn: false })) yield chunk as Uint8Array;
}

async function discardAll(files: Promise<ReceivedFile | Error>[]): Promise<void> {
  for (const file of await Promise.all(files)) if (!(file instanceof Error)) await discard(file);
}

function assertLength(request: Request, mostBytes: number): void {
  const announced = Number(request.headers.get("content-length") ?? 0);
  // Somewhat too large is read and refused in words; this is not.
  if (announced > mostBytes * 2 + mostAround) throw new TooLarge(tooLarge(mostBytes));
}

function bodyOf(request: Request, mostBytes: number): Readable {
  if (!request.body) throw new BadRequest("There is no file in this request.");
  return Readable.from(watched(request.body.getReader(), mostBytes * 2 + mostAround));
}

async function* watched(reader: ReadableStreamDefaultReader<Uint8Array>, mostBytes: number) {
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await inTime(reader.read());
      if (done) return;
      size += value.byteLength;
      if (size > mostBytes) throw new TooLarge(tooLarge(mostBytes / 2));
      yield Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

/** A sender who says nothing for a minute is gone, whatever the line says. */
async function inTime<T>(read: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("the sender fell silent")), idleMilliseconds);
  });
  try {
    return await Promise.race([read, late]);
  } finally {
    clearTimeout(timer);
  }
}
