import {
  Building2,
  ClipboardCheck,
  FileInput,
  Fingerprint,
  Home,
  type LucideIcon,
  Network,
  Target,
  Users,
} from "lucide-react";
import { type Act, can } from "#lib/access.ts";
import type { Actor } from "#lib/actor.ts";

/** A place in the navigation, shown to those who may read what is there. */
export type Place = { href: string; label: string; icon: LucideIcon };

const places: (Place & { act: Act })[] = [
  { href: "/", label: "Home", icon: Home, act: "work.read" },
  { href: "/objectives", label: "Objectives", icon: Target, act: "objective.read" },
  { href: "/my-work", label: "My work", icon: ClipboardCheck, act: "work.read" },
  { href: "/imports", label: "Imports", icon: FileInput, act: "import.read" },
  { href: "/trail", label: "Trail", icon: Fingerprint, act: "trail.list" },
  { href: "/people", label: "People", icon: Users, act: "person.read" },
  { href: "/functions", label: "Functions", icon: Network, act: "function.read" },
  { href: "/organisation", label: "Organisation", icon: Building2, act: "organisation.read" },
];

/** What this person's navigation holds. */
export function placesFor(actor: Actor): Place[] {
  return places.filter((place) => can(actor, place.act)).map(({ act: _, ...place }) => place);
}
