import type { Cycle, ObjectiveKind, ObjectiveOrigin, ResourceKind } from "#prisma/generated/enums.ts";

/** How far an objective of the story has come. */
export type Chapter = "sketch" | "complete draft" | "returned" | "proposed" | "active" | "handed over" | "achieved" | "missed" | "closed" | "archived";

/** One objective of the demo organisation. Days are counted from today. */
export type StoryObjective = {
  title: string;
  statement: string | null;
  rationale: string;
  kind: ObjectiveKind;
  qualitativeReason?: string;
  protects: string;
  owner: string;
  team: string;
  origin: ObjectiveOrigin;
  originLabel: string;
  baseline?: string;
  starts: number;
  target: number | null;
  cycle?: Cycle;
  tags: string[];
  criterion: string;
  method: string;
  frequency: Cycle;
  actions: { title: string; owner: string; due: number; progress: number; evidence?: string }[];
  resource?: { kind: ResourceKind; description: string; amount?: string; days?: string; decision?: "requested" | "approved" | "declined"; spent?: string };
  chapter: Chapter;
};

const lena = "lena.brandt";
const yusuf = "yusuf.demir";
const claire = "claire.dubois";
const priya = "priya.raman";
const olu = "olu.adeyemi";
const hanna = "hanna.virtanen";
const peter = "peter.lindqvist";

/** Twelve objectives in every state the product reaches so far, of both kinds. */
export const story: StoryObjective[] = [
  {
    title: "Production availability of the customer platform",
    statement: "Keep monthly availability of the customer platform at 99.9 % or better, measured by external probes, in every month.",
    rationale: "Customers run their own operations on the platform; contracts promise 99.9 %.",
    kind: "QUANTITATIVE", protects: "A", owner: lena, team: "Platform Engineering", origin: "REQUIREMENT", originLabel: "Service agreement, section 4", baseline: "99.71",
    starts: -120, target: null, cycle: "MONTHLY", tags: ["availability", "platform"],
    criterion: "No calendar month below 99.9 % by the external probes.", method: "Report of the probe provider, read against the incident log.", frequency: "MONTHLY",
    actions: [
      { title: "Move the session store to a replicated cluster", owner: lena, due: 20, progress: 60 },
      { title: "Rehearse the regional failover twice a year", owner: yusuf, due: 45, progress: 0 },
      { title: "Put external probes on every public endpoint", owner: lena, due: -30, progress: 100, evidence: "Probe dashboard, 14 endpoints" },
    ],
    resource: { kind: "FINANCIAL", description: "Second region for the session store, one year", amount: "18000", decision: "approved", spent: "7400" },
    chapter: "active",
  },
  {
    title: "Critical patches within 48 hours",
    statement: "Patch 95 % of critical vulnerabilities on internet-facing systems within 48 hours of release by the end of the target month, counted in the vulnerability scanner.",
    rationale: "Two incidents last year began with a known flaw that was patched late.",
    kind: "QUANTITATIVE", protects: "CI", owner: yusuf, team: "IT Operations", origin: "INCIDENT", originLabel: "Incident of the mail gateway", baseline: "71",
    starts: -90, target: 130, tags: ["patching"],
    criterion: "95 % of critical findings closed within 48 hours over the last full quarter.", method: "Export of the scanner: published against closed, exceptions reviewed one by one.", frequency: "QUARTERLY",
    actions: [
      { title: "Agree a standing maintenance window with product teams", owner: yusuf, due: -12, progress: 40 },
      { title: "Automate patching of the edge proxies", owner: lena, due: 25, progress: 30 },
      { title: "Report late patches to the weekly operations meeting", owner: yusuf, due: 60, progress: 0 },
    ],
    resource: { kind: "HUMAN", description: "Site reliability engineer for automation", days: "25", decision: "requested" },
    chapter: "active",
  },
  {
    title: "Phishing resilience",
    statement: "Reduce the click rate in quarterly phishing simulations from 9 % to 3 % by the target date while at least 60 % of staff report the mail.",
    rationale: "Most attempts against us start with a mail.",
    kind: "QUANTITATIVE", protects: "CI", owner: claire, team: "People and Culture", origin: "THREAT_INTELLIGENCE", originLabel: "Annual threat report of the sector", baseline: "9",
    starts: -30, target: 220, tags: ["awareness"],
    criterion: "Click rate of 3 % or less and report rate of 60 % or more in two simulations in a row.", method: "Results of the simulation platform by team.", frequency: "QUARTERLY",
    actions: [
      { title: "Run the winter simulation", owner: claire, due: 40, progress: 0 },
      { title: "Put the report button into every mail client", owner: yusuf, due: 15, progress: 0 },
    ],
    chapter: "proposed",
  },
  {
    title: "Access rights reviewed every quarter",
    statement: "Review 100 % of privileged access rights every quarter with zero critical findings open after ten working days.",
    rationale: "Rights outlive the reasons they were given for.",
    kind: "QUANTITATIVE", protects: "C", owner: hanna, team: "Legal and Compliance", origin: "AUDIT", originLabel: "Internal audit 2026-1", baseline: "82",
    starts: -200, target: -10, tags: ["access"],
    criterion: "All privileged rights reviewed in each quarter; no critical finding open longer than ten working days.", method: "Review records of the identity system, sampled by the security manager.", frequency: "QUARTERLY",
    actions: [{ title: "Name a reviewer for every privileged group", owner: hanna, due: -60, progress: 100, evidence: "Group register, column reviewer" }],
    chapter: "achieved",
  },
  {
    title: "Backups that restore",
    statement: "Restore 100 % of sampled production backups within four hours in each quarterly test by the target date.",
    rationale: "A backup nobody restored is a hope.",
    kind: "QUANTITATIVE", protects: "AI", owner: yusuf, team: "IT Operations", origin: "RISK", originLabel: "Ransomware on the file services", baseline: "60",
    starts: -260, target: -35, tags: ["backup"],
    criterion: "All five sampled systems restored within four hours.", method: "Log of the quarterly restore test.", frequency: "QUARTERLY",
    actions: [{ title: "Write restore instructions for the five core systems", owner: yusuf, due: -80, progress: 100, evidence: "Operations handbook, chapter 7" }],
    resource: { kind: "TECHNICAL", description: "Isolated restore environment", amount: "6500", decision: "declined" },
    chapter: "missed",
  },
  {
    title: "Multi-factor sign-in for everybody",
    statement: "Cover 100 % of staff accounts with phishing-resistant multi-factor sign-in by the target date, counted in the identity provider.",
    rationale: "Passwords alone no longer hold.",
    kind: "QUANTITATIVE", protects: "C", owner: yusuf, team: "Zero Trust Migration", origin: "STRATEGY", originLabel: "Security strategy 2026", baseline: "64",
    starts: -300, target: -60, tags: ["identity"],
    criterion: "Every active account enrolled, no exemption older than 30 days.", method: "Enrolment report of the identity provider.", frequency: "MONTHLY",
    actions: [{ title: "Hand out security keys", owner: yusuf, due: -100, progress: 100, evidence: "Handover list, 120 keys" }],
    chapter: "closed",
  },
  {
    title: "A culture in which people speak up",
    statement: "Establish by the yearly security culture survey that people report mistakes without fear, with the answers discussed in every team each year.",
    rationale: "Incidents are found early where people dare to report them.",
    kind: "QUALITATIVE", qualitativeReason: "Trust shows in what people say and do; a single figure would invite gaming.", protects: "CIA", owner: claire, team: "People and Culture", origin: "REVIEW", originLabel: "Management review, spring",
    starts: -60, target: null, cycle: "ANNUAL", tags: ["culture"],
    criterion: "The review panel of three managers judges that the answers show trust in at least five of seven teams.", method: "Survey with open questions, read by a panel.", frequency: "ANNUAL",
    actions: [{ title: "Hold the survey and discuss it in every team", owner: claire, due: 90, progress: 10 }],
    chapter: "active",
  },
  {
    title: "Network segments of the data centre reviewed",
    statement: "Review every firewall rule of the data centre once in each half-year and remove 100 % of rules without an owner within 30 days.",
    rationale: "Old rules are open doors nobody watches.",
    kind: "QUANTITATIVE", protects: "CI", owner: peter, team: "IT Operations", origin: "AUDIT", originLabel: "Surveillance audit 2025", baseline: "38",
    starts: -100, target: 160, tags: ["network"],
    criterion: "No rule without owner older than 30 days.", method: "Comparison of the rule base with the owner register.", frequency: "SEMI_ANNUAL",
    actions: [{ title: "Find an owner for every rule", owner: peter, due: 30, progress: 50 }],
    chapter: "handed over",
  },
  {
    title: "Suppliers assessed before they start",
    statement: "Assess 100 % of new critical suppliers before the contract is signed, from the target date on, counted in the contract register.",
    rationale: "A third of last year's incidents came through a supplier.",
    kind: "QUANTITATIVE", protects: "CIA", owner: priya, team: "Finance and Procurement", origin: "RISK", originLabel: "Loss of a hosting supplier", baseline: "40",
    starts: 5, target: 200, tags: ["suppliers"],
    criterion: "No critical contract of the last two quarters without assessment.", method: "Contract register against assessment records.", frequency: "QUARTERLY",
    actions: [{ title: "Put the assessment into the purchasing workflow", owner: priya, due: 80, progress: 0 }],
    chapter: "returned",
  },
  {
    title: "Architecture reviewed by peers",
    statement: "Have every new service's architecture reviewed by two peers before its first release, looked at each quarter by the architecture board.",
    rationale: "Design flaws are cheapest on the whiteboard.",
    kind: "QUALITATIVE", qualitativeReason: "The quality of a review is judged, not counted.", protects: "CI", owner: olu, team: "Product Development", origin: "REQUIREMENT", originLabel: "Secure engineering principles",
    starts: 10, target: null, cycle: "QUARTERLY", tags: ["engineering"],
    criterion: "The board finds the reviews of the quarter sound, with reasons.", method: "Board reads three reviews drawn at random.", frequency: "QUARTERLY",
    actions: [{ title: "Write the review checklist", owner: olu, due: 40, progress: 0 }],
    chapter: "complete draft",
  },
  {
    title: "Fewer personal data in test systems",
    statement: null,
    rationale: "Raised in the data protection round.",
    kind: "QUANTITATIVE", protects: "C", owner: hanna, team: "Product Development", origin: "REQUIREMENT", originLabel: "GDPR Art. 25",
    starts: 20, target: 240, tags: ["privacy"], criterion: "", method: "", frequency: "QUARTERLY", actions: [], chapter: "sketch",
  },
  {
    title: "USB ports closed on all laptops",
    statement: "Disable mass storage on 100 % of laptops by the target date.",
    rationale: "Superseded: device control now comes with the endpoint suite.",
    kind: "QUANTITATIVE", protects: "C", owner: yusuf, team: "IT Operations", origin: "RISK", originLabel: "Loss of data on removable media",
    starts: -20, target: 60, tags: ["endpoint"], criterion: "", method: "", frequency: "QUARTERLY", actions: [], chapter: "archived",
  },
];
