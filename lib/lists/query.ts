/** The names of the lists that can be exported; each is the path segment of its file. */
export const listNames = [
  "objectives",
  "kpis",
  "kpi-values",
  "signals",
  "heat-map",
  "measurement-plan",
  "people",
  "functions",
  "my-work",
  "calendar",
  "trail",
  "imports",
  "evidence",
] as const;
export type ListName = (typeof listNames)[number];

/** What a list can be exported as. */
export const listFormats = ["csv", "xlsx"] as const;
export type ListFormat = (typeof listFormats)[number];

/** A query string as pages get it. */
export type Query = Record<string, string | string[] | undefined>;

/** Where the file of a list lies: the query string of the screen and the format. */
export function listFileHref(name: ListName, query: string, format: ListFormat): string {
  const rest = query.replace(/^\?/, "");
  return `/export/${name}?${rest === "" ? "" : `${rest}&`}format=${format}`;
}

/** The query string of a page as its parameters hold it. */
export function queryString(params: Query): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params))
    for (const each of [value ?? []].flat()) query.append(name, each);
  return query.toString();
}
