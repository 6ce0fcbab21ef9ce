import { addComment } from "#lib/comments/service.ts";
import { actAs } from "./act-as.ts";

const talk: { about: string; by: string; body: string }[] = [
  {
    about: "Phishing resilience",
    by: "ingrid.halvorsen",
    body: "Before I decide: **3 %** is where the best in our trade are. @Aisha Rahman, what makes us confident?",
  },
  {
    about: "Phishing resilience",
    by: "aisha.rahman",
    body: "Two reasons, @Ingrid Halvorsen:\n\n1. the last three campaigns went from 11 % to 6 %;\n2. the report button is in every mailbox since May.",
  },
  {
    about: "Critical patches within 48 hours",
    by: "sofia.marchetti",
    body: "For the audit in spring I will sample ten of these. @Yusuf Demir, please keep the scanner's exports.",
  },
];

/** What the people of the demo say to each other about its objectives. @param refs reference by title */
export async function discuss(refs: ReadonlyMap<string, string>): Promise<void> {
  for (const { about, by, body } of talk) {
    const ref = refs.get(about);
    if (ref) await addComment(await actAs(`${by}@nordlicht.example`), { kind: "objective", ref, body });
  }
}
