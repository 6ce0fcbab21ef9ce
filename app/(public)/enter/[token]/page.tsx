import type { Metadata } from "next";
import { EnterValue } from "#components/measurements/enter-value.tsx";
import { found } from "#lib/found.ts";
import { openEntryLink } from "#lib/measurements/entry-by-link.ts";
import { enter } from "./actions.ts";

export const metadata: Metadata = { title: "Enter a value", referrer: "no-referrer" };

export default async function EnterPage({ params, searchParams }: PageProps<"/enter/[token]">) {
  const [{ token }, { done }] = await Promise.all([params, searchParams]);
  const entry = await found(openEntryLink(token));
  return <EnterValue {...{ entry, token }} isDone={done === "yes"} action={enter} />;
}
