import { describe, expect, it } from "vitest";
import type { Visitor } from "#lib/action.ts";
import { type Actor, systemActor } from "#lib/actor.ts";
import { database } from "#lib/db.ts";
import { waivePeriod } from "#lib/measurements/correction.ts";
import { enterByLink, openEntryLink } from "#lib/measurements/entry-by-link.ts";
import { createEntryLink, listEntryLinks, revokeEntryLink } from "#lib/measurements/entry-link.ts";
import { inTransaction } from "#lib/transaction.ts";
import { testDatabase } from "#tests/support/database.ts";
import {
  around,
  before,
  last,
  measured,
  record,
  standing,
  third,
  valuesOf,
  withPeople,
} from "#tests/support/measured.ts";

await testDatabase();
withPeople();

const visitor: Visitor = { ip: "192.0.2.1", requestId: "r", submission: null };
const tokenOf = (url: string | null) => /\/enter\/([\w-]{43})$/.exec(url ?? "")?.[1] ?? "";

async function link(ref: string, period = last, actor: Actor = around.manager) {
  return tokenOf((await createEntryLink(actor, { ref, period })).url);
}
const enter = (token: string, value: string, comment: string | null = null) =>
  enterByLink(visitor, { token, value, comment });
const active = (personId: string, isActive: boolean) =>
  inTransaction(systemActor("setup"), "person.deactivate", (tx) =>
    tx.person.update({ where: { id: personId }, data: { isActive } }),
  );

describe("a link to enter one value", () => {
  it("records it as who measures, by the rules of every value, and tells so in the trail", async () => {
    const { kpi } = await measured();
    const token = await link(kpi);
    expect(await openEntryLink(token)).toMatchObject({
      state: "open",
      person: { personId: around.owner.personId },
      period: { kpi, name: last, sign: "%" },
    });
    await expect(enter(token, "95,5")).rejects.toThrow(/decimal comma/);
    await expect(enter(token, "10")).rejects.toMatchObject({ fields: [{ path: "comment" }] });
    await expect(enter(token, "12 apples")).rejects.toMatchObject({ status: 422 });
    await enter(token, "96");
    const [value] = await valuesOf(kpi);
    expect(value).toMatchObject({ source: "LINK", status: "AT_RISK", createdById: around.owner.personId });
    expect((await standing(kpi)).status).toBe("AT_RISK");
    expect(await openEntryLink(token)).toEqual({ state: "used" });
    await expect(enter(token, "97")).rejects.toMatchObject({ status: 409 });
    const entries = await database().trailEntry.findMany({ where: { act: { startsWith: "entry-link." } } });
    expect(entries.map(({ act, actor }) => [act, actor])).toEqual(
      expect.arrayContaining([
        ["entry-link.create", around.manager.personId],
        ["entry-link.use", around.owner.personId],
      ]),
    );
    const rows = JSON.stringify([entries, await database().entryLink.findMany()], (_, each) =>
      typeof each === "bigint" ? String(each) : each,
    );
    expect(rows).not.toContain(token);
    expect(JSON.stringify(entries.map(({ after }) => after))).not.toContain("tokenSha256");
  });

  it("of twenty who post at once one is first and the others are told", async () => {
    const { kpi } = await measured();
    const token = await link(kpi);
    const answers = await Promise.allSettled(
      Array.from({ length: 20 }, (_, at) => enter(token, String(96 + at / 10))),
    );
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const answer of answers)
      if (answer.status === "rejected") expect(answer.reason).toMatchObject({ status: 409 });
    expect(await valuesOf(kpi)).toHaveLength(1);
  });

  it("is dead when the period got a value or needs none, when it ended, was renewed or expired", async () => {
    const { kpi } = await measured();
    const filled = await link(kpi, last);
    await record([{ kpi, period: last, value: 99 }]);
    expect(await openEntryLink(filled)).toEqual({ state: "filled" });
    await expect(enter(filled, "98")).rejects.toMatchObject({ status: 409 });
    const waived = await link(kpi, third);
    await waivePeriod(around.manager, { ref: kpi, period: third, reason: "Closed" });
    expect(await openEntryLink(waived)).toEqual({ state: "filled" });
    const [first, second] = [await link(kpi, before), await link(kpi, before)];
    expect(await openEntryLink(first)).toEqual({ state: "ended" });
    const [listed] = await listEntryLinks(around.manager, kpi);
    expect(listed).toMatchObject({ period: before, person: "Olaf Owner" });
    await revokeEntryLink(around.owner, listed?.id ?? "");
    expect(await openEntryLink(second)).toEqual({ state: "ended" });
    const late = await link(kpi, before);
    await inTransaction(systemActor("seed"), "entry-link.create", (tx) =>
      tx.entryLink.updateMany({ where: { usedAt: null, revokedAt: null }, data: { expiresAt: new Date(0) } }),
    );
    expect(await openEntryLink(late)).toEqual({ state: "expired" });
    await expect(enter(late, "98")).rejects.toMatchObject({ status: 409 });
    await expect(openEntryLink("A".repeat(43))).rejects.toMatchObject({ status: 404 });
  });

  it("is made by the manager, the owner or who measures, for a period that waits", async () => {
    const { kpi } = await measured();
    await link(kpi, last, around.owner);
    for (const actor of [around.other, around.executive])
      await expect(createEntryLink(actor, { ref: kpi, period: last })).rejects.toMatchObject({ status: 403 });
    await expect(createEntryLink(around.staff, { ref: kpi, period: last })).rejects.toMatchObject({
      status: 404,
    });
    await expect(createEntryLink(around.manager, { ref: kpi, period: "2099-01" })).rejects.toMatchObject({
      status: 422,
    });
    await expect(createEntryLink(around.manager, { ref: kpi, period: "2026-Q1" })).rejects.toMatchObject({
      status: 422,
    });
    await record([{ kpi, period: last, value: 99 }]);
    await expect(createEntryLink(around.manager, { ref: kpi, period: last })).rejects.toMatchObject({
      status: 422,
    });
  });

  it("is dead with its person, and nobody can be asked who is not there", async () => {
    const { kpi } = await measured();
    const token = await link(kpi);
    await active(around.owner.personId, false);
    expect(await openEntryLink(token)).toEqual({ state: "ended" });
    await expect(enter(token, "98")).rejects.toMatchObject({ status: 409 });
    await expect(createEntryLink(around.manager, { ref: kpi, period: before })).rejects.toMatchObject({
      status: 422,
    });
    await active(around.owner.personId, true);
    expect(await openEntryLink(token)).toMatchObject({ state: "open" });
  });
});
