"use client";
import { useEffect, useState } from "react";
import type { SearchResult } from "#lib/search/queries.ts";
import type { Command } from "./commands.ts";

type Found = { text: string; results: SearchResult[]; state: "idle" | "waiting" | "failed" };
const pause = 120;

/** What the search finds for this text, a moment after the last letter; earlier results stay until then. */
export function useFound(text: string): Found {
  const [found, setFound] = useState<Found>({ text: "", results: [], state: "idle" });
  const wanted = text.trim();
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      if (wanted === "") return setFound({ text: "", results: [], state: "idle" });
      setFound((known) => ({ ...known, state: "waiting" }));
      try {
        const answer = await fetch(`/api/search?limit=12&q=${encodeURIComponent(wanted.slice(0, 200))}`, {
          signal: stop.signal,
        });
        if (!answer.ok) throw new Error(`The search answered ${answer.status}`);
        const { data } = (await answer.json()) as { data: SearchResult[] };
        setFound({ text: wanted, results: data, state: "idle" });
      } catch {
        if (!stop.signal.aborted) setFound({ text: wanted, results: [], state: "failed" });
      }
    }, pause);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [wanted]);
  return found;
}

/** What can be done with the record of this page, by the person who looks at it. */
export function useRecordCommands(path: string): Command[] {
  const [commands, setCommands] = useState<Command[]>([]);
  useEffect(() => {
    const stop = new AbortController();
    fetch(`/api/commands?path=${encodeURIComponent(path)}`, { signal: stop.signal })
      .then((answer) => (answer.ok ? (answer.json() as Promise<Command[]>) : []))
      .then(setCommands, () => undefined);
    return () => stop.abort();
  }, [path]);
  return commands;
}
