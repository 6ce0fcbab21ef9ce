import type { Act } from "#lib/access.ts";

/** A line of the search as it is found. */
export type Found = {
  kind: SearchKind;
  recordId: string;
  ref: string;
  title: string;
  objectiveRef: string | null;
};

/**
 * What can be found: what it is called, the act of reading it, and the page that shows it. The kinds are those of the
 * triggers `search` in the database.
 */
export const searchKinds = {
  objective: { word: "Objective", act: "objective.read", href: ({ ref }) => `/objectives/${ref}` },
  "action-item": { word: "Action", act: "action-item.read", href: ({ ref }) => `/action-items/${ref}` },
  kpi: { word: "KPI", act: "kpi.read", href: ({ ref }) => `/kpis/${ref}` },
  resource: {
    word: "Resource",
    act: "plan.read",
    href: ({ objectiveRef }) => `/objectives/${objectiveRef}/plan`,
  },
  evaluation: {
    word: "Evaluation",
    act: "plan.read",
    href: ({ objectiveRef }) => `/objectives/${objectiveRef}`,
  },
  comment: {
    word: "Comment",
    act: "comment.read",
    href: ({ objectiveRef }) => `/objectives/${objectiveRef}#discussion`,
  },
  person: { word: "Person", act: "person.read", href: ({ recordId }) => `/people/${recordId}` },
  function: { word: "Function", act: "function.read", href: () => "/functions" },
  evidence: { word: "Evidence", act: "evidence.read", href: ({ ref }) => `/evidence/${ref}` },
  template: { word: "Template", act: "template.read", href: ({ recordId }) => `/templates/${recordId}` },
  import: { word: "Import", act: "import.read", href: ({ recordId }) => `/imports/${recordId}` },
  scope: { word: "Scope statement", act: "organisation.read", href: () => "/organisation" },
} as const satisfies Record<string, { word: string; act: Act; href: (found: Omit<Found, "kind">) => string }>;

export type SearchKind = keyof typeof searchKinds;

/** Every kind of record that can be found. */
export const searchKindNames = Object.keys(searchKinds) as SearchKind[];
