import { actionItemFields, actionItemRef } from "#lib/action-items/schema.ts";
import { operationalLink } from "#lib/objectives/schema.ts";
import { resourceFields } from "#lib/plans/schema.ts";
import type { Finding } from "./draft.ts";
import { type OwnKpi, readKpis } from "./own-kpis.ts";
import { type Candidate, readPerson } from "./people.ts";
import { brief } from "./telling.ts";

/** The sheets of our own register beside the objectives, in which each row names its objective. */
export const PART_SHEETS = {
  actions: "Actions",
  resources: "Resources",
  kpis: "KPIs",
  links: "Links",
  notes: "Import notes",
} as const;
export type PartKind = keyof typeof PART_SHEETS;

/** The rows of those sheets that belong to one objective, by heading. */
export type RawParts = Record<PartKind, Record<string, string>[]>;

/** What an objective of our own register brings along besides its own fields. */
export type OwnParts = {
  actions: {
    ref: string;
    title: string;
    description: string | null;
    ownerId: string | null;
    startsOn: string | null;
    dueOn: string | null;
    dependsOn: string[];
  }[];
  resources: {
    kind: "FINANCIAL" | "HUMAN" | "TECHNICAL";
    description: string;
    plannedAmount: string | null;
    plannedDays: string | null;
  }[];
  kpis: OwnKpi[];
  links: { label: string; url: string }[];
  notes: { column: string; value: string }[];
};

const blank = (text: string | undefined) => (text === undefined || text.trim() === "" ? null : text);

/** Reads the parts of one objective by the rules of the forms; what breaks one is left out and told. */
export function readParts(
  raw: RawParts,
  people: readonly Candidate[],
): { parts: OwnParts; findings: Finding[] } {
  const findings: Finding[] = [];
  const parts: OwnParts = { actions: [], resources: [], kpis: [], links: [], notes: [] };
  const tell = (severity: Finding["severity"], column: string, value: string, message: string) =>
    findings.push({ severity, column, field: "importNote", value, message });
  for (const row of raw.actions) {
    const ref = row.Action ?? "";
    const email = blank(row["Owner email"]);
    const owner = email === null ? null : readPerson(email, people);
    if (owner && owner.is !== "one")
      tell(
        "note",
        "Actions",
        brief(email ?? ""),
        `${ref || "An action"} comes in without its owner: nobody here has the e-mail ${brief(email ?? "")}.`,
      );
    const read = actionItemFields.safeParse({
      title: row.Title,
      description: blank(row.Description),
      ownerId: owner?.is === "one" ? owner.person.id : null,
      startsOn: blank(row.Start),
      dueOn: blank(row["Due date"]),
    });
    if (!read.success) {
      tell(
        "refused",
        "Actions",
        ref,
        `${ref || "An action"}: ${read.error.issues[0]?.message ?? "it cannot be read."}`,
      );
      continue;
    }
    const dependsOn = (row["Waits for"] ?? "")
      .split(/[,;\s]+/)
      .filter((each) => actionItemRef.safeParse(each).success);
    if (row.State && row.State !== "Open")
      tell("note", "Actions", ref, `${ref} was "${row.State}"; it comes in as an open action.`);
    parts.actions.push({ ref, ...read.data, dependsOn });
  }
  for (const row of raw.resources) {
    const read = resourceFields.safeParse({
      kind: (row.Kind ?? "").toUpperCase(),
      description: row.Description,
      plannedAmount: blank(row["Planned amount"]),
      plannedDays: blank(row["Planned days"]),
    });
    const name = brief(row.Description ?? "");
    if (!read.success) {
      tell(
        "refused",
        "Resources",
        name,
        `Resource "${name}": ${read.error.issues[0]?.message ?? "it cannot be read."}`,
      );
      continue;
    }
    if (row.State && row.State !== "Planned")
      tell(
        "note",
        "Resources",
        name,
        `The resource "${name}" was ${row.State.toLowerCase()}; it comes in as planned.`,
      );
    parts.resources.push(read.data);
  }
  parts.kpis = readKpis(raw.kpis, people, tell);
  for (const row of raw.links) {
    const read = operationalLink.omit({ ref: true }).safeParse({ label: row.Label, url: row.Address });
    if (read.success && read.data.url !== null)
      parts.links.push({ label: read.data.label, url: read.data.url });
    else
      tell(
        "refused",
        "Links",
        brief(row.Label ?? ""),
        `The link "${brief(row.Label ?? "")}" needs a label and a web address.`,
      );
  }
  for (const row of raw.notes)
    if (row.Heading && row.Text) parts.notes.push({ column: row.Heading, value: row.Text });
  return { parts, findings };
}
