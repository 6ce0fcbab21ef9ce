import { rowsQuery } from "../../../query.mjs";
import { pool } from "../pool.js";

export const dynamic = "force-dynamic";

/** The same rows as JSON: the floor of the API. */
export async function GET() {
  const { rows } = await pool().query(rowsQuery);
  return Response.json({ data: rows });
}
