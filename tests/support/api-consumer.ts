import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { Demo } from "./demo.ts";

type Described = {
  operationId: string;
  responses: Record<string, { content?: Record<string, { schema: object }>; headers?: object }>;
};
type Document = { paths: Record<string, Record<string, Described>>; components: object };

/** What a call of an operation sends. */
export type Sent = {
  params?: Record<string, string>;
  query?: string;
  body?: unknown;
  /** A form with a file, or the file alone. */
  file?: FormData | Buffer<ArrayBuffer>;
  version?: number;
  key?: string;
};

export type Answer = {
  status: number;
  headers: Headers;
  text: string;
  json: Record<string, unknown>;
};

/** Calls operations by their name in the document, and holds every answer against the document. */
export class Consumer {
  readonly consumed = new Set<string>();
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true });
  private readonly demo: Demo;
  private readonly document: Document;

  private constructor(demo: Demo, document: Document) {
    this.demo = demo;
    this.document = document;
    addFormats.default(this.ajv);
    this.ajv.addSchema({ $id: "api", ...document });
  }

  static async of(demo: Demo): Promise<Consumer> {
    const answer = await fetch(`${demo.base}/api/v1/openapi.json`);
    return new Consumer(demo, (await answer.json()) as Document);
  }

  /** Names of all operations of the document. */
  get all(): string[] {
    return Object.values(this.document.paths).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    );
  }

  /** @param expected status, as the document must know it */
  async call(name: string, token: string, sent: Sent = {}, expected = 200): Promise<Answer> {
    const { path, method, described } = this.find(name);
    const url = path.replaceAll(/\{(\w+)\}/g, (_, each: string) => sent.params?.[each] ?? "missing");
    const answer = await fetch(`${this.demo.base}/api/v1${url}${sent.query ?? ""}`, {
      method: method.toUpperCase(),
      headers: {
        authorization: `Bearer ${token}`,
        ...(sent.body === undefined ? {} : { "content-type": "application/json" }),
        ...(Buffer.isBuffer(sent.file) ? { "content-type": "application/octet-stream" } : {}),
        ...(sent.version === undefined ? {} : { "if-match": `"${sent.version}"` }),
        ...(sent.key === undefined ? {} : { "idempotency-key": sent.key }),
      },
      ...(sent.body === undefined ? {} : { body: JSON.stringify(sent.body) }),
      ...(sent.file === undefined ? {} : { body: sent.file }),
      signal: AbortSignal.timeout(15_000),
    });
    const text = await answer.text();
    if (answer.status !== expected)
      throw new Error(`${name} answered ${answer.status} instead of ${expected}: ${text}`);
    this.hold(name, described, answer, text, path, method);
    if (answer.ok || answer.status === 403) this.consumed.add(name);
    return {
      status: answer.status,
      headers: answer.headers,
      text,
      json: isJson(answer) && text !== "" ? (JSON.parse(text) as Record<string, unknown>) : {},
    };
  }

  private find(name: string) {
    for (const [path, methods] of Object.entries(this.document.paths))
      for (const [method, described] of Object.entries(methods))
        if (described.operationId === name) return { path, method, described };
    throw new Error(`the document has no ${name}`);
  }

  private hold(
    name: string,
    described: Described,
    answer: Response,
    text: string,
    path: string,
    method: string,
  ): void {
    const said = described.responses[answer.status];
    if (!said) throw new Error(`${name} answered ${answer.status}, which the document does not name`);
    for (const header of Object.keys(said.headers ?? {}))
      if (!answer.headers.get(header) && !(header === "ETag" && text.includes('"version":null')))
        throw new Error(`${name} lacks the header ${header}`);
    const type = answer.headers.get("content-type");
    if (!said.content) {
      if (text !== "") throw new Error(`${name} has a body the document does not name`);
      return;
    }
    if (!type || !said.content[type]) throw new Error(`${name} is ${type}, not as in the document`);
    if (!isJson(answer)) return;
    const pointer = ["paths", path, method, "responses", String(answer.status), "content", type, "schema"]
      .map((part) => part.replaceAll("~", "~0").replaceAll("/", "~1"))
      .map(encodeURIComponent)
      .join("/");
    const validate = this.ajv.getSchema(`api#/${pointer}`);
    if (!validate) throw new Error(`${name} has no schema at ${pointer}`);
    if (!validate(JSON.parse(text)))
      throw new Error(`${name}: ${this.ajv.errorsText(validate.errors)} in ${text.slice(0, 500)}`);
  }
}

const isJson = (answer: Response) => answer.headers.get("content-type")?.includes("json") ?? false;
