import { build } from "./launch/build.ts";
import { runScript } from "./launch/refusal.ts";

await runScript(async () => {
  await build();
  return 0;
});
