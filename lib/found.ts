import "server-only";
import { notFound } from "next/navigation";
import { NotFound } from "#lib/errors.ts";

/** Waits for a query of a page and turns "not found" into Next's not-found page. */
export async function found<Result>(query: Promise<Result>): Promise<Result> {
  try {
    return await query;
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
}
