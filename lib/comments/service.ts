import "server-only";
import { refusal } from "#lib/access.ts";
import type { Actor } from "#lib/actor.ts";
import { change } from "#lib/change.ts";
import type { Tx } from "#lib/db.ts";
import { Conflict, fieldError } from "#lib/errors.ts";
import { newId } from "#lib/id.ts";
import { notify } from "#lib/inbox/service.ts";
import { rolesOf } from "#lib/people/roles-in-force.ts";
import { type Mentionable, mentionsIn } from "./mentions.ts";
import {
  type CommentEdit,
  type CommentMove,
  type CommentTarget,
  commentTarget,
  type NewComment,
} from "./schema.ts";
import { findTarget, type Target } from "./target.ts";

/**
 * Says something about a record. Whoever is mentioned finds it in their inbox.
 * @throws NotFound, RuleViolation for a mention of somebody who may not read the record, or that fits two people
 */
export function addComment(actor: Actor, { kind, ref, body }: NewComment): Promise<{ id: string }> {
  const target = commentTarget.safeParse({ kind, ref });
  return change(
    actor,
    "comment.add",
    async (tx) => (target.success ? readableTarget(tx, actor, target.data) : null),
    async (tx, record) => {
      const mentioned = await mentionedAnew(tx, actor, record, body);
      const id = newId();
      await tx.comment.create({ data: { id, ...record.columns, body } });
      await tell(tx, actor, record, mentioned, body);
      return { id };
    },
  );
}

async function readableTarget(tx: Tx, actor: Actor, target: Parameters<typeof findTarget>[1]) {
  const record = await findTarget(tx, target);
  return record && refusal({ ...actor, scopes: null }, record.readAct, record) === null ? record : null;
}

/** Changes the words of one's own comment; who is mentioned anew is told. @throws Conflict */
export function editComment(actor: Actor, { id, version, body }: CommentEdit): Promise<{ id: string }> {
  return change(actor, "comment.edit", loadComment(id), async (tx, comment) => {
    assertUnchanged(comment, version);
    const record = await findTarget(tx, comment.target);
    if (!record) throw new Error(`The record of comment ${id} is gone`);
    const mentioned = await mentionedAnew(tx, actor, record, body, comment.body);
    await tx.comment.update({ where: { id }, data: { body, editedAt: new Date() } });
    await tell(tx, actor, record, mentioned, body);
    return { id };
  });
}

/** Takes a comment back: its place stays, its words are in the trail only. */
export function removeComment(actor: Actor, { id, version }: CommentMove): Promise<{ id: string }> {
  return change(actor, "comment.remove", loadComment(id), async (tx, comment) => {
    assertUnchanged(comment, version);
    await tx.comment.update({ where: { id }, data: { removedAt: new Date() } });
    return { id };
  });
}

const loadComment = (id: string) => async (tx: Tx) => {
  await tx.$queryRaw`SELECT "id" FROM "Comment" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const found = await tx.comment.findUnique({
    where: { id },
    include: {
      objective: { select: { ref: true } },
      actionItem: { select: { ref: true } },
      evidence: { select: { ref: true } },
    },
  });
  if (!found || found.removedAt) return null;
  // An action's comment names its objective too, so the narrower one comes first.
  const refs: [CommentTarget["kind"], string | null | undefined][] = [
    ["action-item", found.actionItem?.ref],
    ["objective", found.objective?.ref],
    ["function", found.functionId],
    ["person", found.personId],
    ["import", found.importId],
    ["template", found.templateId],
    ["evidence", found.evidence?.ref],
  ];
  const [kind, ref] = refs.find(([, each]) => each) ?? [];
  const target = commentTarget.parse({ kind, ref });
  return { id: found.id, body: found.body, version: found.version, personId: found.createdById, target };
};

function assertUnchanged(comment: { version: number }, version: number): void {
  if (comment.version !== version)
    throw new Conflict("This comment was changed meanwhile. Reload the page and look again.", {
      code: "stale",
    });
}

// Whoever was mentioned before was told then, and could read it then.
async function mentionedAnew(
  tx: Tx,
  actor: Actor,
  record: Target,
  body: string,
  before = "",
): Promise<Mentionable[]> {
  if (!body.includes("@")) return [];
  const people = await tx.person.findMany({
    where: { isActive: true },
    select: { id: true, name: true, email: true, functionId: true },
  });
  const known = new Set(mentionsIn(before, people).people.map(({ id }) => id));
  const { people: all, ambiguous } = mentionsIn(body, people);
  const mentioned = all.filter(({ id }) => !known.has(id));
  if (ambiguous.length > 0)
    throw fieldError(
      "body",
      `There are several people called ${ambiguous.join(", ")}. Mention the one you mean by e-mail address: @name@example.org.`,
    );
  const roles = await rolesOf(
    tx,
    mentioned.map(({ id }) => id),
    actor.organisation.timeZone,
  );
  for (const person of mentioned) {
    const functionId = people.find(({ id }) => id === person.id)?.functionId ?? null;
    const reader: Actor = {
      ...actor,
      personId: person.id,
      roles: roles.get(person.id) ?? [],
      functionId,
      scopes: null,
    };
    const mayRead =
      refusal(reader, "comment.read") === null && refusal(reader, record.readAct, record) === null;
    if (!mayRead)
      throw fieldError(
        "body",
        `${person.name} may not read this record, so a mention would tell them of something they cannot open. Leave the @ before the name out.`,
      );
  }
  return mentioned;
}

async function tell(
  tx: Tx,
  actor: Actor,
  record: Target,
  people: Mentionable[],
  body: string,
): Promise<void> {
  await notify(tx, actor, {
    to: people.map(({ id }) => id),
    kind: "MENTION",
    text: `mentioned you on ${record.label}`,
    detail: body,
    href: `${record.href}#discussion`,
  });
}
