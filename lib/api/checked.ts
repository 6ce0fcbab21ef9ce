import { z } from "zod";
import { NotFound, RuleViolation } from "#lib/errors.ts";

export type Where = "path" | "query" | "body";

/** The value a schema makes of what was sent. @throws RuleViolation naming each field by its path */
export function checked<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  where: Where,
): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const errors = result.error.issues.flatMap(({ code, path, message, ...issue }) => {
    if (code !== "unrecognized_keys") return [{ path: path.join("."), message }];
    return (issue as unknown as { keys: string[] }).keys.map((key) => ({
      path: [...path, key].join("."),
      message: `There is no ${where === "query" ? "query parameter" : "field"} of this name.`,
    }));
  });
  throw new RuleViolation(
    `Some parts of the ${where} cannot be taken: ${errors.map((error) => error.path || where).join(", ")}.`,
    errors,
  );
}

const named = ["ref", "id", "version", "objectiveRef"] as const;

/** The body of an operation: a form's fields without those the address and If-Match carry. */
export function bodyOf<Shape extends z.ZodRawShape>(form: z.ZodObject<Shape>) {
  const shape = Object.fromEntries(
    Object.entries(form.shape).filter(([name]) => !named.some((each) => each === name)),
  );
  return z.strictObject(shape as Omit<Shape, (typeof named)[number]>);
}

/**
 * What a form's schema makes of address, version and body together, so that its rules across fields hold here too.
 * @throws NotFound when the address can be no record's, RuleViolation for the rest
 */
export function whole<Schema extends z.ZodType>(schema: Schema, value: object): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const isAddress = ([first]: PropertyKey[]) => first === "ref" || first === "id" || first === "objectiveRef";
  if (result.error.issues.some(({ path }) => isAddress(path))) throw new NotFound();
  return checked(schema, value, "body");
}

/** An id out of an address. @throws NotFound when it can be no record's */
export function anId(id: string): string {
  if (!z.uuid().safeParse(id).success) throw new NotFound();
  return id;
}
