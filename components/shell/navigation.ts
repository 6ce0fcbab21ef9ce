import type { IconName } from "#components/ui/icon-names.ts";
import { type Act, can } from "#lib/access.ts";
import type { Actor } from "#lib/actor.ts";

/** A place in the navigation, shown to those who may read what is there. */
export type Place = { href: string; label: string; icon: IconName; keys: string };

const places: (Place & { act: Act })[] = [
  { href: "/", label: "Home", icon: "house", keys: "g h", act: "work.read" },
  { href: "/objectives", label: "Objectives", icon: "target", keys: "g o", act: "objective.read" },
  { href: "/kpis", label: "KPIs", icon: "gauge", keys: "g k", act: "kpi.read" },
  { href: "/measurements", label: "Measurements", icon: "hourglass", keys: "g m", act: "measurement.read" },
  {
    href: "/signals",
    label: "Signals",
    icon: "circle-exclamation-point",
    keys: "g r",
    act: "kpi.read",
  },
  { href: "/evidence", label: "Evidence", icon: "paperclip", keys: "g e", act: "evidence.read" },
  { href: "/templates", label: "Templates", icon: "library", keys: "g l", act: "template.read" },
  { href: "/my-work", label: "My work", icon: "clipboard-check", keys: "g w", act: "work.read" },
  { href: "/calendar", label: "Calendar", icon: "calendar-days", keys: "g d", act: "calendar.read" },
  { href: "/inbox", label: "Inbox", icon: "inbox", keys: "g n", act: "inbox.read" },
  { href: "/imports", label: "Imports", icon: "file-input", keys: "g i", act: "import.read" },
  { href: "/trail", label: "Trail", icon: "fingerprint-pattern", keys: "g t", act: "trail.list" },
  { href: "/people", label: "People", icon: "users", keys: "g p", act: "person.read" },
  { href: "/functions", label: "Functions", icon: "network", keys: "g f", act: "function.read" },
  {
    href: "/organisation",
    label: "Organisation",
    icon: "building-complex",
    keys: "g s",
    act: "organisation.read",
  },
];

/** What this person's navigation holds. */
export function placesFor(actor: Actor): Place[] {
  return places.filter((place) => can(actor, place.act)).map(({ act: _, ...place }) => place);
}
