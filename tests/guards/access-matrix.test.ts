import { expect, test } from "vitest";
import { accessTable, acts, can, type Relation, type Subject } from "#lib/access.ts";
import { type Actor, systemActor } from "#lib/actor.ts";
import { objectiveMoves, stateWords } from "#lib/objectives/rules.ts";
import { Role } from "#prisma/generated/enums.ts";

const me = crypto.randomUUID();
const roles = Object.values(Role);
const person = (role: Role): Actor => ({
  ...systemActor("screen"),
  personId: me,
  roles: [role],
  functionId: "f",
});

const relations: Record<Relation, Subject> = {
  owner: { ownerId: me },
  assignee: { assigneeId: me },
  evaluator: { evaluatorId: me },
  collector: { collectorId: me },
  analyst: { analystId: me },
  proposer: { proposedById: me },
  editor: { editorIds: [me] },
  requester: { requestedById: me },
  self: { personId: me },
  member: { state: "ACTIVE", functionId: "f" },
};
const names = Object.keys(relations) as Relation[];

/** One cell: what a role alone may, and what standing to the record adds or takes away. */
function cell(act: (typeof acts)[number], role: Role): string {
  const alone = can(person(role), act, {});
  const differing = names.filter((relation) => can(person(role), act, relations[relation]) !== alone);
  if (alone) return differing.length > 0 ? `yes, not as ${differing.join(", ")}` : "yes";
  return differing.length > 0 ? `as ${differing.join(", ")}` : "–";
}

test("the access matrix is the one that was agreed", async () => {
  const rows = acts.map((act) => {
    const { fresh, scope } = accessTable[act];
    const move = act in objectiveMoves ? objectiveMoves[act as keyof typeof objectiveMoves] : null;
    const states = move ? move.from.map((state) => stateWords[state].toLowerCase()).join(", ") : "";
    return `| \`${act}\` | ${roles.map((role) => cell(act, role)).join(" | ")} | ${fresh ? "yes" : ""} | ${scope?.toLowerCase() ?? "never"} | ${states} |`;
  });
  const head = ["act", ...roles, "password again", "token scope", "objective's states"];
  const page = [
    "# Who may do what",
    "",
    "Generated from `lib/access.ts` by `tests/guards/access-matrix.test.ts`. *as owner* means: because they own the record; *not as owner* is separation of duties.",
    "",
    `| ${head.join(" | ")} |`,
    `| ${head.map(() => "---").join(" | ")} |`,
    ...rows,
    "",
  ].join("\n");
  await expect(page).toMatchFileSnapshot("../../docs/access-matrix.md");
});

test("nobody without a role may do anything, and an unknown act does not exist", () => {
  const nobody: Actor = { ...systemActor("screen"), personId: me, roles: [], functionId: "f" };
  for (const act of acts)
    for (const relation of names.filter((name) => name !== "self"))
      expect([act, relation, can(nobody, act, relations[relation])]).toEqual([act, relation, false]);
});

test("a token never does more than its scopes and its person", () => {
  for (const act of acts) {
    for (const role of roles) {
      const token: Actor = { ...person(role), via: "api", scopes: ["READ"] };
      if (can(token, act, {}))
        expect([act, accessTable[act].scope, can(person(role), act, {})]).toEqual([act, "READ", true]);
    }
  }
});

test("what needs the password again cannot be done by token", () => {
  for (const act of acts)
    if (accessTable[act].fresh) expect([act, accessTable[act].scope]).toEqual([act, undefined]);
});
