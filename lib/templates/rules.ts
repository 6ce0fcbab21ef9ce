import { addDays, addMonths, type Day, daysBetween } from "#lib/time/day.ts";
import { formatDay } from "#lib/time/format.ts";
import type { TemplateFilter } from "./schema.ts";
import type { KpiDefinition, Template } from "./template.ts";

/** Months until the target date when nobody chooses another. */
export const usualMonths = 12;

/** The statement with the date in place of `{date}`; a template without one says its deadline itself. */
export function filledStatement(template: Template, targetOn: Day | null, locale: string): string {
  return template.statement.replaceAll("{date}", targetOn ? formatDay(targetOn, locale) : "the target date");
}

/** Due dates for the actions of a template, evenly between start and end (half a year where there is none). */
export function dueDates(count: number, startsOn: Day, targetOn: Day | null): Day[] {
  const days = Math.max(count, daysBetween(startsOn, targetOn ?? addMonths(startsOn, 6)));
  return Array.from({ length: count }, (_, index) =>
    addDays(startsOn, Math.floor((days * (index + 1)) / (count + 1))),
  );
}

/** A KPI's definition in words. */
export function kpiInWords(kpi: KpiDefinition): string {
  const target = {
    HIGHER: `at least ${kpi.target}`,
    LOWER: `at most ${kpi.target}`,
    RANGE: `around ${kpi.target}`,
  }[kpi.direction];
  const tolerance = Number(kpi.tolerance) > 0 ? `, tolerance ${kpi.tolerance}` : "";
  const how = kpi.frequency.toLowerCase().replaceAll("_", "-");
  return `${kpi.name}: ${target} ${kpi.unit}${tolerance}, measured ${how}. ${kpi.method}`;
}

/** Whether a template belongs to what is looked for. */
export function fits(template: Template, { q, theme, profile }: TemplateFilter): boolean {
  const wanted = q.toLocaleLowerCase();
  const text = [template.title, template.statement, ...template.controls].join(" ").toLocaleLowerCase();
  return (
    (theme === "" || template.theme === theme) &&
    (profile === "" || template.profiles.some((each) => each === profile)) &&
    text.includes(wanted)
  );
}

/** Controls as an auditor writes them: "Annex A 8.14", clauses and other standards as they are. */
export function controlInWords(control: string): string {
  return /^\d/.test(control) ? `Annex A ${control}` : control;
}
