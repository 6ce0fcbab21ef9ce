import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { iconNames } from "#components/ui/icon-names.ts";
import { runScript } from "./launch/refusal.ts";
import { root } from "./launch/root.ts";

type Node = [tag: string, attributes: Record<string, string>];

/** One sprite of every icon the product shows, drawn by Lucide (ISC licence). */
async function iconSprite(): Promise<string> {
  const symbols = await Promise.all(
    iconNames.map(async (name) => {
      const { __iconData } = (await import(`lucide-react/dist/esm/icons/${name}.mjs`)) as {
        __iconData: { node: Node[] };
      };
      const shapes = __iconData.node.map(([tag, { key: _, ...attributes }]) => {
        const written = Object.entries(attributes).map(([attribute, value]) => ` ${attribute}="${value}"`);
        return `<${tag}${written.join("")}/>`;
      });
      return `<symbol id="${name}" viewBox="0 0 24 24">${shapes.join("")}</symbol>\n`;
    }),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg"><!-- Lucide, ISC licence: lucide.dev -->\n${symbols.join("")}</svg>\n`;
}

await runScript(async () => {
  const [file, sprite] = [join(root, "public", "icons.svg"), await iconSprite()];
  if (process.argv.includes("--check")) return readFileSync(file, "utf8") === sprite ? 0 : 1;
  writeFileSync(file, sprite);
  return 0;
});
