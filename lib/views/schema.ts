import { z } from "zod";
import { flag, line, recordVersion } from "#lib/text.ts";
import { type ViewedList, viewedLists, viewQuery } from "./rules.ts";

/** A list whose views are kept. */
export const viewedList = z.enum(
  Object.keys(viewedLists) as [ViewedList],
  "There is no list of this name whose views are kept.",
);

const name = line("Name", 100);
const query = z
  .string()
  .max(2000, "This filter is too long to be kept: at most 2,000 characters.")
  .nullish()
  .transform((value) => viewQuery(value ?? ""));
const id = z.uuid("There is no such view.");

/** The list as it stands, kept under a name. */
export const viewInput = z.strictObject({
  list: viewedList,
  name,
  query,
  isShared: flag,
  isDefault: flag,
});
export type ViewInput = z.output<typeof viewInput>;

/** A view's name, and whether everybody may use it. */
export const viewEdit = z.strictObject({ id, version: recordVersion, name, isShared: flag });
export type ViewEdit = z.output<typeof viewEdit>;

/** A view brought to what the list shows now. */
export const viewUpdate = z.strictObject({ id, version: recordVersion, query });
export type ViewUpdate = z.output<typeof viewUpdate>;

/** A view to take away. */
export const viewRemoval = z.strictObject({ id, version: recordVersion });
export type ViewRemoval = z.output<typeof viewRemoval>;

/** What a list opens with, for oneself or for everybody; without an id: nothing any more. */
export const viewDefault = z.strictObject({
  list: viewedList,
  id: id.nullish().transform((value) => value ?? null),
  forEverybody: flag,
});
export type ViewDefault = z.output<typeof viewDefault>;
