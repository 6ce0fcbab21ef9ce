// Sets one document in a process of its own: setting a large register keeps a processor busy for seconds and takes
// memory, neither of which the process that serves people can spare. Reads JSON, writes the file.
import { text } from "node:stream/consumers";
import { toWorkbook } from "#lib/export/workbook.ts";
import type { DocumentOrder } from "./apart.ts";
import { toPdf } from "./pdf.ts";
import { registerDocument } from "./register-pdf.ts";

const order = JSON.parse(await text(process.stdin)) as DocumentOrder;
const bytes =
  order.kind === "pdf"
    ? await toPdf(registerDocument(order.head, order.objectives))
    : await toWorkbook(order.tables, order.timeZone);
process.stdout.write(bytes);
