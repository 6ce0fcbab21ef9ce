import { z } from "zod";
import { objectiveRef } from "#lib/objectives/schema.ts";
import { day, line, recordVersion } from "#lib/text.ts";
import { Cycle } from "#prisma/generated/enums.ts";
import { mostTicked } from "./limits.ts";
import { bulkActs, bulkShown } from "./rules.ts";

/** A way to name one of the acts. */
export const bulkAct = z.enum(bulkActs, "Choose what is to be done.");

const refs = z
  .union([z.string(), z.array(z.string())])
  .nullish()
  .transform((value) => [...new Set([value ?? []].flat().flatMap((each) => each.split(",")))].filter(Boolean))
  .pipe(
    z
      .array(objectiveRef)
      .max(
        mostTicked,
        `At most ${mostTicked} objectives are ticked one by one. Name more of them by a filter.`,
      ),
  );

/** Which objectives, as the address of the bulk edit's page says it: ticked ones, or all of a filter. */
export const bulkScope = z.object({
  refs: refs.catch([]),
  all: z.string().optional().catch(undefined),
  act: bulkAct.catch("set-owner"),
});

/** What the value of an act must be. */
export function bulkValue(act: z.output<typeof bulkAct>): z.ZodType<string | null | undefined> {
  if (act === "set-target") return day("Target date");
  if (act === "set-ongoing") return z.enum(Cycle, "Choose a review cycle.");
  if (act === "add-tag" || act === "remove-tag")
    return line("Tag", 50).refine((tag) => !tag.includes(","), "One tag at a time, without a comma.");
  if (act === "set-owner") return z.uuid("Choose an owner from the list.");
  if (act === "set-function") return z.uuid("Choose a function from the list.");
  return z.null("This act takes no value.").optional();
}

/** One change of many objectives: ticked ones, or all that a filter matches (`query` is its query string). */
export const bulkEditInput = z
  .strictObject({
    act: bulkAct,
    value: z.string().nullish(),
    refs,
    query: z.string().max(2000, "This filter is too long.").nullish(),
    /** How many there were when it was asked; a filter that matches others by now is looked at again. */
    expected: z.coerce
      .number("Reload the page: the form does not say how many objectives it is about.")
      .int(),
  })
  .superRefine((input, context) => {
    const checked = bulkValue(input.act).safeParse(input.value ?? null);
    for (const { message } of checked.error?.issues ?? [])
      context.addIssue({ code: "custom", path: ["value"], message });
  });
export type BulkEditInput = z.output<typeof bulkEditInput>;

/** A bulk edit by its id. */
export const bulkId = z.uuid("There is no such bulk edit.");

/** A bulk edit to go on with or to take back, as it was shown. */
export const bulkMove = z.strictObject({ id: bulkId, version: recordVersion });
export type BulkMove = z.output<typeof bulkMove>;

/** Which rows of a result, and which page of them. */
export const bulkResultFilter = z.object({
  show: z.enum(bulkShown).catch("all"),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
});
