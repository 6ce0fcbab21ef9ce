// The lowest floor: Node's own server and the bare driver. Answers the rows of the register's first page as a table,
// filled up to as many bytes as the page it stands beside (?bytes=).
import { createServer } from "node:http";
import pg from "pg";
import { rowsQuery } from "./query.mjs";

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const cells = ["ref", "title", "state", "ownerName", "functionName", "targetOn", "actions", "actionsDone"];

createServer(async (request, response) => {
  const bytes = Number(new URL(request.url, "http://localhost").searchParams.get("bytes") ?? 0);
  const { rows } = await pool.query(rowsQuery);
  const body = rows.map((row) => `<tr>${cells.map((cell) => `<td>${row[cell] ?? ""}</td>`).join("")}</tr>`);
  const html = `<!doctype html><table>${body.join("")}</table>`;
  response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
  response.end(html.padEnd(bytes));
}).listen(Number(process.env.PORT), "127.0.0.1", () => process.send?.("ready"));
