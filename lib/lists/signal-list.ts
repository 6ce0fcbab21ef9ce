import "server-only";
import { z } from "zod";
import { currentSignals } from "#lib/signals/queries.ts";
import { signalCodes, signalWords } from "#lib/signals/rules.ts";
import { list } from "./define.ts";

const filter = z
  .looseObject({ code: z.string().optional() })
  .transform(({ code }) => ({ code: signalCodes.find((each) => each === code) ?? null }));

/** What needs a look, as a file. */
export const signalList = list({
  title: "Signals",
  record: "Objective",
  filter,
  rows: async (actor, { code }) =>
    (await currentSignals(actor)).signals.filter((signal) => code === null || signal.code === code),
  told: ({ code }) => [code && signalWords[code].label.toLowerCase(), "the longest waiting first"],
  columns: [
    { heading: "Signal", of: (row) => signalWords[row.code].label },
    { heading: "Record", kind: "prose", of: (row) => row.record },
    { heading: "Since", kind: "day", of: (row) => row.since },
    { heading: "Why", kind: "prose", of: (row) => row.why },
    { heading: "Remedy", kind: "prose", of: (row) => signalWords[row.code].remedy },
    { heading: "Where", of: (row) => row.remedy },
  ],
});
