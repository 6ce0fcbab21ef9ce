import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "#scripts/launch/root.ts";

test("the sprite holds exactly the icons that are named", () => {
  const checked = spawnSync(process.execPath, [join(root, "scripts", "icons.ts"), "--check"], {
    encoding: "utf8",
  });
  expect(checked.status, "run: node scripts/icons.ts").toBe(0);
});
