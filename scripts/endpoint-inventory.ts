import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./launch/root.ts";

/** One thing a browser or a program can call: its name, and the act its source says it does (pages do not say). */
export type Endpoint = { name: string; act: string | null };

const read = (...path: string[]) => readFileSync(join(root, ...path), "utf8");

/** Every page, route handler and server action of the build, from Next's own manifests. */
export function endpointInventory(): Endpoint[] {
  return [...pagesAndRoutes(), ...serverActions()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function pagesAndRoutes(): Endpoint[] {
  const manifest = JSON.parse(read(".next", "app-path-routes-manifest.json")) as Record<string, string>;
  return Object.entries(manifest).flatMap(([entry, path]) => {
    if (path.startsWith("/_")) return [];
    if (entry.endsWith("/page")) return [{ name: `page ${path}`, act: null }];
    const source = read("app", `${entry}.ts`);
    const methods = [
      ...source.matchAll(
        /export (?:const|(?:async )?function) (GET|HEAD|POST|PUT|PATCH|DELETE)\b(?:[^\n(]*=\s*\w+\(\s*"([\w.-]+)")?/g,
      ),
    ];
    const listed = [...source.matchAll(/export \{([^}]*)\}/g)].flatMap((match) => [
      ...(match[1] ?? "").matchAll(/\b(GET|HEAD|POST|PUT|PATCH|DELETE)\b/g),
    ]);
    return [...methods, ...listed].map((match) => ({ name: `${match[1]} ${path}`, act: match[2] ?? null }));
  });
}

function serverActions(): Endpoint[] {
  const manifest = JSON.parse(read(".next", "server", "server-reference-manifest.json")) as {
    node: Record<string, { filename: string; exportedName: string }>;
  };
  return Object.values(manifest.node).map(({ filename, exportedName }) => {
    const made = new RegExp(`export const ${exportedName} = (?:publicA|a)ction\\(\\s*"([\\w.-]+)"`).exec(
      read(filename),
    );
    return { name: `action ${filename}#${exportedName}`, act: made?.[1] ?? "NOT MADE BY action()" };
  });
}
