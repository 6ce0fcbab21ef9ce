import type { Installation } from "./installation.ts";
import type { Target } from "./measure.ts";

/** What is measured of the product and the floor each is held against. */
export type Measured = Target & { readonly floor: "next" | "rows" | null };

const pages: [name: string, path: string][] = [
  ["Objectives, list", "/objectives"],
  ["Objective, detail", "/objectives/{ref}"],
  ["Objective, plan", "/objectives/{ref}/plan"],
  ["Home", "/"],
  ["My work", "/my-work"],
];
const operations: [name: string, path: string][] = [
  ["API, list of objectives", "/api/v1/objectives?limit=50"],
  ["API, one objective", "/api/v1/objectives/{ref}"],
  ["API, list of action items", "/api/v1/action-items?limit=50"],
  ["API, search by words", "/api/v1/search?q=phishing+resilience"],
  ["API, search with a typo", "/api/v1/search?q=phisihng+resilence"],
];

/** Pages and operations of an installation, and its three floors. */
export function targetsOf(one: Installation): Measured[] {
  const ref = `OBJ-${String(Math.ceil(one.objectives / 2) + 3).padStart(3, "0")}`;
  const cookie = [{ cookie: `sixtwo-session=${one.access.session}` }];
  const bearer = one.access.tokens.map((token) => ({ authorization: `Bearer ${token}` }));
  return [
    ...pages.map(([name, path]) => ({
      name,
      url: one.product + path.replace("{ref}", ref),
      headers: cookie,
      floor: "next" as const,
    })),
    ...operations.map(([name, path]) => ({
      name,
      url: one.product + path.replace("{ref}", ref),
      headers: bearer,
      floor: "rows" as const,
    })),
    {
      name: "Floor: Node and pg",
      url: `${one.node}/?bytes=100000`,
      headers: [{}],
      floor: null,
    },
    { name: "Floor: Next page and pg", url: `${one.next}/`, headers: [{}], floor: null },
    {
      name: "Floor: Next handler and pg",
      url: `${one.next}/rows`,
      headers: [{}],
      floor: null,
    },
  ];
}

/** The name of a floor among the targets. */
export const floorNames = {
  next: "Floor: Next page and pg",
  rows: "Floor: Next handler and pg",
} as const;
