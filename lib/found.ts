import "server-only";
import { notFound } from "next/navigation";
import { NotFound } from "#lib/errors.ts";

/** For pages: what a query did not find, or the reader may not see, becomes Next's not-found page. */
export async function found<Result>(read: Promise<Result>): Promise<Result> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
}
