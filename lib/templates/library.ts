import { aiTemplates } from "./library/ai.ts";
import { governanceTemplates } from "./library/governance.ts";
import { operationsTemplates } from "./library/operations.ts";
import { peopleTemplates } from "./library/people.ts";
import type { Template } from "./template.ts";

/** The templates that come with the product. */
export const library: readonly Template[] = [
  ...operationsTemplates,
  ...peopleTemplates,
  ...governanceTemplates,
  ...aiTemplates,
];
