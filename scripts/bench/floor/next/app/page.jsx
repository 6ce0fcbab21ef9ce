import Link from "next/link";
import { connection } from "next/server";
import { rowsQuery } from "../../query.mjs";
import { pool } from "./pool.js";

export default async function Page() {
  await connection();
  const { rows } = await pool().query(rowsQuery);
  return (
    <table>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>{row.ref}</td>
            <td>
              <Link href={`/objectives/${row.ref}`}>{row.title}</Link>
            </td>
            <td>{row.state}</td>
            <td>{row.ownerName}</td>
            <td>{row.functionName}</td>
            <td>{row.targetOn ?? row.reviewCycle}</td>
            <td>
              {row.actionsDone} / {row.actions}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
