import { notFound } from "next/navigation";
import { z } from "zod";

/** For pages: the id of an address, or Next's not-found page when it cannot be one. */
export function recordId(text: string): string {
  const id = z.uuid().safeParse(text);
  return id.success ? id.data : notFound();
}
