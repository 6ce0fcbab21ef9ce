import { randomBytes } from "node:crypto";
import { systemActor } from "#lib/actor.ts";
import { database } from "#lib/db.ts";
import { storePassword } from "#lib/people/links.ts";
import { hashPassword } from "#lib/people/passwords.ts";
import { inTransaction } from "#lib/transaction.ts";

/** Gives somebody of a seeded register a new password, so that a person can look at it. @returns the password */
export async function openScale(email: string): Promise<string> {
  const password = randomBytes(12).toString("base64url");
  const hash = await hashPassword(password);
  const { id } = await database().person.findUniqueOrThrow({ where: { email }, select: { id: true } });
  await inTransaction(systemActor("seed"), "password.reset", (tx) => storePassword(tx, id, hash));
  return password;
}
