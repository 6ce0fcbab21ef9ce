// Work with the app's own code on behalf of the launcher, in a process of its own: the launcher must hold no
// connection to the database, for it outlives restarts of it.
import { TokenScope } from "#prisma/generated/enums.ts";
import { oneLine } from "./refusal.ts";

const jobs: Record<string, (...args: string[]) => Promise<unknown>> = {
  "fill-demo": async () => (await import("#prisma/seed/demo.ts")).fillDemo(),
  "rebuild-standings": async () => (await import("#lib/measurements/check.ts")).checkAllStandings(),
  "scale-account": async (email = "") => (await import("#prisma/seed/scale-account.ts")).openScale(email),
  "setup-token": async () => (await import("#lib/people/setup.ts")).makeSetupToken(),
  token: async (email = "", scopes = "") =>
    (await import("#lib/people/tokens.ts")).mintToken({ email, scopes: scopesOf(scopes) }),
};

function scopesOf(list: string): TokenScope[] {
  const known = Object.values(TokenScope);
  return list.split(",").map((word) => {
    const scope = known.find((each) => each === word.trim().toUpperCase());
    if (!scope) throw new Error(`"${word}" is no scope. Use a list of ${known.join(", ").toLowerCase()}.`);
    return scope;
  });
}

const [name = "", ...args] = process.argv.slice(2);
let message: { answer?: unknown; refusal?: string };
try {
  message = { answer: (await jobs[name]?.(...args)) ?? null };
} catch (error) {
  if (process.env.SIXTWO_DEBUG) console.error(error);
  message = { refusal: oneLine(error) };
}
process.send?.(message, () => process.exit(0));
