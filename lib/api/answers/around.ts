import { z } from "zod";
import { FunctionLevel, MilestoneKind, NotificationKind, Role } from "#prisma/generated/enums.ts";
import { day, instant, person, version } from "./common.ts";

/** A person with their roles. */
export const personAnswer = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    jobTitle: z.string().nullable(),
    isActive: z.boolean(),
    function: z.strictObject({ id: z.uuid(), name: z.string() }).nullable(),
    roles: z.array(
      z.strictObject({ role: z.enum(Role), validFrom: day.nullable(), validTo: day.nullable() }),
    ),
    version,
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: "Person" });

const titled = z.strictObject({ ref: z.string(), title: z.string() });

/** What a person still owns, to be handed over. */
export const ownershipAnswer = z
  .strictObject({
    person: z.strictObject({ id: z.uuid(), name: z.string(), isActive: z.boolean() }),
    objectives: z.array(z.strictObject({ ...titled.shape, state: z.string() })),
    evaluated: z.array(titled),
    items: z.array(titled),
    kpis: z.array(z.strictObject({ ref: z.string(), name: z.string() })),
  })
  .meta({ id: "Ownership" });

/** An organisational unit. */
export const functionAnswer = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    level: z.enum(FunctionLevel),
    parent: z.strictObject({ id: z.uuid(), name: z.string() }).nullable(),
    head: person.nullable(),
    archivedAt: instant.nullable(),
    version,
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: "Function" });

/** The organisation with its certificate, milestones and the scope statement in force. */
export const organisationAnswer = z
  .strictObject({
    name: z.string(),
    timeZone: z.string(),
    locale: z.string(),
    currency: z.string(),
    fiscalYearStart: z.int(),
    classification: z.string(),
    certificateNumber: z.string().nullable(),
    certificateBody: z.string().nullable(),
    certificateValidFrom: day.nullable(),
    certificateValidTo: day.nullable(),
    milestones: z.array(
      z.strictObject({
        id: z.uuid(),
        kind: z.enum(MilestoneKind),
        onDay: day.nullable(),
        note: z.string().nullable(),
      }),
    ),
    scope: z.strictObject({ number: z.int(), statement: z.string(), createdAt: instant }).nullable(),
    version,
  })
  .meta({ id: "Organisation" });

/** A comment; one that was taken back has no words. */
export const commentAnswer = z
  .strictObject({
    id: z.uuid(),
    body: z.string().nullable(),
    author: person.nullable(),
    createdAt: instant,
    editedAt: instant.nullable(),
    version,
  })
  .meta({ id: "Comment" });

/** One piece of news in the reader's own inbox. */
export const newsAnswer = z
  .strictObject({
    id: z.uuid(),
    kind: z.enum(NotificationKind),
    text: z.string(),
    detail: z.string().nullable(),
    href: z.string(),
    actorName: z.string(),
    readAt: instant.nullable(),
    createdAt: instant,
  })
  .meta({ id: "News" });
