import { z } from "zod";
import { searchKindNames } from "#lib/search/kinds.ts";
import { instant } from "./common.ts";

const seq = z.string().meta({ description: "Number of an entry, as text." });

/** An entry of the trail, exactly as it was hashed. */
export const entryAnswer = z
  .strictObject({
    seq,
    at: z.iso.datetime().meta({ description: "To the microsecond, as it was hashed." }),
    operation: z.string(),
    actor: z.string(),
    actorName: z.string(),
    act: z.string(),
    via: z.string(),
    requestId: z.string().nullable(),
    change: z.string(),
    recordKind: z.string(),
    recordId: z.string(),
    rootKind: z.string(),
    rootId: z.string(),
    label: z.string(),
    before: z.string().nullable(),
    after: z.string().nullable(),
    salt: z.string(),
    payloadSha256: z.string(),
    previousHash: z.string(),
    hash: z.string(),
  })
  .meta({ id: "TrailEntry" });

/** What was recomputed of the chain, and whether it holds. */
export const verdictAnswer = z
  .strictObject({
    ok: z.boolean(),
    checked: z.strictObject({ after: seq, to: seq, entries: z.int() }),
    head: z.strictObject({ seq, hash: z.string() }).nullable(),
    checkpoint: z.strictObject({ seq, hash: z.string(), at: instant, keyId: z.string() }).nullable(),
    problems: z.array(z.strictObject({ seq: seq.nullable(), problem: z.string() })),
    nextAfter: seq.nullable().meta({ description: "Ask again from here; null at the end of the chain." }),
  })
  .meta({ id: "TrailVerdict" });

/** One record that was found. */
export const foundAnswer = z
  .strictObject({
    kind: z.enum(searchKindNames),
    word: z.string(),
    id: z.string(),
    ref: z.string().nullable(),
    title: z.string(),
    href: z.string(),
  })
  .meta({ id: "SearchResult" });
