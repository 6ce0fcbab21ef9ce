import { runJob } from "./launch/app.ts";
import { serve } from "./launch/serve.ts";

await serve("real", {
  ready: async (env, { appUrl }) => {
    const token = await runJob<string | null>(env, "setup-token");
    console.log(`\nSixTwo is ready: ${appUrl}`);
    if (token !== null) {
      console.log(`Nobody is here yet. Make the first account with this link (once, within an hour):`);
      console.log(`${appUrl}/setup/${token}`);
    }
    console.log("Ctrl-C stops it.\n");
  },
});
