import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { discard, type ReceivedFile } from "#lib/files/receive.ts";
import { receiveBody, receiveForm } from "#lib/files/upload.ts";
import { testDatabase } from "#tests/support/database.ts";
import { filesBelow, mebibyte, sample, sha256 } from "#tests/support/uploads.ts";

const { data } = await testDatabase();
const most = mebibyte;
const left = () => filesBelow(`${data}/files`);
beforeAll(() => undefined);
afterAll(async () => expect(await left()).toEqual([]));

const boundary = "----boundary7";
const head = (name: string) =>
  `--${boundary}\r\ncontent-disposition: form-data; name="title"\r\n\r\nA title\r\n--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/html\r\n\r\n`;
const form = (bytes: Uint8Array, name = "log.txt") =>
  Buffer.concat([Buffer.from(head(name)), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]);

/** A request whose body ends, or breaks off, after so many bytes. */
function request(
  body: Uint8Array,
  {
    type = `multipart/form-data; boundary=${boundary}`,
    upTo = body.byteLength,
    breaks = false,
    headers = {} as Record<string, string>,
  } = {},
) {
  let at = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at >= upTo) {
        if (breaks) controller.error(new Error("aborted"));
        else controller.close();
        return;
      }
      const end = Math.min(at + 65_536, upTo);
      controller.enqueue(body.subarray(at, end));
      at = end;
    },
  });
  return new Request("http://localhost/x", {
    method: "POST",
    body: stream,
    duplex: "half",
    headers: { "content-type": type, ...headers },
  } as RequestInit);
}

async function used(file: ReceivedFile | null, bytes: Uint8Array) {
  expect(file).toMatchObject({ size: bytes.byteLength, sha256: sha256(bytes) });
  if (file) await discard(file);
}

describe("a form", () => {
  test.each([1, 1000, most - 1, most])("of %i bytes arrives as it was sent", async (size) => {
    const bytes = sample(size, size);
    const { file, fields } = await receiveForm(request(form(bytes)), most);
    expect(fields).toEqual({ title: "A title" });
    await used(file, bytes);
  });
  test.each([
    ["nothing", 0, /0 bytes/, 422],
    ["one byte too many", most + 1, /at most 1 MB/, 413],
    ["half as much too many", most * 1.5, /at most 1 MB/, 413],
    ["three times as much", most * 3, /at most 1 MB/, 413],
  ])("of %s is refused in words", async (_name, size, words, status) => {
    const refused = receiveForm(request(form(sample(size, 2))), most);
    await expect(refused).rejects.toMatchObject({ status, message: expect.stringMatching(words) });
    expect(await left()).toEqual([]);
  });
  test.each(
    [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap(
      (tenth) =>
        [
          [tenth, true],
          [tenth, false],
        ] as const,
    ),
  )("broken off at %i tenths leaves nothing (with an error: %s)", async (tenth, breaks) => {
    const body = form(sample(500_000, 3));
    const refused = receiveForm(
      request(body, { upTo: Math.floor((body.byteLength * tenth) / 10), breaks }),
      most,
    );
    await expect(refused).rejects.toMatchObject({ status: 400 });
    expect(await left()).toEqual([]);
  });
  test("without its last boundary is not whole", async () => {
    const body = form(sample(1000, 4));
    await expect(receiveForm(request(body, { upTo: body.byteLength - 6 }), most)).rejects.toMatchObject({
      status: 400,
    });
    expect(await left()).toEqual([]);
  });
  test.each([
    ["no form at all", { type: "application/json" }],
    ["no boundary", { type: "multipart/form-data" }],
    ["another boundary", { type: "multipart/form-data; boundary=other" }],
  ])("%s is refused", async (_name, options) => {
    await expect(receiveForm(request(form(sample(10, 5)), options), most)).rejects.toMatchObject({
      status: 400,
    });
    expect(await left()).toEqual([]);
  });
  test("an input in which nothing was chosen is no file", async () => {
    expect((await receiveForm(request(form(Buffer.alloc(0), "")), most)).file).toBeNull();
  });
  test("names with folders and a type that lies count for nothing", async () => {
    const { file } = await receiveForm(
      request(form(Buffer.from("words"), "../../../etc/cron.d/evil.txt")),
      most,
    );
    expect(file).toMatchObject({ name: "evil.txt", type: "text/plain" });
    if (file) await discard(file);
  });
  test("announced far too large it is refused before it is read", async () => {
    const sent = request(form(sample(10, 6)), { headers: { "content-length": String(most * 100) } });
    await expect(receiveForm(sent, most)).rejects.toMatchObject({ status: 413 });
  });
});

describe("a body that is the file", () => {
  const type = "application/octet-stream";
  test.each([1, most - 1, most])("of %i bytes arrives as it was sent", async (size) => {
    const bytes = sample(size, size + 1);
    await used(await receiveBody(request(bytes, { type }), "a.txt", most), bytes);
  });
  test.each([
    ["empty", sample(0), {}, 422],
    ["one too many", sample(most + 1), {}, 413],
    ["shorter than announced", sample(1000), { headers: { "content-length": "1001" } }, 400],
    ["broken off", sample(100_000), { upTo: 70_000, breaks: true }, 400],
  ])("%s is refused", async (_name, bytes, options, status) => {
    await expect(receiveBody(request(bytes, { type, ...options }), "a.txt", most)).rejects.toMatchObject({
      status,
    });
    expect(await left()).toEqual([]);
  });
  test("programs are refused, and nothing of them stays", async () => {
    const elf = Buffer.concat([Buffer.from("\x7fELF\x02\x01\x01"), Buffer.alloc(100)]);
    await expect(receiveBody(request(elf, { type }), "tool.txt", most)).rejects.toMatchObject({
      status: 422,
    });
  });
});
