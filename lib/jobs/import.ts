import "server-only";
import type { Actor } from "#lib/actor.ts";
import { applyImport } from "#lib/imports/apply.ts";
import { getImport } from "#lib/imports/queries.ts";
import type { ImportApply } from "#lib/imports/schema.ts";
import { largeImport } from "./rules.ts";
import { startImport } from "./service.ts";

/** Makes the drafts of an import at once, or as a job when there are many. */
export async function importNow(actor: Actor, input: ImportApply): Promise<void> {
  const { counts } = await getImport(actor, input.id);
  const rows = counts.ready + (input.questions === "take" ? counts.question : 0);
  if (rows > largeImport) await startImport(actor, input, rows);
  else await applyImport(actor, input);
}
