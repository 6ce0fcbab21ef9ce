import { z } from "zod";

/** Somebody as a record names them. */
export const person = z.strictObject({ id: z.uuid(), name: z.string() }).meta({ id: "PersonName" });

/** A calendar day of the organisation, as YYYY-MM-DD. */
export const day = z.iso.date();

/** An instant in UTC. */
export const instant = z.iso.datetime();

/** A number kept exactly, as text. */
export const decimal = z.string().meta({ examples: ["99.5"] });

export const sha256 = z.string().length(64);
export const version = z.int().min(1).meta({ description: "The same as the ETag." });

/** One page of a list, with where the next begins. */
export const pageAnswer = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({
    data: z.array(item),
    nextCursor: z.uuid().nullable().meta({ description: "The cursor of the next page; null on the last." }),
  });

/** A list that is given whole. */
export const listAnswer = <Item extends z.ZodType>(item: Item) => z.strictObject({ data: z.array(item) });
