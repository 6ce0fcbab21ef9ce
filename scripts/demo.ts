import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runJob } from "./launch/app.ts";
import { Refusal } from "./launch/refusal.ts";
import { serve } from "./launch/serve.ts";

interface DemoPerson {
  name: string;
  email: string;
  password: string;
  roles: string[];
}

/** The first person of every role, in the order of the list. */
function onePerRole(people: DemoPerson[]): DemoPerson[] {
  const shown = new Set<string>();
  return people.filter(({ roles }) => {
    const news = roles.some((role) => !shown.has(role));
    for (const role of roles) shown.add(role);
    return news;
  });
}

function printPeople(people: DemoPerson[]): void {
  const rows = onePerRole(people).map(({ name, email, password, roles }) => [
    roles.join(", "),
    name,
    email,
    password,
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows) {
    console.log(`  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`);
  }
}

const peopleFile = (data: string) => join(data, "demo-people.json");

await serve("demo", {
  check: () => {
    if (!process.env.DATABASE_URL && !process.env.DATABASE_OWNER_URL) return;
    throw new Refusal(
      "DATABASE_URL configures a real installation; the demo fills only its own embedded database. Unset DATABASE_URL and DATABASE_OWNER_URL, or run: npm run up",
    );
  },
  prepare: async (env, { data }) => {
    const people = await runJob<DemoPerson[] | null>(env, "fill-demo");
    if (people !== null)
      writeFileSync(peopleFile(data), `${JSON.stringify(people, null, 2)}\n`, { mode: 0o600 });
  },
  ready: async (_env, { appUrl, data }) => {
    console.log(`\nThe SixTwo demo is ready: ${appUrl}`);
    if (existsSync(peopleFile(data))) {
      console.log("Sign in as one of these people (role, name, e-mail address, password):");
      printPeople(JSON.parse(readFileSync(peopleFile(data), "utf8")));
      console.log(`All of them: ${peopleFile(data)}`);
    } else {
      console.log(`The passwords of its people are lost; to begin afresh, stop it and remove ${data}.`);
    }
    console.log("Ctrl-C stops it.\n");
  },
});
