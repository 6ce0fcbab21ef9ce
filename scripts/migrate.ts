import { Client } from "pg";
export async function migrate(u: string): Promise<string[]> {
  const c = new Client(u);
  c.on("error", () => {});
  await c.connect();
  try {
    const { rows } = await c.query(`select to_regclass('"TrailEntry"') t`);
    if (rows[0].t) return [];
    await c.query(
      `create table "TrailEntry"(seq bigint primary key); grant select on "TrailEntry" to sixtwo_app; create table ledger(n int primary key); grant select,insert on ledger to sixtwo_app`,
    );
    return ["1"];
  } finally {
    await c.end();
  }
}
