import "server-only";
import { can } from "#lib/access.ts";
import type { Actor } from "#lib/actor.ts";
import { change } from "#lib/change.ts";
import type { Tx } from "#lib/db.ts";
import { env } from "#lib/env.ts";
import { fieldError, RuleViolation } from "#lib/errors.ts";
import { newId } from "#lib/id.ts";
import { apiTokenDigest, newToken } from "#lib/people/secrets.ts";
import { type Day, fromDay, toDay } from "#lib/time/day.ts";
import { periodName, periodNamed } from "#lib/time/period-name.ts";
import { hasEnded, type Period } from "#lib/time/periods.ts";
import { view } from "#lib/view.ts";
import { linkPerson } from "./entry-link-person.ts";
import { type LockedKpi, lockKpis } from "./record.ts";
import { circumstancesOf, closedFor } from "./rules.ts";
import type { EntryLinkInput } from "./schema.ts";

/** Days a link to enter a value works. */
export const linkDays = 7;

/** The address somebody opens on their phone. */
export const entryUrl = (token: string) => `${env().APP_URL.replace(/\/$/, "")}/enter/${token}`;

/**
 * Makes a link by which the KPI's collector (its owner, where there is none) enters the value of one period once,
 * without signing in. An earlier one for the same period works no longer.
 * @returns the address, to be shown once; null when this very form was sent before (it was shown then)
 * @throws RuleViolation when the period does not wait for a value, or nobody is there to enter it
 */
export async function createEntryLink(
  actor: Actor,
  { ref, period: name }: EntryLinkInput,
): Promise<{ url: string | null; person: string }> {
  const { today, fiscalYearStart, timeZone } = circumstancesOf(actor.organisation);
  const token = newToken();
  const digest = apiTokenDigest(token);
  const made = await change(
    actor,
    "entry-link.create",
    async (tx) => (await lockKpis(tx, [ref], timeZone)).get(ref) ?? null,
    async (tx, kpi) => {
      const problem = notTyped(kpi);
      if (problem) throw new RuleViolation(problem);
      const period = periodNamed(name, kpi.frequency, fiscalYearStart);
      if (typeof period === "string") throw fieldError("period", period);
      if (!hasEnded(period, today))
        throw fieldError(
          "period",
          `The period ${name} ends on ${period.end}. Make the link from the day after.`,
        );
      if (await isFilled(tx, kpi.id, period.start))
        throw fieldError("period", `${ref} waits for no value in ${name}: it has one, or none is needed.`);
      const person = await linkPerson(tx, kpi.collectorId ?? kpi.ownerId);
      if (!person || !can(person, "measurement.record", kpi))
        throw new RuleViolation(
          `Nobody can enter a value of ${ref} by a link: who measures it is not active or holds no role for it. Hand it over first.`,
        );
      const where = { kpiId: kpi.id, periodStart: fromDay(period.start) };
      await tx.entryLink.updateMany({
        where: { ...where, usedAt: null, revokedAt: null },
        data: { revokedAt: new Date() },
      });
      await tx.entryLink.create({
        data: {
          id: newId(),
          ...where,
          periodEnd: fromDay(period.end),
          personId: person.personId,
          tokenSha256: digest,
          expiresAt: new Date(Date.now() + linkDays * 86_400_000),
        },
      });
      return { digest, person: person.name };
    },
  );
  return { url: made.digest === digest ? entryUrl(token) : null, person: made.person };
}

/** Why nobody types values of this KPI, or null. */
function notTyped(kpi: LockedKpi): string | null {
  if (kpi.collection === "ROLL_UP" || kpi.collection === "COMPUTED")
    return `The values of ${kpi.ref} are computed. Nobody enters them.`;
  return closedFor(kpi);
}

/** Whether a period has a value or a reason for none. */
export async function isFilled(db: Pick<Tx, "measurement" | "measurementWaiver">, kpiId: string, start: Day) {
  const where = { kpiId, periodStart: fromDay(start) };
  const [value, waiver] = [
    await db.measurement.findFirst({ where: { ...where, voidedAt: null }, select: { id: true } }),
    await db.measurementWaiver.findFirst({ where, select: { id: true } }),
  ];
  return value !== null || waiver !== null;
}

/** Ends a link before it was used. @throws NotFound */
export function revokeEntryLink(actor: Actor, id: string): Promise<{ id: string }> {
  return change(
    actor,
    "entry-link.revoke",
    async (tx) => {
      const link = await tx.entryLink.findUnique({
        where: { id },
        select: { kpi: { select: { ref: true } } },
      });
      if (!link) return null;
      return (await lockKpis(tx, [link.kpi.ref], actor.organisation.timeZone)).get(link.kpi.ref) ?? null;
    },
    async (tx) => {
      await tx.entryLink.updateMany({
        where: { id, usedAt: null, revokedAt: null },
        data: { revokedAt: new Date() },
      });
      return { id };
    },
  );
}

/** The links of a KPI that still work, newest first. */
export function listEntryLinks(actor: Actor, ref: string) {
  const { fiscalYearStart } = actor.organisation;
  return view(actor, "measurement.read", async (db) => {
    const rows = await db.entryLink.findMany({
      where: { kpi: { ref }, usedAt: null, revokedAt: null, expiresAt: { gt: new Date() } },
      include: { person: { select: { name: true } }, kpi: { select: { frequency: true } } },
      orderBy: { id: "desc" },
      take: 100,
    });
    return rows.map(({ id, person, kpi, expiresAt, ...row }) => {
      const period: Period = { start: toDay(row.periodStart), end: toDay(row.periodEnd) };
      return {
        id,
        person: person.name,
        expiresAt,
        period: periodName(period, kpi.frequency, fiscalYearStart),
      };
    });
  });
}

export type ListedEntryLink = Awaited<ReturnType<typeof listEntryLinks>>[number];
