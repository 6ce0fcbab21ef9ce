// The floor's one query: the columns of a page of the register, written by hand for the bare driver.
export const rowsQuery = `
  SELECT o."id", o."ref", o."title", o."kind"::text AS kind, o."state"::text AS state, p."name" AS "ownerName",
    f."name" AS "functionName", o."reviewCycle"::text AS "reviewCycle", to_char(o."targetOn", 'YYYY-MM-DD') AS "targetOn",
    coalesce(a.total, 0)::int AS actions, coalesce(a.done, 0)::int AS "actionsDone"
  FROM "Objective" o LEFT JOIN "Person" p ON p."id" = o."ownerId" LEFT JOIN "Function" f ON f."id" = o."functionId"
  LEFT JOIN LATERAL (SELECT count(*) AS total, count(*) FILTER (WHERE i."state" IN ('DONE', 'VERIFIED')) AS done
    FROM "ActionItem" i WHERE i."objectiveId" = o."id" AND i."archivedAt" IS NULL AND i."state" <> 'CANCELLED') a ON true
  WHERE o."archivedAt" IS NULL ORDER BY o."number" LIMIT 50`;
