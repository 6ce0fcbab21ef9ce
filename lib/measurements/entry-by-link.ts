import "server-only";
import { can } from "#lib/access.ts";
import type { Visitor } from "#lib/action.ts";
import { type Actor, systemActor } from "#lib/actor.ts";
import { change } from "#lib/change.ts";
import { Conflict, NotFound } from "#lib/errors.ts";
import { targetFor } from "#lib/kpis/definition.ts";
import { apiTokenDigest } from "#lib/people/secrets.ts";
import { toDay } from "#lib/time/day.ts";
import { periodName } from "#lib/time/period-name.ts";
import { dueOn } from "#lib/time/periods.ts";
import { view } from "#lib/view.ts";
import { isFilled } from "./entry-link.ts";
import { linkPerson } from "./entry-link-person.ts";
import { asMeasured, lockKpis, measuredKpi } from "./record.ts";
import { circumstancesOf, closedFor } from "./rules.ts";
import { type EntryByLink, measurementEntry } from "./schema.ts";
import { recordMeasurements } from "./service.ts";
import { type OpenPeriod, openPeriod } from "./sheet.ts";

/** What a link is good for at this moment, with the period it waits for. */
export type OpenedEntry =
  | { state: "used" | "filled" | "expired" | "ended" }
  | { state: "open"; person: Actor; period: OpenPeriod; expiresAt: Date };

/**
 * Looks at a link without using it up: a preview that opens it must not consume it.
 * @throws NotFound for a token nobody was given
 */
export function openEntryLink(token: string): Promise<OpenedEntry> {
  return view(systemActor("screen"), "record.view", async (db): Promise<OpenedEntry | null> => {
    const link = await db.entryLink.findUnique({
      where: { tokenSha256: apiTokenDigest(token) },
      include: {
        kpi: {
          include: {
            ...measuredKpi,
            levels: { select: { level: true, description: true }, orderBy: { level: "asc" } },
          },
        },
      },
    });
    if (!link) return null;
    if (link.usedAt) return { state: "used" };
    if (link.expiresAt <= new Date()) return { state: "expired" };
    const person = await linkPerson(db, link.personId);
    if (link.revokedAt || !person || link.kpi.archivedAt) return { state: "ended" };
    const { timeZone, today, fiscalYearStart, currency } = circumstancesOf(person.organisation);
    const kpi = asMeasured(link.kpi, timeZone);
    if (closedFor(kpi) !== null || !can(person, "measurement.record", kpi)) return { state: "ended" };
    const period = { start: toDay(link.periodStart), end: toDay(link.periodEnd) };
    if (await isFilled(db, kpi.id, period.start)) return { state: "filled" };
    const due = dueOn(period, kpi.frequency);
    return {
      state: "open",
      person,
      expiresAt: link.expiresAt,
      period: openPeriod(
        { ...kpi, title: link.kpi.objective.title, levels: link.kpi.levels },
        {
          ...period,
          name: periodName(period, kpi.frequency, fiscalYearStart),
          dueOn: due,
          isOverdue: due < today,
          target: targetFor(kpi, kpi.objective.endsOn, period.end),
          before: [],
          currency,
        },
      ),
    };
  });
}

/**
 * Records the one value a link is for, as the person it was made for, by the rules of every other value. The link is
 * used up in the same transaction: of many who post at once one is first.
 * @throws NotFound, Conflict (used, ended or filled meanwhile), RuleViolation (the value is refused; the link stays open)
 */
export async function enterByLink(
  visitor: Visitor,
  { token, value, comment }: EntryByLink,
): Promise<{ period: string }> {
  const opened = await openEntryLink(token);
  if (opened.state !== "open") throw gone(opened.state);
  const { person, period } = opened;
  const actor: Actor = {
    ...person,
    ip: visitor.ip,
    requestId: visitor.requestId,
    submission: visitor.submission,
  };
  const tokenSha256 = apiTokenDigest(token);
  return change(
    actor,
    "entry-link.use",
    async (tx) => {
      // The lock of everything about a KPI comes first, as everywhere.
      const kpi = (await lockKpis(tx, [period.kpi], actor.organisation.timeZone)).get(period.kpi);
      await tx.$queryRaw`SELECT "id" FROM "EntryLink" WHERE "tokenSha256" = ${tokenSha256} FOR UPDATE`;
      const link = await tx.entryLink.findUnique({
        where: { tokenSha256 },
        select: { id: true, personId: true, usedAt: true, revokedAt: true },
      });
      if (!kpi || !link) throw new NotFound();
      if (link.usedAt) throw gone("used");
      if (link.revokedAt || !(await linkPerson(tx, link.personId))) throw gone("ended");
      if (await isFilled(tx, kpi.id, period.start)) throw gone("filled");
      return link;
    },
    async (tx, link) => {
      await tx.entryLink.update({ where: { id: link.id }, data: { usedAt: new Date() } });
      const entry = measurementEntry.parse({ kpi: period.kpi, period: period.name, value, comment });
      await recordMeasurements({ ...actor, submission: null }, [entry], (_, field) => field, {
        source: "LINK",
      });
      return { period: period.name };
    },
  );
}

/** What is said of a link that is no longer good. */
export const closedWords: Record<Exclude<OpenedEntry["state"], "open">, string> = {
  used: "This link has been used: its value is recorded.",
  filled: "The period has its value already, or none is needed any more.",
  expired: "This link has expired.",
  ended: "This link works no longer.",
};

const gone = (state: Exclude<OpenedEntry["state"], "open">) =>
  new Conflict(`${closedWords[state]} If something is wrong, ask whoever sent it to you.`);
