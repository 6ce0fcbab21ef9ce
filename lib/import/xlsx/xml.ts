import { RefusedWorkbook } from "./refused.ts";
import { damaged } from "./zip.ts";

/** What a reader of XML is told, in document order. Names come without their prefix. */
export type XmlReader = {
  open?(name: string, attribute: (name: string) => string | null): void;
  text?(text: string): void;
  close?(name: string): void;
  /** Asked after each chunk: whether enough was read. */
  isDone?(): boolean;
};

const longestToken = 1_000_000;
const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * Reads XML as it streams in, holding no more than one tag or run of text. Knows no document types and therefore no
 * entities of their own: a part that declares them is refused, so that nothing can expand.
 * @throws RefusedWorkbook
 */
export async function readXml(chunks: AsyncIterable<Uint8Array>, reader: XmlReader): Promise<void> {
  const decoder = new TextDecoder("utf-8");
  let rest = "";
  for await (const chunk of chunks) {
    rest = readTokens(rest + decoder.decode(chunk, { stream: true }), reader);
    if (rest.length > longestToken) throw damaged();
    if (reader.isDone?.()) return;
  }
  rest = readTokens(rest + decoder.decode(), reader);
  if (rest.trim() !== "") throw damaged();
}

/** Reads every whole token and gives back what is left. */
function readTokens(text: string, reader: XmlReader): string {
  let at = 0;
  while (at < text.length) {
    if (text.charCodeAt(at) !== 60) {
      const next = text.indexOf("<", at);
      if (next === -1) break;
      reader.text?.(decodeEntities(text.slice(at, next)));
      at = next;
      continue;
    }
    const end = endOfMarkup(text, at);
    if (end === -1) break;
    readMarkup(text.slice(at, end), reader);
    at = end;
  }
  return text.slice(at);
}

function endOfMarkup(text: string, at: number): number {
  const after = (mark: string) => {
    const found = text.indexOf(mark, at);
    return found === -1 ? -1 : found + mark.length;
  };
  if (text.startsWith("<!--", at)) return after("-->");
  if (text.startsWith("<![CDATA[", at)) return after("]]>");
  if (text.startsWith("<?", at)) return after("?>");
  if (text.length - at < 9 && text[at + 1] === "!") return -1;
  // A ">" may stand inside an attribute's quotes.
  let quote = "";
  for (let index = at + 1; index < text.length; index += 1) {
    const one = text[index];
    if (quote) quote = one === quote ? "" : quote;
    else if (one === '"' || one === "'") quote = one;
    else if (one === ">") return index + 1;
  }
  return -1;
}

function readMarkup(markup: string, reader: XmlReader): void {
  if (markup.startsWith("<![CDATA[")) reader.text?.(markup.slice(9, -3));
  else if (markup.startsWith("<!--") || markup.startsWith("<?")) return;
  else if (markup.startsWith("<!"))
    throw new RefusedWorkbook(
      "The workbook declares XML entities, which no spreadsheet program writes. Save the sheet again as Excel Workbook (.xlsx).",
    );
  else if (markup[1] === "/") reader.close?.(plainName(markup.slice(2, -1)));
  else {
    const name = plainName(/^<([^\s/>]+)/.exec(markup)?.[1] ?? "");
    reader.open?.(name, (attribute) => attributeOf(markup, attribute));
    if (markup.endsWith("/>")) reader.close?.(name);
  }
}

function plainName(name: string): string {
  return name.slice(name.indexOf(":") + 1).trim();
}

function attributeOf(markup: string, name: string): string | null {
  for (const [, found, double, single] of markup.matchAll(/\s([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    if (found === name) return decodeEntities(double ?? single ?? "");
  return null;
}

function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w{1,8});/gi, (whole, name: string) => {
    if (name[0] !== "#") return named[name] ?? whole;
    const code =
      name[1] === "x" || name[1] === "X" ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
