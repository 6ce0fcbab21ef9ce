import { randomInt } from "node:crypto";
import { database, disconnect } from "#lib/db.ts";
import { createFunction } from "#lib/functions/service.ts";
import { handOver } from "#lib/objectives/handover.ts";
import { addMilestone, writeScopeStatement } from "#lib/organisation/service.ts";
import { setPasswordByLink } from "#lib/people/links.ts";
import { roleField } from "#lib/people/rules.ts";
import { invitation } from "#lib/people/schema.ts";
import { deactivatePerson, invitePerson } from "#lib/people/service.ts";
import { completeSetup, hasPeople, makeSetupToken } from "#lib/people/setup.ts";
import { templateFromObjective } from "#lib/templates/service.ts";
import { addDays } from "#lib/time/day.ts";
import { actAs, demoToday } from "./act-as.ts";
import { tryToArchive } from "./bulk-edits.ts";
import { discuss } from "./comments.ts";
import { gatherEvidence } from "./evidence.ts";
import { follow, tell } from "./objectives.ts";
import { type DemoPerson, demoFunctions, demoPeople } from "./people.ts";
import { story } from "./story.ts";

type Account = { name: string; email: string; password: string; roles: string[] };

const admin = { name: "Astrid Nygaard", email: "astrid.nygaard@nordlicht.example" };
const visitor = () => ({ ip: null, requestId: crypto.randomUUID(), submission: null });

/**
 * Fills an empty installation with the demo organisation: 120 people, twelve objectives, everything through the
 * services, so that its trail is as real as its rules.
 * @returns everybody with their generated password; null when it was filled before
 * @throws Error when an earlier filling was cut short
 */
export async function fillDemo(): Promise<Account[] | null> {
  try {
    if (await hasPeople()) {
      const told = await database().objective.count();
      if (told < story.length)
        throw new Error(
          "The demo organisation was filled only in part. Remove its data folder (.data-demo) and start again.",
        );
      return null;
    }
    const accounts = [await setUp()];
    const functions = await makeFunctions();
    const people = demoPeople();
    // Eight at a time: what takes long is making a password slow to guess.
    while (people.length > 0)
      accounts.push(...(await Promise.all(people.splice(0, 8).map((person) => join(person, functions)))));
    const refs = new Map<string, string>();
    for (const tale of story) refs.set(tale.title, await tell(tale));
    await leave("peter.lindqvist@nordlicht.example", "yusuf.demir@nordlicht.example");
    const followed = refs.get("Multi-factor sign-in for everybody");
    const next = refs.get("Network segments of the data centre reviewed");
    if (followed && next) await follow(followed, next);
    await discuss(refs);
    await gatherEvidence(refs);
    const kept = refs.get("Critical patches within 48 hours");
    if (kept)
      await templateFromObjective(await actAs("aisha.rahman@nordlicht.example"), {
        ref: kept,
        theme: "vulnerabilities",
      });
    await tryToArchive(await actAs("aisha.rahman@nordlicht.example"));
    return accounts.filter(({ email }) => !email.startsWith("peter.lindqvist"));
  } finally {
    await disconnect();
  }
}

async function setUp(): Promise<Account> {
  const token = await makeSetupToken();
  if (token === null) throw new Error("The demo can only fill an empty installation.");
  const password = newPassword();
  await completeSetup(visitor(), {
    token,
    organisation: "Nordlicht Systems",
    timeZone: "Europe/Oslo",
    locale: "en-GB",
    currency: "EUR",
    fiscalYearStart: 1,
    ...admin,
    password,
    passwordAgain: password,
  });
  const actor = await actAs(admin.email);
  await writeScopeStatement(actor, {
    number: 0,
    statement:
      "Development, operation and support of the Nordlicht customer platform at the sites Oslo and Hamburg, including the corporate functions that serve it.",
  });
  await addMilestone(actor, {
    kind: "SURVEILLANCE",
    onDay: addDays(demoToday, 150),
    note: "Second surveillance audit",
  });
  return { ...admin, password, roles: ["ADMIN", "ISMS_MANAGER"] };
}

async function makeFunctions(): Promise<Map<string, string>> {
  const actor = await actAs(admin.email);
  const ids = new Map<string, string>();
  for (const [name, level, parent] of demoFunctions) {
    const { id } = await createFunction(actor, {
      name,
      level,
      parentId: parent ? (ids.get(parent) ?? null) : null,
      headId: null,
    });
    ids.set(name, id);
  }
  return ids;
}

async function join(person: DemoPerson, functions: Map<string, string>): Promise<Account> {
  const actor = await actAs(admin.email);
  const grants = person.roles.map((role) => {
    const isTimed = role === "AUDITOR";
    return [
      roleField[role],
      {
        held: true,
        from: isTimed ? addDays(demoToday, -7) : null,
        to: isTimed ? addDays(demoToday, 60) : null,
      },
    ];
  });
  const input = invitation.parse({
    name: person.name,
    email: person.email,
    jobTitle: person.jobTitle,
    functionId: functions.get(person.team) ?? null,
    ...Object.fromEntries(grants),
  });
  const { link } = await invitePerson(actor, input);
  const password = newPassword();
  await setPasswordByLink(visitor(), "INVITATION", {
    token: link?.split("/").at(-1) ?? "",
    password,
    passwordAgain: password,
  });
  return { name: person.name, email: person.email, password, roles: person.roles };
}

// Somebody leaves, and what they owned goes to a colleague.
async function leave(from: string, to: string): Promise<void> {
  const actor = await actAs(admin.email);
  const [leaver, heir] = await Promise.all([
    database().person.findUniqueOrThrow({ where: { email: from } }),
    actAs(to),
  ]);
  await deactivatePerson(actor, { id: leaver.id, version: leaver.version });
  const manager = await actAs("aisha.rahman@nordlicht.example");
  await handOver(manager, {
    fromId: leaver.id,
    toId: heir.personId,
    reason: "Peter left the company at the end of last month; Yusuf leads infrastructure now.",
  });
}

// Four blocks of five consonants, easy to type: 86 bits.
function newPassword(): string {
  const letters = "bcdfghjklmnpqrstvwxz";
  const block = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join("");
  return [block(), block(), block(), block()].join("-");
}
