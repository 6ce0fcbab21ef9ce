/** Fails the build when an endpoint is not in the access table of endpoints, or does another act than the table says. */
import { type EndpointAct, endpoints } from "#lib/endpoints.ts";
import { endpointInventory } from "./endpoint-inventory.ts";

const table: Readonly<Record<string, EndpointAct>> = endpoints;
const found = endpointInventory();
const problems = found.flatMap(({ name, act }) => {
  if (!(name in table))
    return [
      `${name} is not in lib/endpoints.ts: say which act of the access table guards it${act ? ` (its source says "${act}")` : ""}.`,
    ];
  return act !== null && act !== table[name]
    ? [`${name} does "${act}", but lib/endpoints.ts says "${table[name]}".`]
    : [];
});
const names = new Set(found.map(({ name }) => name));
for (const name of Object.keys(table))
  if (!names.has(name)) problems.push(`${name} is in lib/endpoints.ts, but the build has no such endpoint.`);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
else console.log(`${found.length} endpoints, each with its act.`);
