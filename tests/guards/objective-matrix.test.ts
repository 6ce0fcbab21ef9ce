import { beforeAll, describe, expect, test } from "vitest";
import type { Act } from "#lib/access.ts";
import type { Actor } from "#lib/actor.ts";
import { Refusal } from "#lib/errors.ts";
import {
  approveObjective,
  proposeObjective,
  returnObjective,
  withdrawObjective,
} from "#lib/objectives/approval.ts";
import { closeObjective, evaluateObjective, reviewObjective } from "#lib/objectives/evaluation.ts";
import { getObjective } from "#lib/objectives/queries.ts";
import { objectiveEdit } from "#lib/objectives/schema.ts";
import { archiveObjective, editObjective, restoreObjective } from "#lib/objectives/service.ts";
import { todayIn } from "#lib/time/day.ts";
import { inTransaction } from "#lib/transaction.ts";
import { testDatabase } from "#tests/support/database.ts";
import { approved, completeDraft, hashOf, readWhole } from "#tests/support/objectives.ts";
import { makeFunction, makeOrganisation, makePerson } from "#tests/support/people.ts";

await testDatabase();

type Who =
  | "admin"
  | "manager"
  | "proposer"
  | "owner"
  | "otherOwner"
  | "executive"
  | "editor"
  | "evaluator"
  | "internalAuditor"
  | "auditor"
  | "staff";
type State = "draft" | "proposed" | "active" | "achieved" | "closed" | "archived";
const people = {} as Record<Who, Actor>;
const refs = {} as Record<State, string>;

beforeAll(async () => {
  people.admin = await makeOrganisation();
  const functionId = await makeFunction();
  people.manager = await makePerson("Mia Manager", ["ISMS_MANAGER"]);
  people.proposer = await makePerson("Pia Proposer", ["ISMS_MANAGER"]);
  people.owner = await makePerson("Olaf Owner", ["OWNER"]);
  people.otherOwner = await makePerson("Otto Other", ["OWNER"]);
  people.executive = await makePerson("Xena Executive", ["EXECUTIVE"]);
  people.editor = await makePerson("Ed Editor", ["ISMS_MANAGER", "EXECUTIVE"]);
  people.evaluator = await makePerson("Eva Evaluator", ["OWNER"]);
  people.internalAuditor = await makePerson("Ines Auditor", ["INTERNAL_AUDITOR"]);
  people.auditor = await makePerson("Alf Auditor", ["AUDITOR"]);
  people.staff = await makePerson("Stu Staff", ["STAFF"], functionId);
  const cast = { manager: people.editor, owner: people.owner, evaluator: people.evaluator, functionId };
  const changed = { startsOn: "2026-01-01" };
  refs.draft = await completeDraft(cast, changed);
  refs.proposed = await completeDraft(cast, changed);
  await proposeObjective(people.proposer, {
    ref: refs.proposed,
    version: (await readWhole(refs.proposed)).version,
  });
  refs.active = await approved(cast, people.executive, changed);
  refs.achieved = await approved(cast, people.executive, changed);
  await evaluateObjective(people.evaluator, await evaluation(refs.achieved));
  refs.closed = await approved(cast, people.executive, changed);
  await evaluateObjective(people.evaluator, await evaluation(refs.closed));
  await closeObjective(people.manager, { ref: refs.closed, version: (await readWhole(refs.closed)).version });
  refs.archived = await completeDraft(cast, changed);
  await archiveObjective(people.manager, {
    ref: refs.archived,
    version: (await readWhole(refs.archived)).version,
  });
});

const evaluation = async (ref: string) => ({
  ref,
  version: (await readWhole(ref)).version,
  result: "ACHIEVED" as const,
  evaluatedOn: todayIn("Europe/Berlin"),
  finding: "f",
  conclusion: "c",
  missedReason: null,
  earlyReason: "early",
  evidenceNote: "e",
  evidenceUrl: null,
});
const move = async (ref: string) => ({ ref, version: (await readWhole(ref)).version });
const decision = async (ref: string) => ({ ref, contentSha256: await hashOf(ref) });

const whoever: Who[] = [
  "admin",
  "manager",
  "proposer",
  "owner",
  "otherOwner",
  "executive",
  "editor",
  "evaluator",
  "internalAuditor",
  "auditor",
  "staff",
];
const managers: Who[] = ["manager", "proposer", "editor"];

// Nobody proposed the drafts, the proposer one, and the editor those that went on.
const proposerOf = (state: State): Who[] =>
  state === "draft" || state === "archived" ? [] : state === "proposed" ? ["proposer"] : ["editor"];

/** Who may do what in which state: written down again from the domain, not read from the access table. */
const matrix: {
  act: string;
  who: Who[] | ((state: State) => Who[]);
  states: State[];
  attempt: (actor: Actor, ref: string) => Promise<unknown>;
}[] = [
  {
    act: "edit",
    who: [...managers, "owner"],
    states: ["draft"],
    attempt: async (actor, ref) =>
      editObjective(
        actor,
        objectiveEdit.parse({ ...(await move(ref)), title: "Edited", ownerId: people.owner.personId }),
      ),
  },
  {
    act: "propose",
    who: [...managers, "owner"],
    states: ["draft"],
    attempt: async (actor, ref) => proposeObjective(actor, await move(ref)),
  },
  {
    act: "withdraw",
    who: proposerOf,
    states: ["proposed"],
    attempt: async (actor, ref) => withdrawObjective(actor, await move(ref)),
  },
  {
    act: "approve",
    who: ["executive"],
    states: ["proposed"],
    attempt: async (actor, ref) =>
      approveObjective(actor, { ...(await decision(ref)), note: null, accepted: [] }),
  },
  {
    act: "return",
    who: ["executive"],
    states: ["proposed"],
    attempt: async (actor, ref) => returnObjective(actor, { ...(await decision(ref)), reason: "r" }),
  },
  {
    act: "evaluate",
    who: ["evaluator"],
    states: ["active"],
    attempt: async (actor, ref) => evaluateObjective(actor, await evaluation(ref)),
  },
  {
    act: "review",
    who: [...managers, "owner"],
    states: ["active"],
    attempt: async (actor, ref) => reviewObjective(actor, await move(ref)),
  },
  {
    act: "close",
    who: managers,
    states: ["achieved"],
    attempt: async (actor, ref) => closeObjective(actor, await move(ref)),
  },
  {
    act: "archive",
    who: managers,
    states: ["draft", "achieved", "closed"],
    attempt: async (actor, ref) => archiveObjective(actor, await move(ref)),
  },
  {
    act: "restore",
    who: managers,
    states: ["archived"],
    attempt: async (actor, ref) => restoreObjective(actor, await move(ref)),
  },
];

/** The register's readers read all of it, staff what is active for their function, the administrator nothing. */
const reads = (name: Who, state: State) => name !== "admin" && (name !== "staff" || state === "active");

class Undo extends Error {}

/** Tries an act and takes it back. @returns what happened: done, or the status of the refusal */
async function outcome(actor: Actor, act: Act, attempt: () => Promise<unknown>): Promise<"done" | number> {
  try {
    await inTransaction(actor, act, async () => {
      await attempt();
      throw new Undo();
    });
  } catch (error) {
    if (error instanceof Undo) return "done";
    if (error instanceof Refusal) return error.status;
    throw error;
  }
  return 0;
}

describe.each(matrix)("$act", ({ act, who, states, attempt }) => {
  test.each(
    Object.keys({ draft: 0, proposed: 0, active: 0, achieved: 0, closed: 0, archived: 0 }) as State[],
  )("of one that is %s", async (state) => {
    const answers: Record<string, "done" | number> = {};
    const expected: Record<string, "done" | number> = {};
    const allowed = typeof who === "function" ? who(state) : who;
    for (const name of whoever) {
      answers[name] = await outcome(people[name], `objective.${act}` as Act, () =>
        attempt(people[name], refs[state]),
      );
      // Right comes before state, and reading before right: who may not read it learns nothing at all.
      expected[name] = !reads(name, state)
        ? 404
        : !allowed.includes(name)
          ? 403
          : states.includes(state)
            ? "done"
            : 409;
    }
    expect(answers).toEqual(expected);
  });
});

test("who reads what: the register for its readers, active ones of the function for staff, nothing for the administrator", async () => {
  for (const state of Object.keys(refs) as State[]) {
    for (const name of whoever) {
      const answer = await getObjective(people[name], refs[state]).then(
        () => "read",
        (error) => error.status,
      );
      expect([state, name, answer]).toEqual([state, name, reads(name, state) ? "read" : 404]);
    }
  }
});
