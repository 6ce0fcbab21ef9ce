import "server-only";
import type { Actor } from "#lib/actor.ts";
import { readRows } from "#lib/db.ts";
import { view } from "#lib/view.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { ViewedList } from "./rules.ts";

/** A view as menus and the page of views show it. */
export type ListView = {
  id: string;
  name: string;
  query: string;
  isShared: boolean;
  isMine: boolean;
  ownerName: string;
  version: number;
  /** What the list opens with for this reader. */
  isMyDefault: boolean;
  /** What the list opens with for everybody who has chosen nothing else. */
  isCommonDefault: boolean;
};

/** The reader's own views of a list and those shared with everybody, by name. */
export function listViews(actor: Actor, list: ViewedList): Promise<ListView[]> {
  return view(actor, "view.read", (db) =>
    readRows<ListView>(
      db,
      Prisma.sql`SELECT v."id", v."name", v."query", v."isShared", v."ownerId" = ${actor.personId}::uuid AS "isMine",
          p."name" AS "ownerName", v."version",
          EXISTS (SELECT FROM "DefaultView" d WHERE d."viewId" = v."id" AND d."personId" = ${actor.personId}::uuid) AS "isMyDefault",
          EXISTS (SELECT FROM "DefaultView" d WHERE d."viewId" = v."id" AND d."personId" IS NULL) AS "isCommonDefault"
        FROM "SavedView" v JOIN "Person" p ON p."id" = v."ownerId"
        WHERE v."list" = ${list} AND (v."ownerId" = ${actor.personId}::uuid OR v."isShared")
        ORDER BY v."name" COLLATE "und-x-icu", v."id"`,
    ),
  );
}

/** What the list opens with for this reader: their own default before everybody's. */
export function defaultOf(views: readonly ListView[]): ListView | null {
  return (
    views.find(({ isMyDefault }) => isMyDefault) ??
    views.find(({ isCommonDefault }) => isCommonDefault) ??
    null
  );
}
