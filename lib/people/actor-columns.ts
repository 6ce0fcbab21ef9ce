import "server-only";
import { Prisma } from "#prisma/generated/client.ts";

/**
 * What an actor is made of, for a query that reads "Person" p and "Organisation" o: who they are, the roles they hold
 * on this day of the organisation, and what of the organisation every page needs.
 */
export const actorColumns = Prisma.sql`p."id" AS "personId", p."name", p."email", p."functionId",
  ARRAY(SELECT g."role"::text FROM "RoleGrant" g, (SELECT (now() AT TIME ZONE coalesce(o."timeZone", 'UTC'))::date AS today) d
    WHERE g."personId" = p."id" AND (g."validFrom" IS NULL OR g."validFrom" <= d.today)
      AND (g."validTo" IS NULL OR g."validTo" >= d.today)) AS "roles",
  jsonb_build_object('name', o."name", 'timeZone', o."timeZone", 'locale', o."locale", 'currency', o."currency",
    'fiscalYearStart', o."fiscalYearStart") AS "organisation"`;
