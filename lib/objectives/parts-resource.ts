import "server-only";
import type { Actor } from "#lib/actor.ts";
import { NotFound } from "#lib/errors.ts";
import type { Page } from "#lib/paging.ts";
import { view } from "#lib/view.ts";
import { getObjective, getVersion } from "./queries.ts";

const around = { ref: true, ownerId: true, functionId: true, state: true } as const;

/** The links of an objective with their ids, oldest first. @throws NotFound */
export async function listLinkResources(actor: Actor, ref: string) {
  const { links } = await view(
    actor,
    "objective.read",
    (db) =>
      db.objective.findUnique({
        where: { ref },
        select: {
          ...around,
          links: { select: { id: true, label: true, url: true }, orderBy: { id: "asc" } },
        },
      }),
    (row) => row,
  );
  return { data: links };
}

/** The approved versions of an objective, newest first. @throws NotFound */
export async function listVersionResources(actor: Actor, ref: string, { limit, cursor }: Page) {
  const { versions } = await view(
    actor,
    "plan.read",
    (db) =>
      db.objective.findUnique({
        where: { ref },
        select: {
          ...around,
          versions: {
            where: cursor ? { id: { lt: cursor } } : {},
            select: {
              id: true,
              number: true,
              cause: true,
              reason: true,
              contentSha256: true,
              createdAt: true,
            },
            orderBy: { id: "desc" },
            take: limit + 1,
          },
        },
      }),
    (row) => row,
  );
  const rows = versions.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
  const data = rows.slice(0, limit);
  return { data, nextCursor: rows.length > limit ? (data.at(-1)?.id ?? null) : null };
}

/** One approved version with its content, as it was hashed. @throws NotFound */
export async function getVersionResource(actor: Actor, ref: string, number: string) {
  if (!/^\d{1,9}$/.test(number)) throw new NotFound();
  const { version, content, approval } = await getVersion(actor, ref, Number(number));
  return {
    id: version.id,
    number: version.number,
    cause: version.cause,
    reason: version.reason,
    contentSha256: version.contentSha256,
    createdAt: version.createdAt.toISOString(),
    schema: version.schemaNumber,
    content: content as Record<string, unknown>,
    approval: approval && {
      by: { id: approval.personId, name: approval.person.name },
      at: approval.createdAt.toISOString(),
      note: approval.reason,
    },
  };
}

/** What the SMART check finds about an objective, with the answers in force. @throws NotFound */
export async function listFindingResources(actor: Actor, ref: string) {
  const { smart } = await getObjective(actor, ref);
  const data = smart.findings.map(({ code, letter, severity, span, message, suggestion, answer }) => ({
    code,
    letter,
    severity,
    span,
    message,
    suggestion,
    answer: answer && { reason: answer.reason, by: answer.person, at: answer.createdAt.toISOString() },
  }));
  return { data };
}
