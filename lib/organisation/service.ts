import "server-only";
import type { Actor } from "#lib/actor.ts";
import { change } from "#lib/change.ts";
import type { Tx } from "#lib/db.ts";
import { Conflict } from "#lib/errors.ts";
import { discardFormDraft } from "#lib/form-drafts.ts";
import { newId } from "#lib/id.ts";
import { fromDay, toDay } from "#lib/time/day.ts";
import type { MilestoneInput, OrganisationEdit, ScopeStatementInput } from "./schema.ts";

/** The organisation's row, locked: it also keeps two new scope statements from taking the same number. */
async function lockOrganisation(tx: Tx) {
  await tx.$queryRaw`SELECT "id" FROM "Organisation" WHERE "id" = 1 FOR UPDATE`;
  const organisation = await tx.organisation.findUnique({ where: { id: 1 } });
  return organisation ? { ...organisation, id: String(organisation.id) } : null;
}

/** Saves the settings. @throws Conflict with the row as it is now when somebody saved it meanwhile */
export function editOrganisation(
  actor: Actor,
  { version, ...input }: OrganisationEdit,
): Promise<{ name: string }> {
  return change(actor, "organisation.edit", lockOrganisation, async (tx, before) => {
    if (before.version !== version) {
      const current = {
        ...before,
        certificateValidFrom: toDay(before.certificateValidFrom),
        certificateValidTo: toDay(before.certificateValidTo),
      };
      throw new Conflict(
        "The settings were saved by somebody else meanwhile. Nothing you typed is lost: compare and save again.",
        { code: "stale", current },
      );
    }
    const dates = {
      certificateValidFrom: fromDay(input.certificateValidFrom),
      certificateValidTo: fromDay(input.certificateValidTo),
    };
    return tx.organisation.update({ where: { id: 1 }, data: { ...input, ...dates }, select: { name: true } });
  });
}

/** Writes the next scope statement (4.3); earlier ones stay. @throws Conflict when it was written from an older one */
export function writeScopeStatement(
  actor: Actor,
  { number, statement }: ScopeStatementInput,
): Promise<{ number: number }> {
  return change(actor, "scope-statement.edit", lockOrganisation, async (tx) => {
    const newest = await tx.scopeStatement.findFirst({
      orderBy: { number: "desc" },
      select: { number: true, statement: true },
    });
    if ((newest?.number ?? 0) !== number) {
      throw new Conflict(
        "Somebody else wrote a scope statement meanwhile. What you typed is kept: reload to compare.",
        { current: newest },
      );
    }
    if (newest?.statement === statement)
      throw new Conflict("This is word for word the scope statement in force. Change it before you save.");
    await tx.scopeStatement.create({ data: { id: newId(), number: number + 1, statement } });
    await discardFormDraft(actor, "scope-statement");
    return { number: number + 1 };
  });
}

/** Adds a date of the certification cycle. */
export function addMilestone(actor: Actor, { kind, onDay, note }: MilestoneInput): Promise<{ id: string }> {
  return change(
    actor,
    "milestone.edit",
    async () => ({}),
    (tx) =>
      tx.milestone.create({ data: { id: newId(), kind, onDay: fromDay(onDay), note }, select: { id: true } }),
  );
}

/** Takes a date away again; the trail keeps it. */
export function removeMilestone(actor: Actor, id: string): Promise<{ id: string }> {
  return change(
    actor,
    "milestone.edit",
    (tx) => tx.milestone.findUnique({ where: { id }, select: { id: true } }),
    async (tx) => {
      await tx.milestone.delete({ where: { id } });
      return { id };
    },
  );
}
