import "server-only";
import type { Tx } from "#lib/db.ts";
import { fieldError } from "#lib/errors.ts";
import { newId } from "#lib/id.ts";
import { fromDay } from "#lib/time/day.ts";
import { listsOf } from "./editable.ts";
import type { WholeKpi } from "./record.ts";
import { circleOf } from "./roll-up.ts";
import type { KpiFields } from "./schema.ts";
import { frequencyWords } from "./words.ts";

type Self = { id: string; ref: string };
type Before = Pick<WholeKpi, "interim" | "levels" | "parts"> | null;

/**
 * Writes a KPI's interim targets, levels and parts; a list that stays as it was is left alone.
 * @throws RuleViolation when something cannot be a part of it
 */
export async function setLists(tx: Tx, self: Self, fields: KpiFields, before: Before): Promise<void> {
  const was = before ? listsOf(before) : { interim: [], levels: [], parts: [] };
  const differs = (name: keyof typeof was) => JSON.stringify(was[name]) !== JSON.stringify(fields[name]);
  const kpiId = self.id;
  if (differs("interim")) {
    await tx.kpiInterim.deleteMany({ where: { kpiId } });
    await tx.kpiInterim.createMany({
      data: fields.interim.map(({ onDay, value }) => ({ id: newId(), kpiId, onDay: fromDay(onDay), value })),
    });
  }
  if (differs("levels")) {
    await tx.kpiLevel.deleteMany({ where: { kpiId } });
    await tx.kpiLevel.createMany({ data: fields.levels.map((each) => ({ id: newId(), kpiId, ...each })) });
  }
  // Asked also where the parts stay: another unit or frequency may no longer fit them.
  const parts = fields.parts.length > 0 ? await partsFor(tx, self, fields) : [];
  if (differs("parts")) {
    await tx.kpiPart.deleteMany({ where: { kpiId, partId: { notIn: parts.map(({ id }) => id) } } });
    const known = new Set(was.parts);
    const added = parts.filter(({ ref }) => !known.has(ref));
    await tx.kpiPart.createMany({ data: added.map(({ id }) => ({ id: newId(), kpiId, partId: id })) });
  }
}

/** @throws RuleViolation when a roll-up is made of this KPI and it would no longer fit into it */
export async function assertPartsFit(tx: Tx, kpi: WholeKpi, fields: KpiFields): Promise<void> {
  const unit = fields.scale === "NUMBER" ? fields.unit : "SCORE";
  const differing = [
    ...(unit !== kpi.unit || fields.unitLabel !== kpi.unitLabel ? ["unit"] : []),
    ...(fields.scale !== kpi.scale ? ["scale"] : []),
    ...(fields.frequency !== kpi.frequency ? ["frequency"] : []),
  ];
  const [first] = differing;
  if (first === undefined) return;
  const wholes = await tx.kpi.findMany({
    where: { parts: { some: { partId: kpi.id } }, archivedAt: null },
    select: { ref: true },
    orderBy: { number: "asc" },
  });
  if (wholes.length === 0) return;
  const refs = wholes.map(({ ref }) => ref).join(", ");
  throw fieldError(
    first,
    `${refs} is put together from ${kpi.ref}, so its ${differing.join(" and ")} must stay.`,
  );
}

async function partsFor(tx: Tx, self: Self, fields: KpiFields): Promise<Self[]> {
  // Two roll-ups that would be made of each other are written one after the other.
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(6202010)::text`;
  const found = await tx.kpi.findMany({
    where: { ref: { in: fields.parts }, archivedAt: null },
    select: { id: true, ref: true, unit: true, unitLabel: true, scale: true, frequency: true, state: true },
  });
  const byRef = new Map(found.map((each) => [each.ref, each]));
  const wantedUnit = fields.scale === "NUMBER" ? fields.unit : "SCORE";
  const problems = fields.parts.flatMap((ref) => {
    const part = byRef.get(ref);
    if (ref === self.ref) return `${ref} cannot be a part of itself.`;
    if (!part) return `There is no ${ref}.`;
    if (part.state === "RETIRED") return `${ref} is retired and gets no values any more.`;
    if (part.scale !== fields.scale || part.unit !== wantedUnit || part.unitLabel !== fields.unitLabel)
      return `${ref} has another unit or scale.`;
    if (part.frequency !== fields.frequency)
      return `${ref} is measured ${frequencyWords[part.frequency]}, this one ${frequencyWords[fields.frequency]}.`;
    return [];
  });
  if (problems.length > 0) throw fieldError("parts", problems.join(" "));
  const circle = circleOf(self.ref, (await partsOfAll(tx)).set(self.ref, fields.parts));
  if (circle) throw fieldError("parts", `These KPIs would be made of each other: ${circle.join(" → ")}.`);
  return fields.parts.flatMap((ref) => byRef.get(ref) ?? []);
}

async function partsOfAll(tx: Tx): Promise<Map<string, readonly string[]>> {
  const rows = await tx.$queryRaw<{ ref: string; parts: string[] }[]>`
    SELECT k."ref", array_agg(p."ref") AS parts FROM "KpiPart" x
    JOIN "Kpi" k ON k."id" = x."kpiId" JOIN "Kpi" p ON p."id" = x."partId" GROUP BY k."ref"`;
  return new Map(rows.map(({ ref, parts }) => [ref, parts]));
}
