import pg from "pg";

const held = globalThis;

/** One pool for the process, as the product has. */
export function pool() {
  held.floorPool ??= new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
  return held.floorPool;
}
