import type { Actor } from "#lib/actor.ts";
import type { Role, TokenScope } from "#prisma/generated/enums.ts";

/** How a person stands to the record at hand. */
export type Relation =
  | "owner"
  | "assignee"
  | "evaluator"
  | "collector"
  | "analyst"
  | "proposer"
  | "editor"
  | "requester"
  | "self"
  | "member";

/** What a record tells `can()` about the people around it. */
export type Subject = {
  ownerId?: string | null;
  assigneeId?: string | null;
  evaluatorId?: string | null;
  /** Who measures a KPI, and who evaluates it. */
  collectorId?: string | null;
  analystId?: string | null;
  proposedById?: string | null;
  requestedById?: string | null;
  /** Everybody who edited since the last approved version, from the trail. */
  editorIds?: string[];
  personId?: string | null;
  functionId?: string | null;
  state?: string;
};

type Rule = {
  /** Roles that may, whatever their relation. */
  roles: readonly Role[];
  /** Relations that may, for people holding a working role. */
  relations?: readonly Relation[];
  /** Separation of duties: whoever stands so to the record may not, whatever their role. */
  not?: readonly Relation[];
  /** Needs the password within the last five minutes; never by token. */
  fresh?: true;
  /** The token scope that covers it; none: not by token. */
  scope?: TokenScope;
};

const readers = ["ISMS_MANAGER", "OWNER", "EXECUTIVE", "INTERNAL_AUDITOR", "AUDITOR"] as const;
const registerReaders = ["ISMS_MANAGER", "EXECUTIVE", "INTERNAL_AUDITOR", "AUDITOR"] as const;
const everybody = [
  "ADMIN",
  "ISMS_MANAGER",
  "OWNER",
  "EXECUTIVE",
  "INTERNAL_AUDITOR",
  "AUDITOR",
  "STAFF",
] as const;
const tokenHolders = ["ADMIN", "ISMS_MANAGER", "OWNER", "EXECUTIVE", "INTERNAL_AUDITOR"] as const;
const manager = ["ISMS_MANAGER"] as const;
const commenters = ["ADMIN", "ISMS_MANAGER", "OWNER", "EXECUTIVE", "INTERNAL_AUDITOR"] as const;

/** Roles whose relation to a record gives rights over it; pickers offer exactly these people. */
export const workingRoles = ["OWNER", "ISMS_MANAGER", "EXECUTIVE"] as const satisfies readonly Role[];

const rules = {
  "objective.read": { roles: readers, relations: ["member"], scope: "READ" },
  "objective.create": { roles: manager, relations: ["owner"], scope: "WRITE" },
  "objective.edit": { roles: manager, relations: ["owner"], scope: "WRITE" },
  "objective.justify": { roles: manager, relations: ["owner"], scope: "WRITE" },
  "objective.propose": { roles: manager, relations: ["owner"], scope: "WRITE" },
  "objective.withdraw": { roles: [], relations: ["proposer"], scope: "WRITE" },
  "objective.approve": { roles: ["EXECUTIVE"], not: ["owner", "proposer", "editor"], fresh: true },
  "objective.return": { roles: ["EXECUTIVE"], not: ["owner", "proposer", "editor"], fresh: true },
  "objective.propose-completion": { roles: manager, relations: ["owner"], scope: "WRITE" },
  "objective.withdraw-completion": { roles: [], relations: ["proposer"], scope: "WRITE" },
  "objective.return-completion": { roles: ["EXECUTIVE"], not: ["owner", "proposer", "editor"], fresh: true },
  "objective.complete": { roles: ["EXECUTIVE"], not: ["owner", "proposer", "editor"], fresh: true },
  "objective.evaluate": { roles: [], relations: ["evaluator"], scope: "WRITE" },
  "objective.review": { roles: manager, relations: ["owner"], scope: "WRITE" },
  "objective.close": { roles: manager, fresh: true },
  "objective.succeed": { roles: manager, relations: ["owner"], scope: "WRITE" },
  "objective.archive": { roles: manager, scope: "WRITE" },
  "objective.restore": { roles: manager, scope: "WRITE" },
  "objective.export": { roles: readers, scope: "READ" },
  "register.export": { roles: readers, fresh: true },
  "list.export": { roles: everybody },
  "view.read": { roles: everybody },
  "view.save": { roles: manager, relations: ["self"] },
  "view.share": { roles: manager },
  "bulk.read": { roles: manager, relations: ["self"], scope: "READ" },
  "bulk.edit": { roles: manager, relations: ["owner"], scope: "WRITE" },
  "bulk.undo": { roles: [], relations: ["self"], scope: "WRITE" },
  "job.read": { roles: everybody },
  "job.cancel": { roles: [], relations: ["self"] },
  "objective.handover": { roles: manager, scope: "WRITE" },
  "handover.note": { roles: ["EXECUTIVE"], scope: "WRITE" },
  "kpi.read": { roles: readers, scope: "READ" },
  "kpi.define": { roles: manager, relations: ["owner"], scope: "WRITE" },
  "kpi.archive": { roles: manager, relations: ["owner"], scope: "WRITE" },
  "kpi.retire": { roles: manager, scope: "WRITE" },
  "measurement.read": { roles: readers, scope: "READ" },
  "measurement.record": { roles: manager, relations: ["owner", "collector"], scope: "MEASURE" },
  "measurement.correct": { roles: manager, relations: ["owner", "collector"], scope: "MEASURE" },
  "measurement.waive": { roles: manager, scope: "WRITE" },
  "entry-link.create": { roles: manager, relations: ["owner", "collector"] },
  "entry-link.revoke": { roles: manager, relations: ["owner", "collector"] },
  "entry-link.use": { roles: [], relations: ["self"] },
  "kpi.evaluate": { roles: [], relations: ["analyst"], scope: "WRITE" },
  "smart.check": { roles: readers, scope: "READ" },
  "plan.read": { roles: readers, scope: "READ" },
  "action-item.read": { roles: readers, scope: "READ" },
  "action-item.progress": { roles: manager, relations: ["assignee"], scope: "WRITE" },
  "action-item.move": { roles: manager, relations: ["owner", "assignee"], scope: "WRITE" },
  "resource.request": { roles: manager, relations: ["owner"], scope: "WRITE" },
  "resource.decide": { roles: ["EXECUTIVE"], not: ["owner", "requester", "editor"], fresh: true },
  "resource.spend": { roles: manager, relations: ["owner"], scope: "WRITE" },
  "import.read": { roles: manager },
  "import.upload": { roles: manager },
  "import.map": { roles: manager },
  "import.apply": { roles: manager },
  "import.undo": { roles: manager },
  "trail.list": { roles: ["ADMIN", ...registerReaders], scope: "TRAIL" },
  "trail.read": { roles: registerReaders, scope: "TRAIL" },
  "trail.read-administration": { roles: ["ADMIN"], scope: "TRAIL" },
  "record.view": { roles: everybody },
  "record.history": { roles: readers },
  "person.pick": { roles: manager, relations: ["owner"] },
  "person.read": { roles: ["ADMIN", "ISMS_MANAGER", "EXECUTIVE", "INTERNAL_AUDITOR"], scope: "READ" },
  "person.invite": { roles: ["ADMIN"], fresh: true },
  "person.edit": { roles: ["ADMIN"] },
  "person.deactivate": { roles: ["ADMIN"], fresh: true },
  "person.reactivate": { roles: ["ADMIN"], fresh: true },
  "person.reset-password": { roles: ["ADMIN"], fresh: true },
  "role.change": { roles: ["ADMIN"], fresh: true },
  "function.read": { roles: ["ADMIN", ...readers], scope: "READ" },
  "function.edit": { roles: ["ADMIN", "ISMS_MANAGER"], scope: "WRITE" },
  "function.archive": { roles: ["ADMIN", "ISMS_MANAGER"], scope: "WRITE" },
  "organisation.read": { roles: everybody, scope: "READ" },
  "organisation.edit": { roles: ["ADMIN"] },
  "scope-statement.edit": { roles: ["ADMIN", "ISMS_MANAGER"] },
  "milestone.edit": { roles: ["ADMIN", "ISMS_MANAGER"] },
  "setup.complete": { roles: [] },
  "invitation.accept": { roles: [], relations: ["self"] },
  "password.reset": { roles: [], relations: ["self"] },
  "account.read": { roles: everybody },
  "account.reauthenticate": { roles: everybody },
  "account.change-password": { roles: everybody },
  "session.revoke": { roles: everybody, relations: ["self"] },
  "session.revoke-all": { roles: ["ADMIN"], relations: ["self"] },
  "token.create": { roles: tokenHolders, fresh: true },
  "token.revoke": { roles: ["ADMIN"], relations: ["self"], fresh: true },
  "token.read-all": { roles: ["ADMIN"] },
  "calendar.read": { roles: everybody, scope: "READ" },
  "feed.create": { roles: everybody, fresh: true },
  "feed.revoke": { roles: everybody },
  "form-draft.save": { roles: everybody },
  "template.read": { roles: readers, scope: "READ" },
  "template.use": { roles: manager, relations: ["owner"], scope: "WRITE" },
  "template.edit": { roles: manager, scope: "WRITE" },
  "template.archive": { roles: manager, scope: "WRITE" },
  "work.read": { roles: everybody },
  "inbox.read": { roles: everybody, scope: "READ" },
  "comment.read": { roles: ["ADMIN", ...readers], scope: "READ" },
  "comment.add": { roles: commenters, scope: "WRITE" },
  "comment.edit": { roles: [], relations: ["self"], scope: "WRITE" },
  "comment.remove": { roles: manager, relations: ["self"], scope: "WRITE" },
  "evidence.read": { roles: readers, scope: "READ" },
  "evidence.download": { roles: readers, scope: "READ" },
  "evidence.add": { roles: manager, relations: ["owner", "assignee", "evaluator"], scope: "WRITE" },
  "evidence.revise": { roles: manager, relations: ["owner", "assignee", "evaluator"], scope: "WRITE" },
  "evidence.edit": { roles: manager, relations: ["owner", "assignee", "evaluator"], scope: "WRITE" },
  "evidence.link": { roles: manager, relations: ["owner", "assignee", "evaluator"], scope: "WRITE" },
  "evidence.unlink": { roles: manager, relations: ["owner", "assignee", "evaluator"], scope: "WRITE" },
  "evidence.archive": { roles: manager, scope: "WRITE" },
  "evidence.restore": { roles: manager, scope: "WRITE" },
  "evidence.hold": { roles: manager, scope: "WRITE" },
  "evidence.dispose": { roles: manager, fresh: true },
  "search.read": { roles: everybody, scope: "READ" },
} as const satisfies Record<string, Rule>;

/** The name of everything anybody can do; the same word stands in the trail, the API and the services. */
export type Act = keyof typeof rules;

/** The whole table, for the matrix and the guards. */
export const accessTable: Readonly<Record<Act, Rule>> = rules;

const readActs: Record<string, Act> = {
  objective: "objective.read",
  resource: "objective.read",
  "action-item": "action-item.read",
  kpi: "kpi.read",
  measurement: "measurement.read",
  "entry-link": "measurement.read",
  import: "import.read",
  evidence: "evidence.read",
};

/** The act of reading what an act is done to, where reading is restricted: what one may not read does not exist. */
export function readActOf(act: Act): Act | undefined {
  return readActs[act.split(".")[0] ?? ""];
}

/** Every act there is. */
export const acts = Object.keys(rules) as Act[];

const freshFor = 5 * 60_000;

/** Whether the password was given in this session within the last five minutes. */
export function isFresh(actor: Actor, now: Date = new Date()): boolean {
  return actor.reauthenticatedAt !== null && now.getTime() - actor.reauthenticatedAt.getTime() <= freshFor;
}

function stands(actor: Actor, relation: Relation, subject: Subject): boolean {
  const me = actor.personId;
  switch (relation) {
    case "owner":
      return subject.ownerId === me;
    case "assignee":
      return subject.assigneeId === me;
    case "evaluator":
      return subject.evaluatorId === me;
    case "collector":
      return subject.collectorId === me;
    case "analyst":
      return subject.analystId === me;
    case "proposer":
      return subject.proposedById === me;
    case "requester":
      return subject.requestedById === me;
    case "editor":
      return subject.editorIds?.includes(me) ?? false;
    case "self":
      return subject.personId === me;
    case "member":
      return (
        subject.state === "ACTIVE" && actor.functionId !== null && subject.functionId === actor.functionId
      );
  }
}

const duties: Record<Relation, string> = {
  owner: "you own it",
  assignee: "it is assigned to you",
  evaluator: "you evaluate it",
  collector: "you measure it",
  analyst: "you evaluate its figures",
  proposer: "you proposed it",
  requester: "you requested it",
  editor: "you edited it since the last approved version",
  self: "it is your own",
  member: "it belongs to your function",
};

/**
 * Why the actor may not do this, as a whole sentence, or null when they may. Freshness is asked separately
 * (`needsPassword`), so that a button can be shown and ask for the password.
 * Without a subject: whether there may be a record on which they could.
 */
export function refusal(actor: Actor, act: Act, subject?: Subject): string | null {
  const rule: Rule = rules[act];
  if (actor.personId === "system") return null;
  if (actor.scopes !== null) {
    if (rule.scope === undefined) return "This cannot be done with an API token; sign in to do it.";
    if (!actor.scopes.includes(rule.scope)) return `The token lacks the scope "${rule.scope.toLowerCase()}".`;
  }
  const barred = subject && rule.not?.find((relation) => stands(actor, relation, subject));
  if (barred) return `Separation of duties: somebody else must do this, because ${duties[barred]}.`;
  if (rule.roles.some((role) => actor.roles.includes(role))) return null;
  const isWorking = actor.roles.some((role) => (workingRoles as readonly Role[]).includes(role));
  const related = rule.relations?.some((relation) => {
    if (relation === "member" && !actor.roles.includes("STAFF")) return false;
    if (relation === "self" || relation === "member")
      return subject ? stands(actor, relation, subject) : true;
    return isWorking && (subject ? stands(actor, relation, subject) : true);
  });
  return related ? null : "Your roles do not allow this. Ask an administrator if they should.";
}

/** Whether the actor may do this with this record (or, without one, with some record). */
export function can(actor: Actor, act: Act, subject?: Subject): boolean {
  return refusal(actor, act, subject) === null;
}

/** Whether the act needs the password again before it is done now. */
export function needsPassword(actor: Actor, act: Act): boolean {
  const rule: Rule = rules[act];
  return rule.fresh === true && actor.personId !== "system" && !isFresh(actor);
}
