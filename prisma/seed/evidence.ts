import { holdEvidence } from "#lib/evidence/keeping.ts";
import { linkEvidence } from "#lib/evidence/links.ts";
import { newEvidence, newFile } from "#lib/evidence/schema.ts";
import { addEvidence, addFile, reviseFile } from "#lib/evidence/service.ts";
import { receiveStream } from "#lib/files/receive.ts";
import { getObjective } from "#lib/objectives/queries.ts";
import { addDays } from "#lib/time/day.ts";
import { actAs, demoToday } from "./act-as.ts";

const most = 1_048_576;
const received = (name: string, text: string) => receiveStream(once(Buffer.from(text)), name, most);

async function* once(bytes: Uint8Array) {
  yield bytes;
}

/** What shows that the demo's objectives are worked on: two files, a link and a note. @param refs reference by title */
export async function gatherEvidence(refs: ReadonlyMap<string, string>): Promise<void> {
  const patches = refs.get("Critical patches within 48 hours");
  const phishing = refs.get("Phishing resilience");
  if (!patches || !phishing) return;
  const manager = await actAs("aisha.rahman@nordlicht.example");
  const owner = await actAs("yusuf.demir@nordlicht.example");
  const on = (ref: string) => ({ recordKind: "objective" as const, recordRef: ref });
  const effectiveOn = addDays(demoToday, -12);
  const scan = await addFile(
    manager,
    newFile.parse({
      title: "Export of the vulnerability scanner",
      description: "Every critical finding with the day it was published and the day it was closed.",
      classification: "CONFIDENTIAL",
      effectiveOn,
      coversFrom: addDays(demoToday, -42),
      coversTo: effectiveOn,
      retainUntil: addDays(demoToday, 3 * 365),
      ...on(patches),
    }),
    await received("critical-findings.csv", findings("published,closed,hours")),
  );
  await reviseFile(
    manager,
    { ref: scan.ref, version: 1, reason: "The hosts of Hamburg were missing" },
    await received("critical-findings.csv", findings("site,published,closed,hours")),
  );
  await addFile(
    manager,
    newFile.parse({
      title: "Lines of the patch server",
      retainUntil: addDays(demoToday, -30),
      effectiveOn: addDays(demoToday, -400),
      ...on(patches),
    }),
    await received(
      "patch-server.log",
      "2025-10-18 02:11 edge-03 patched\n2025-10-18 02:14 edge-04 patched\n",
    ),
  );
  await holdEvidence(manager, {
    ref: "EVD-002",
    version: 1,
    holdReason: "The insurer still looks into the outage of last autumn.",
  });
  const campaign = await addEvidence(
    manager,
    newEvidence.parse({
      kind: "LINK",
      title: "Dashboard of the phishing campaigns",
      url: "https://awareness.nordlicht.example/campaigns/2026",
      ...on(phishing),
    }),
  );
  await linkEvidence(manager, { ref: campaign.ref, ...on(patches) });
  const { objective } = await getObjective(manager, patches);
  const item = objective.actionItems[0]?.ref;
  await addEvidence(
    owner,
    newEvidence.parse({
      kind: "NOTE",
      title: "Walk-through with the on-call team",
      body: "Three engineers showed how a critical patch reaches the edge proxies: alert, approval, roll-out, check. It took 31 hours the last time.",
      effectiveOn,
      ...(item ? { recordKind: "action-item", recordRef: item } : on(patches)),
    }),
  );
}

function findings(heading: string): string {
  const rows = Array.from({ length: 24 }, (_, index) => {
    const published = addDays(demoToday, index - 42);
    const cells = [published, addDays(published, 1), String(20 + ((index * 7) % 26))];
    return (heading.startsWith("site") ? [index % 3 === 0 ? "Hamburg" : "Oslo", ...cells] : cells).join(",");
  });
  return `${heading}\n${rows.join("\n")}\n`;
}
