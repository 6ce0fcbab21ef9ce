import "server-only";
import { listEvidence } from "#lib/evidence/queries.ts";
import { classificationWords, evidenceKindWords } from "#lib/evidence/rules.ts";
import { evidenceFilter } from "#lib/evidence/schema.ts";
import { typeWord } from "#lib/files/types.ts";
import { list } from "./define.ts";

// More rows than a list is ever read by a person; a larger one is filtered first.
const most = 20_000;

/** The list of evidence as it is exported. */
export const evidenceList = list({
  title: "Evidence",
  record: "Evidence",
  filter: evidenceFilter,
  rows: async (actor, filter) => (await listEvidence(actor, { ...filter, page: 1 }, most)).rows,
  told: ({ q, kind, classification, by, record, archived }) => [
    q !== "" && `containing "${q}"`,
    kind !== "" && `kind ${evidenceKindWords[kind].toLowerCase()}`,
    classification !== "" && `classification ${classificationWords[classification].toLowerCase()}`,
    by !== "" && `added by the person ${by}`,
    record !== "" && `for ${record}`,
    archived ? "archived" : "not archived",
    "newest first",
  ],
  columns: [
    { heading: "Reference", of: (row) => row.ref },
    { heading: "Title", kind: "prose", of: (row) => row.title },
    { heading: "Kind", of: (row) => evidenceKindWords[row.kind] },
    { heading: "Classification", of: (row) => classificationWords[row.classification] },
    { heading: "Evidence for", of: (row) => row.records.join("; ") },
    { heading: "Effective date", kind: "day", of: (row) => row.effectiveOn },
    { heading: "Received at", kind: "moment", of: (row) => row.createdAt },
    { heading: "Added by", width: 28, of: (row) => row.addedBy },
    { heading: "Revision", kind: "number", of: (row) => row.revision },
    { heading: "File", width: 36, of: (row) => row.fileName },
    { heading: "Type", of: (row) => row.type && typeWord(row.type) },
    { heading: "Size in bytes", kind: "number", of: (row) => row.size },
    { heading: "Address", width: 36, of: (row) => row.url },
    { heading: "Keep until", kind: "day", of: (row) => row.retainUntil },
    { heading: "Legal hold", of: (row) => row.isHeld },
    { heading: "Content disposed of", of: (row) => row.isDisposed },
  ],
});
