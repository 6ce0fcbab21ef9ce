import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The people of the demo organisation whom the tests play, by what they do in it. */
const addresses = {
  admin: "astrid.nygaard",
  manager: "aisha.rahman",
  deputy: "tomas.ferreira",
  executive: "ingrid.halvorsen",
  technologyExecutive: "marek.nowak",
  platformOwner: "lena.brandt",
  operationsOwner: "yusuf.demir",
  cultureOwner: "claire.dubois",
  internalAuditor: "sofia.marchetti",
  auditor: "james.whitfield",
  staff: "greta.sommer",
} as const;

export type Who = keyof typeof addresses;

export type Account = { name: string; email: string; password: string };

/** The folder of the running demo. */
export function dataFolder(): string {
  const folder = process.env.E2E_DATA;
  if (!folder) throw new Error("E2E_DATA is not set: the global setup did not run");
  return folder;
}

/** Name, address and password of somebody in the demo. */
export function account(who: Who): Account {
  const people: Account[] = JSON.parse(readFileSync(join(dataFolder(), "demo-people.json"), "utf8"));
  const found = people.find(({ email }) => email.startsWith(`${addresses[who]}@`));
  if (!found) throw new Error(`${who} is not in the demo`);
  return found;
}
