import "server-only";
import type { Actor } from "#lib/actor.ts";
import type { Tx } from "#lib/db.ts";
import { type News, notify } from "#lib/inbox/service.ts";
import { holdersOf } from "#lib/people/roles-in-force.ts";
import type { BulkDone } from "./run.ts";

const several = (count: number) =>
  count === 1 ? "an objective" : `${count.toLocaleString("en")} objectives`;

/** Tells whom a bulk edit concerns, once, however many objectives it changed. */
export async function tellOfBulk(
  tx: Tx,
  actor: Actor,
  { act, value }: BulkDone,
  changed: number,
): Promise<void> {
  const news = await newsOf();
  if (news && changed > 0) await notify(tx, actor, news);

  async function newsOf(): Promise<News | null> {
    if (act === "set-owner")
      return {
        to: [value],
        kind: "ASSIGNMENT",
        text: `made you the owner of ${several(changed)}`,
        href: `/objectives?owner=${value}`,
      };
    if (act === "propose")
      return {
        to: await holdersOf(tx, "EXECUTIVE", actor.organisation.timeZone),
        kind: "DECISION",
        text: `proposed ${several(changed)} for approval`,
        href: "/objectives?state=PROPOSED",
      };
    return null;
  }
}
