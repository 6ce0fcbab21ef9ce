const words = (text: string) => new Set(text.trim().split(/\s+/));

/** Verbs by what they promise. One verb may stand in one class only; what its object changes is in ./clauses.ts. */
export const verbs = {
  /** Directions without a destination. */
  better:
    words(`improve enhance strengthen increase raise boost heighten bolster reinforce advance grow elevate optimise
    mature upgrade streamline simplify accelerate expand deepen widen extend intensify further modernise refine develop
    broaden better uplift speed professionalise tighten toughen sharpen revitalise rationalise maximise augment amplify fortify perfect step ramp scale hone cement solidify lift beef future-proof enrich reinvigorate invigorate upscale supercharge fine-tune multiply ameliorate`),
  /** Less of something. */
  less: words(
    "reduce minimise lower decrease cut limit mitigate lessen diminish shrink curb halve drop shorten slash alleviate dampen soften moderate de-risk trim compress restrain neutralise tame downsize",
  ),
  /** A state that is to hold. */
  hold: words("ensure maintain keep guarantee sustain assure retain uphold continue remain stay"),
  /** Good intentions. */
  intend:
    words(`protect secure promote foster support align comply safeguard preserve defend embed encourage cultivate
    instil nurture facilitate drive empower motivate champion govern control manage address handle respect satisfy fulfil
    adhere demonstrate show assist inspire stimulate value consider integrate observe balance harmonise commit strive
    understand recognise appreciate shield guard stabilise engage enable help guide coordinate treat tackle
    prioritise leverage evolve become be create build contribute gain earn win inform make give provide deliver meet
    achieve reach attain advocate honour care operate allow ease preserve have embrace pursue position lead excel thrive cherish steward behave aspire anticipate adapt institutionalise
    inculcate mainstream equip forge shape catalyse spur unleash unlock unite mobilise reimagine rethink reinvent influence
    steer underpin enshrine entrench ingrain weave permeate infuse disrupt dismantle degrade harness capitalise realise
    exemplify exceed surpass outpace democratise confront resist withstand endure survive emphasise attract incentivise get want wish desire hope`),
  /** Keeping something away. */
  prevent: words(
    "prevent avoid stop deter counter combat eliminate eradicate exclude thwart repel discourage fight rid avert forestall hinder impede preclude",
  ),
  /** Things people do; what comes of them is another matter. */
  act: words(`collaborate cooperate hold conduct perform run review train monitor carry organise organize communicate send check test audit track
    recertify retrain red-team assess evaluate analyse discuss attend participate educate teach rehearse exercise inspect
    measure survey scan examine investigate meet host convene brief consult schedule undertake execute simulate
    observe watch collect gather study research re-evaluate reassess revisit benchmark sample interview coach mentor
    circulate remind share present arrange offer supervise oversee verify validate reconcile practise practice
    re-train re-certify pentest advise call celebrate compare collate compile cross-check debate distribute dry-run exchange hunt
    invite inform look mail patrol post probe proofread rate read re-examine retest sift speak visit warn hear tour
    recap undergo sensitise familiarise instruct debrief role-play rescan recheck re-run rerun double-check canvass solicit lobby replay rehearse re-audit re-assess lecture market advertise publicise explore ask query question enquire count calculate
    crawl fuzz sweep do go listen follow talk work report update repeat walk drill spot-check reassure liaise scrutinise interrogate disseminate cascade plan broadcast peer-review threat-model seek stress-test load-test
    pen-test war-game wargame co-host survey analyse`),
  /** One delivery. */
  deliver:
    words(`implement deploy install introduce establish publish appoint document migrate obtain launch adopt
    complete finish finalise replace set put issue hire recruit procure purchase buy acquire configure activate enable
    design define write draft prepare produce approve ratify rewrite redesign restructure relocate move shift consolidate
    decommission retire switch rebuild upgrade commission open form found nominate designate assign name register
    certify accredit transition convert integrate roll onboard outsource insource sign create build develop harden segment
    encrypt classify label qualify select automate centralise enrol pass renew map formalise bring
    stand extend virtualise digitise construct start begin initiate kick go join subscribe contract engage centralize
    pilot release ship conclude standardise archive remove delete disable log record catalogue inventorise inventory
    tag mandate require enforce apply turn add equip fit pseudonymise anonymise mask tokenise back store lock bind ban chase claim clip confine constrain convey copy craft deduct delay
    direct discard discontinue dispatch duplicate earmark employ encode enlarge exempt feed fetch flag forbid
    force forward freeze hash hide inject insert insure invalidate load locate
    merge mirror mount oblige offset omit outlaw override overhaul permit pin prohibit prove quantify reassign rebaseline
    recall reclaim reclassify recycle redact redeploy reinstall reissue rent reopen reorder reroute reserve resize retrieve
    reuse reward ring-fence salt sanitise scrub sell settle solve spend stagger stamp stipulate strip substitute suppress
    synchronise systematise tailor terminate timestamp trace unblock utilise vacate waive withhold print
    pair  adjust allocate announce archive assemble attach authorise award ban book wire budget buy clarify clean codify
 connect convene dedicate delegate describe destroy determine dispose elect enlist enter erect fence filter fund
 generate import incorporate invest lease license lock negotiate 
 propose provision push rearrange rebrand recommend reconfigure redirect redo refresh
 refurbish relaunch renegotiate reorganise repair request revise retrofit restrict route sandbox seal separate
 shred shut specify split submit supply suspend tag tune unify uninstall
 unplug use vet whitelist allowlist blacklist agree choose decide define disconnect 
 rename renovate scrap take onboard lay outline pin segregate air-gap federate refactor rearchitect re-architect replatform containerise deprecate revamp rework
    enact promulgate inaugurate unveil institute constitute formulate devise architect prototype phase draw hand wind
    countersign interconnect partition rehouse translate localise provision deprovision reimage spin sunset swap transfer transform upskill upload withdraw `),
  /** Work that comes in and is dealt with. */
  handle:
    words(`answer respond close patch remediate resolve fix report notify disable revoke restore recover detect
    contain acknowledge escalate triage deactivate isolate block correct process offboard return erase rotate reset
    reply wipe submit identify find spot discover grant restrict rectify eradicate react reject quarantine clear treat`),
} satisfies Record<string, ReadonlySet<string>>;
export type VerbClass = keyof typeof verbs;

/** Verbs of whole sentences, beside the auxiliaries: staff *attend*, accounts *follow* the policy. */
export const finite =
  words(`use uses follow follows pass passes attend attends receive receives say says state states
  describe describes rate rates agree agrees know knows feel feels get gets remains remain stays stay complies contain
  contains cover covers include includes exist exists recognises apply applies finds find confirms confirm records
  report reports completes complete finish finishes meets meet signs sign holds understands understand acknowledge
  acknowledges leave leaves trust trusts believe believes see sees take takes judge judges score scores states conclude
  concludes attests enrol falls fall loses lose causes harm harms leaks suffers runs run requires comes sits shows show
  succeeds demonstrate demonstrates considers consider belongs belong fit fits enable enables support supports reflect
  reflects hold wear wears carry carries keep recover recovers succeed possess possesses respond responds participate
  participates adhere adheres submits undergo undergoes verifies exceeds connect connects authenticate authenticates
  reaches rises drops lies appear appears arrive arrives sit lock locks need needs enters goes starts begins commences becomes underpin underpins empowers inspires embraces shapes contributes`);
export const auxiliary = words(
  "is are was were be been has have had will shall can cannot should must may might does do did can't won't",
);

const irregular: Record<string, string> = {
  held: "hold",
  ran: "run",
  run: "run",
  kept: "keep",
  made: "make",
  built: "build",
  sent: "send",
  taught: "teach",
  met: "meet",
  led: "lead",
  written: "write",
  wrote: "write",
  given: "give",
  put: "put",
  set: "set",
  found: "find",
  brought: "bring",
  bought: "buy",
  been: "be",
  is: "be",
  are: "be",
  was: "be",
  were: "be",
  shown: "show",
  understood: "understand",
  fallen: "fall",
  fell: "fall",
  lost: "lose",
  stolen: "steal",
  broken: "break",
  rewritten: "rewrite",
  overseen: "oversee",
  stood: "stand",
  known: "know",
  seen: "see",
  taken: "take",
  undertaken: "undertake",
  grown: "grow",
  upheld: "uphold",
  cut: "cut",
  won: "win",
  drawn: "draw",
  chosen: "choose",
  begun: "begin",
  sold: "sell",
  frozen: "freeze",
};
const noun: Record<string, string> = {
  reduction: "reduce",
  improvement: "improve",
  implementation: "implement",
  introduction: "introduce",
  decrease: "decrease",
  protection: "protect",
  prevention: "prevent",
  establishment: "establish",
  enhancement: "enhance",
  increase: "increase",
  development: "develop",
  deployment: "deploy",
  migration: "migrate",
  maintenance: "maintain",
  preservation: "preserve",
  minimisation: "minimise",
  completion: "complete",
  adoption: "adopt",
  publication: "publish",
  creation: "create",
  elimination: "eliminate",
  installation: "install",
  appointment: "appoint",
  promotion: "promote",
  avoidance: "avoid",
  execution: "execute",
  performance: "perform",
  assurance: "assure",
  safeguarding: "safeguard",
  mitigation: "mitigate",
  replacement: "replace",
  optimisation: "optimise",
  rollout: "roll",
  achievement: "achieve",
  attainment: "attain",
  provision: "provide",
  delivery: "deliver",
  organisation: "organise",
  eradication: "eradicate",
  renewal: "renew",
  nomination: "nominate",
  designation: "designate",
  recruitment: "recruit",
  procurement: "procure",
  acquisition: "acquire",
  selection: "select",
  launch: "launch",
  "roll-out": "roll",
  commissioning: "commission",
  decommissioning: "decommission",
  consolidation: "consolidate",
  segmentation: "segment",
  encryption: "encrypt",
  classification: "classify",
  documentation: "document",
  definition: "define",
  approval: "approve",
  integration: "integrate",
  automation: "automate",
  registration: "register",
  relocation: "move",
  upgrade: "upgrade",
  strengthening: "strengthen",
  communication: "communicate",
  distribution: "distribute",
  dissemination: "distribute",
  participation: "participate",
  collaboration: "collaborate",
  cooperation: "cooperate",
  supervision: "supervise",
  evaluation: "evaluate",
  inspection: "inspect",
  verification: "verify",
  education: "educate",
  consultation: "consult",
  fulfilment: "fulfil",
  observance: "observe",
  start: "start",
  beginning: "begin",
  opening: "open",
  conclusion: "conclude",
  signing: "sign",
  ratification: "ratify",
  award: "award",
  handover: "hand",
  purchase: "purchase",
  setup: "set",
  "set-up": "set",
  redesign: "redesign",
  rebuild: "rebuild",
  revision: "revise",
  removal: "remove",
  retirement: "retire",
  transfer: "transfer",
  formation: "form",
  construction: "construct",
  connection: "connect",
  separation: "separate",
  preparation: "prepare",
  restructuring: "restructure",
};

/** British spelling, so that every list needs one form only. */
const british = (word: string) =>
  word.replace(/iz(e[sd]?|ing|ations?)$/, "is$1").replace(/yz(e[sd]?|ing)$/, "ys$1");

/** The forms a word may be a form of, the likeliest first. */
export function bases(given: string): string[] {
  const word = british(given);
  const known = irregular[word];
  if (known) return [known];
  const all = [word];
  if (word.endsWith("ies")) all.push(`${word.slice(0, -3)}y`);
  if (word.endsWith("es")) all.push(word.slice(0, -2));
  if (word.endsWith("s") && !word.endsWith("ss")) all.push(word.slice(0, -1));
  for (const ending of ["ing", "ed"]) {
    if (!word.endsWith(ending) || word.length < ending.length + 3) continue;
    const stem = word.slice(0, -ending.length);
    all.push(`${stem}e`, stem);
    if (stem.at(-1) === stem.at(-2)) all.push(stem.slice(0, -1));
    if (ending === "ed" && stem.endsWith("i")) all.push(`${stem.slice(0, -1)}y`);
  }
  return all;
}

const order: readonly VerbClass[] = [
  "hold",
  "less",
  "better",
  "prevent",
  "deliver",
  "handle",
  "act",
  "intend",
];

/** A word read as a verb: its base form and every class the base is in; null when it is no verb we know. */
export function verbOf(word: string): { base: string; classes: VerbClass[] } | null {
  for (const base of bases(word)) {
    const classes = order.filter((each) => verbs[each].has(base));
    if (classes.length > 0) return { base, classes };
  }
  return null;
}

// "Tokenisation", "activation": what is made of a verb we know.
function made(word: string): string | undefined {
  const stem = /^(.{3,})ation$/.exec(word)?.[1];
  return stem && [`${stem}e`, `${stem}ate`].find((each) => verbOf(each)?.base === each);
}

/** "Reduction of", "increase in": the verb a noun stands for. */
export const verbOfNoun = (word: string): string | undefined => noun[british(word)] ?? made(british(word));
