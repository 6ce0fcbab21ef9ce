import type { ListName } from "#lib/lists/query.ts";

/** The lists whose view can be kept under a name, and where they stand. */
export const viewedLists = {
  objectives: { title: "Objectives", path: "/objectives" },
} as const satisfies Partial<Record<ListName, { title: string; path: string }>>;
export type ViewedList = keyof typeof viewedLists;

/** How many views one person may keep of one list. */
export const mostViews = 100;

const passing = ["page", "view", "confirm", "format"];

/** What of a list's query string is the view: everything but the page and what only passes by. */
export function viewQuery(query: string): string {
  const params = new URLSearchParams(query);
  for (const name of passing) params.delete(name);
  return params.toString();
}

/** Where a list stands as the view has it, with the view's id so that it is known which one it is. */
export function viewHref(list: ViewedList, view: { id: string; query: string }): string {
  return `${viewedLists[list].path}?${view.query === "" ? "" : `${view.query}&`}view=${view.id}`;
}
