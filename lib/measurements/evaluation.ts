import "server-only";
import type { Actor } from "#lib/actor.ts";
import { change } from "#lib/change.ts";
import { RuleViolation } from "#lib/errors.ts";
import { newId } from "#lib/id.ts";
import { fromDay, todayIn } from "#lib/time/day.ts";
import { lockKpis } from "./record.ts";
import type { KpiEvaluationInput } from "./schema.ts";

/**
 * Records what the analyst concludes from the values up to the newest one (9.1 e–f).
 * @throws RuleViolation while there is nothing new to evaluate
 */
export function evaluateKpi(actor: Actor, { ref, ...input }: KpiEvaluationInput): Promise<{ ref: string }> {
  const { timeZone } = actor.organisation;
  return change(
    actor,
    "kpi.evaluate",
    async (tx) => (await lockKpis(tx, [ref], timeZone)).get(ref) ?? null,
    async (tx, kpi) => {
      const newest = await tx.measurement.findFirst({
        where: { kpiId: kpi.id, voidedAt: null },
        orderBy: { periodEnd: "desc" },
        select: { periodEnd: true },
      });
      if (!newest)
        throw new RuleViolation(
          `${ref} was never measured, so there is nothing to evaluate. Record a value first.`,
        );
      await tx.kpiEvaluation.create({
        data: {
          id: newId(),
          kpiId: kpi.id,
          measuredTo: newest.periodEnd,
          evaluatorId: actor.personId,
          evaluatedOn: fromDay(todayIn(timeZone)),
          ...input,
        },
      });
      return { ref };
    },
  );
}
