import "server-only";
import { z } from "zod";
import type { Actor } from "#lib/actor.ts";
import { change } from "#lib/change.ts";
import type { Tx } from "#lib/db.ts";
import { Conflict, fieldError } from "#lib/errors.ts";
import { newId } from "#lib/id.ts";
import { notify } from "#lib/inbox/service.ts";
import { prose } from "#lib/text.ts";
import { view } from "#lib/view.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { writeVersion } from "./approval.ts";
import { lockObjective, type WholeObjective } from "./record.ts";
import { assertWorking } from "./service.ts";
import { storeFindings } from "./smart-store.ts";

/** Everything one person still owns goes to another, with a reason. */
export const handover = z.strictObject({
  fromId: z.uuid("Choose who hands over."),
  toId: z.uuid("Choose who takes over."),
  reason: prose("Reason", 2000),
});
export type HandoverInput = z.output<typeof handover>;

// KPIs that somebody still measures or evaluates.
const measuredBy = (personId: string) =>
  ({
    archivedAt: null,
    state: "ACTIVE",
    OR: [{ collectorId: personId }, { analystId: personId }],
  }) satisfies Prisma.KpiWhereInput;

const inUse = { archivedAt: null, state: "ACTIVE" } as const;

const open = ["DRAFT", "PROPOSED", "ACTIVE", "ACHIEVED", "MISSED"] as const;

/** What a person still owns: objectives, plans they evaluate, open actions; and whether they are gone. */
export function ownershipOf(actor: Actor, personId: string) {
  return view(actor, "objective.handover", async (db) => {
    const [person, objectives, evaluated, items, kpis] = await Promise.all([
      db.person.findUnique({ where: { id: personId }, select: { id: true, name: true, isActive: true } }),
      db.objective.findMany({
        where: { ownerId: personId, archivedAt: null, state: { in: [...open] } },
        select: { ref: true, title: true, state: true },
        orderBy: { number: "asc" },
      }),
      db.objective.findMany({
        where: { plan: { evaluatorId: personId }, archivedAt: null, state: { in: [...open] } },
        select: { ref: true, title: true },
        orderBy: { number: "asc" },
      }),
      db.actionItem.findMany({
        where: {
          ownerId: personId,
          archivedAt: null,
          state: { in: ["OPEN", "IN_PROGRESS"] },
          objective: { archivedAt: null },
        },
        select: { ref: true, title: true },
        orderBy: { number: "asc" },
      }),
      db.kpi.findMany({
        where: { ...measuredBy(personId), objective: { archivedAt: null, state: { in: [...open] } } },
        select: { ref: true, name: true },
        orderBy: { number: "asc" },
      }),
    ]);
    return person ? { person, objectives, evaluated, items, kpis } : null;
  });
}

/** People who are gone and still own something: what is ownerless. */
export function ownerless(actor: Actor) {
  return view(actor, "objective.handover", (db) =>
    db.person.findMany({
      where: {
        isActive: false,
        OR: [
          { ownedObjectives: { some: { archivedAt: null, state: { in: [...open] } } } },
          { evaluatedPlans: { some: { objective: { archivedAt: null, state: { in: [...open] } } } } },
          { actionItems: { some: { archivedAt: null, state: { in: ["OPEN", "IN_PROGRESS"] } } } },
          { collectedKpis: { some: inUse } },
          { analysedKpis: { some: inUse } },
        ],
      },
      select: { id: true, name: true },
      orderBy: { name: "asc" },
    }),
  );
}

/**
 * Hands over objectives, evaluations and open actions in one transaction. Each approved objective gets its next
 * version with cause HANDOVER, shown to the executives until one has noted it.
 * @returns how many of each were handed over
 * @throws RuleViolation when the receiver may not own anything, Conflict when there is nothing to hand over
 */
export function handOver(actor: Actor, input: HandoverInput): Promise<{ objectives: number; items: number }> {
  return change(
    actor,
    "objective.handover",
    async () => ({}),
    async (tx) => {
      if (input.fromId === input.toId)
        throw fieldError("toId", "Choose somebody else than the person who hands over.");
      await assertWorking(tx, input.toId, "toId");
      const refs = await tx.objective.findMany({
        where: {
          archivedAt: null,
          state: { in: [...open] },
          OR: [
            { ownerId: input.fromId },
            { plan: { evaluatorId: input.fromId } },
            { actionItems: { some: { ownerId: input.fromId } } },
            { kpis: { some: measuredBy(input.fromId) } },
          ],
        },
        select: { ref: true },
        orderBy: { number: "asc" },
      });
      let items = 0;
      for (const { ref } of refs) {
        const objective = await lockObjective(tx, ref);
        if (objective) items += await handOverOne(tx, objective, input);
      }
      if (refs.length > 0)
        await notify(tx, actor, {
          to: [input.toId],
          kind: "ASSIGNMENT",
          text: `handed ${refs.length === 1 ? refs[0]?.ref : `${refs.length} objectives`} over to you`,
          detail: input.reason,
          href: "/my-work",
        });
      if (refs.length === 0)
        throw new Conflict("This person owns nothing that is still open. Reload the page.");
      return { objectives: refs.length, items };
    },
  );
}

async function handOverOne(
  tx: Tx,
  objective: WholeObjective,
  { fromId, toId, reason }: HandoverInput,
): Promise<number> {
  const owns = objective.ownerId === fromId;
  const evaluates = objective.plan?.evaluatorId === fromId;
  if (owns) {
    await tx.objective.update({ where: { id: objective.id }, data: { ownerId: toId } });
    await storeFindings(tx, [objective.id]);
  }
  if (evaluates) await tx.plan.update({ where: { objectiveId: objective.id }, data: { evaluatorId: toId } });
  const measures = await handOverKpis(tx, objective, { fromId, toId });
  const { count } = await tx.actionItem.updateMany({
    where: {
      objectiveId: objective.id,
      ownerId: fromId,
      archivedAt: null,
      state: { in: ["OPEN", "IN_PROGRESS"] },
    },
    data: { ownerId: toId, moveReason: reason },
  });
  const isApproved = objective.approvedVersion !== null && objective.state !== "DRAFT";
  if ((owns || evaluates || measures) && isApproved) {
    const now = await lockObjective(tx, objective.ref);
    if (!now) throw new Error(`${objective.ref} vanished while it was locked`);
    const number = await writeVersion(tx, now, "HANDOVER", reason);
    await tx.objective.update({ where: { id: objective.id }, data: { approvedVersion: number } });
  }
  return count;
}

// Whether a KPI of an approved definition was among them: then its people stand in the next version.
async function handOverKpis(
  tx: Tx,
  { kpis }: WholeObjective,
  { fromId, toId }: Pick<HandoverInput, "fromId" | "toId">,
): Promise<boolean> {
  const theirs = kpis.filter(
    ({ state, collectorId, analystId }) =>
      state === "ACTIVE" && (collectorId === fromId || analystId === fromId),
  );
  for (const { id, collectorId, analystId } of theirs)
    await tx.kpi.update({
      where: { id },
      data: {
        ...(collectorId === fromId ? { collectorId: toId } : {}),
        ...(analystId === fromId ? { analystId: toId } : {}),
      },
    });
  return theirs.some(({ approvedAt }) => approvedAt !== null);
}

/** An executive notes that a hand-over was seen. Noted once; a second note is no error. */
export function noteHandover(actor: Actor, input: { versionId: string }) {
  return change(
    actor,
    "handover.note",
    (tx) =>
      tx.objectiveVersion.findFirst({
        where: { id: input.versionId, cause: "HANDOVER" },
        select: { id: true, number: true, objective: { select: { ref: true } } },
      }),
    async (tx, version) => {
      await tx.handoverNote.createMany({
        data: [{ id: newId(), versionId: version.id, notedById: actor.personId }],
        skipDuplicates: true,
      });
      return { ref: version.objective.ref, number: version.number };
    },
  );
}
