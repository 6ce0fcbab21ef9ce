import { hash, verify } from "@node-rs/argon2";
import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import * as common from "@zxcvbn-ts/language-common";
import * as english from "@zxcvbn-ts/language-en";
import { TooMany } from "#lib/errors.ts";

// argon2id with OWASP's first recommendation; measured 15 ms here, 40 sign-ins a second (SECURITY.md 4.2).
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const atOnce = 4;
const mostWaiting = 100;

let running = 0;
const waiting: (() => void)[] = [];

// A flood of sign-ins must not take both cores from everybody else.
async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running >= atOnce) {
    if (waiting.length >= mostWaiting)
      throw new TooMany("Too many people are signing in at this moment. Try again in a few seconds.", 5);
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
  running++;
  try {
    return await work();
  } finally {
    running--;
    waiting.shift()?.();
  }
}

/** argon2id hash of a password (NFC), in PHC format. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password.normalize("NFC"), cost));
}

let decoy: Promise<string> | undefined;

/**
 * Whether the password matches. Without a stored hash the same work is done against a decoy, so that the time
 * does not tell whether an account exists.
 */
export async function checkPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword(crypto.randomUUID());
  const against = stored ?? (await decoy);
  const matches = await inTurn(() => verify(against, password.normalize("NFC")));
  return stored !== null && matches;
}

const strength = new ZxcvbnFactory({
  dictionary: { ...common.dictionary, ...english.dictionary },
  graphs: common.adjacencyGraphs,
  translations: english.translations,
});

/**
 * Why a new password is refused, as a sentence, or null. Length and guessability only (NIST 800-63B): no
 * composition rules, paste welcome.
 * @param words the person's own name and e-mail, which must not make up the password
 */
export function passwordProblem(password: string, words: string[]): string | null {
  if (password.length < 12)
    return "Use at least 12 characters; a few unrelated words are easiest to remember.";
  if (password.length > 128) return "Use at most 128 characters.";
  const result = strength.check(password, words.filter(Boolean));
  if (result.score >= 3) return null;
  const hint = result.feedback.warning ?? "";
  return `This password is too easy to guess. ${hint}`.trim();
}
