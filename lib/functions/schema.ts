import { z } from "zod";
import { line, optionalId, recordVersion } from "#lib/text.ts";
import type { Equal, Expect } from "#lib/types.ts";
import { FunctionLevel } from "#prisma/generated/enums.ts";
import type { FunctionModel } from "#prisma/generated/models.ts";

/** What a person writes of an organisational unit. */
export const functionFields = z.strictObject({
  name: line("Name", 200),
  level: z.enum(FunctionLevel, "Choose a level."),
  parentId: optionalId,
  headId: optionalId,
});
export type FunctionInput = z.output<typeof functionFields>;

type Computed = "id" | "archivedAt" | "version" | "createdAt" | "createdById" | "updatedAt" | "updatedById";
export type FunctionColumnsPinned = Expect<
  Equal<keyof FunctionInput, Exclude<keyof FunctionModel, Computed>>
>;

/** A changed function, and the version it was made from. */
export const functionEdit = z.strictObject({ id: z.uuid(), version: recordVersion, ...functionFields.shape });
export type FunctionEdit = z.output<typeof functionEdit>;

/** An act on a function as it was shown. */
export const functionMove = z.strictObject({ id: z.uuid(), version: recordVersion });
export type FunctionMove = z.output<typeof functionMove>;
