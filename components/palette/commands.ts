import { placesFor } from "#components/shell/navigation.ts";
import { type Act, can } from "#lib/access.ts";
import type { Actor } from "#lib/actor.ts";

/** Something to do from the palette, by a key, or from the sheet that lists the keys. */
export type Command = {
  group: "Go to" | "Create" | "This record";
  label: string;
  href: string;
  /** A key, or two one after the other. */
  keys?: string;
};

const creations: (Command & { act: Act })[] = [
  { group: "Create", label: "New objective", href: "/objectives/new", keys: "c", act: "objective.create" },
  { group: "Create", label: "Add evidence", href: "/evidence/new", act: "evidence.hold" },
  { group: "Create", label: "New template", href: "/templates/new", act: "template.edit" },
  { group: "Create", label: "New function", href: "/functions/new", act: "function.edit" },
  { group: "Create", label: "Invite a person", href: "/people/new", act: "person.invite" },
  { group: "Create", label: "Import a register", href: "/imports", act: "import.upload" },
];

const dashboards: Command[] = [
  { group: "Go to", label: "Heat map: objective by month", href: "/kpis/heat-map" },
  { group: "Go to", label: "Monitoring and measurement plan", href: "/kpis/plan" },
];

/** Every command this person may give, wherever they are. */
export function commandsFor(actor: Actor): Command[] {
  const goings = placesFor(actor).map(({ label, href, keys }) => ({
    group: "Go to" as const,
    label,
    href,
    keys,
  }));
  const boards = can(actor, "kpi.read") ? dashboards : [];
  const account = { group: "Go to" as const, label: "Account and sessions", href: "/account", keys: "g a" };
  const mayCreate = creations.filter(({ act }) => can(actor, act));
  return [...goings, ...boards, account, ...mayCreate.map(({ act: _, ...command }) => command)];
}
