import "server-only";
import type { Actor } from "#lib/actor.ts";
import { type Page, pageOf } from "#lib/paging.ts";
import { toDay } from "#lib/time/day.ts";
import { view } from "#lib/view.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { Role } from "#prisma/generated/enums.ts";
import type { Grant } from "./rules.ts";
import type { PeopleFilter } from "./schema.ts";

/** People on one page of the list. */
export const peoplePageSize = 50;

const listed = {
  id: true,
  name: true,
  email: true,
  jobTitle: true,
  isActive: true,
  version: true,
  function: { select: { id: true, name: true } },
  roles: { select: { role: true, validFrom: true, validTo: true }, orderBy: { role: "asc" } },
  credential: { select: { changedAt: true } },
} satisfies Prisma.PersonSelect;

const grants = (rows: { role: Role; validFrom: Date | null; validTo: Date | null }[]): Grant[] =>
  rows.map(({ role, validFrom, validTo }) => ({
    role,
    validFrom: toDay(validFrom),
    validTo: toDay(validTo),
  }));

/** People by name, a page at a time. @param take rows on a page */
export function listPeople(actor: Actor, filter: PeopleFilter, take = peoplePageSize) {
  const words = filter.q.trim().split(/\s+/).filter(Boolean).slice(0, 8);
  const where: Prisma.PersonWhereInput = {
    ...(filter.status === "all" ? {} : { isActive: filter.status === "active" }),
    ...(filter.role ? { roles: { some: { role: filter.role } } } : {}),
    AND: words.map((word) => ({
      OR: (["name", "email", "jobTitle"] as const).map((column) => ({
        [column]: { contains: word, mode: "insensitive" as const },
      })),
    })),
  };
  return view(actor, "person.read", async (db) => {
    const [total, rows] = await Promise.all([
      db.person.count({ where }),
      db.person.findMany({
        where,
        select: listed,
        orderBy: [{ name: "asc" }, { id: "asc" }],
        take,
        skip: (filter.page - 1) * take,
      }),
    ]);
    const people = rows.map(({ credential, roles, ...person }) => ({
      ...person,
      hasPassword: credential !== null,
      roles: grants(roles),
    }));
    return { people, total, page: filter.page, pages: Math.max(1, Math.ceil(total / take)) };
  });
}

export type PeopleList = Awaited<ReturnType<typeof listPeople>>;

/** One person with roles, what is open in their name and how much they own (counts only: no business content). */
export function getPerson(actor: Actor, id: string) {
  return view(actor, "person.read", async (db) => {
    const person = await db.person.findUnique({
      where: { id },
      select: {
        ...listed,
        locale: true,
        timeZone: true,
        functionId: true,
        deactivatedAt: true,
        createdAt: true,
        heads: { select: { id: true, name: true }, where: { archivedAt: null }, orderBy: { name: "asc" } },
        _count: {
          select: {
            sessions: {
              where: {
                revokedAt: null,
                idleExpiresAt: { gt: new Date() },
                absoluteExpiresAt: { gt: new Date() },
              },
            },
            tokens: { where: { revokedAt: null, expiresAt: { gt: new Date() } } },
            ownedObjectives: { where: { archivedAt: null, state: { notIn: ["CLOSED", "REVOKED"] } } },
            actionItems: { where: { archivedAt: null, state: { notIn: ["DONE", "VERIFIED", "CANCELLED"] } } },
            evaluatedPlans: {
              where: { objective: { archivedAt: null, state: { notIn: ["CLOSED", "REVOKED"] } } },
            },
          },
        },
      },
    });
    if (!person) return null;
    const { credential, roles, _count, ...rest } = person;
    return { ...rest, passwordSetAt: credential?.changedAt ?? null, roles: grants(roles), counts: _count };
  });
}

export type PersonRecord = Awaited<ReturnType<typeof getPerson>>;

const resource = {
  id: true,
  name: true,
  email: true,
  jobTitle: true,
  isActive: true,
  function: { select: { id: true, name: true } },
  roles: listed.roles,
  version: true,
  createdAt: true,
  updatedAt: true,
} as const;
type Resource = Prisma.PersonGetPayload<{ select: typeof resource }>;

const asResource = ({ roles, createdAt, updatedAt, ...person }: Resource) => ({
  ...person,
  roles: grants(roles),
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
});

/** A page of people as the API gives them, oldest first. */
export async function listPeopleResource(actor: Actor, page: Page) {
  const where = page.cursor ? { id: { gt: page.cursor } } : {};
  const rows = await view(actor, "person.read", (db) =>
    db.person.findMany({ where, select: resource, orderBy: { id: "asc" }, take: page.limit + 1 }),
  );
  return pageOf(rows.map(asResource), page.limit);
}

/** One person as the API gives them. @throws NotFound */
export async function getPersonResource(actor: Actor, id: string) {
  return asResource(
    await view(actor, "person.read", (db) => db.person.findUnique({ where: { id }, select: resource })),
  );
}
