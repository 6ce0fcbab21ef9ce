/** What an outcome may be about. Two clauses about one of these are taken for one outcome. */
const topics: readonly [string, RegExp][] = [
  [
    "people",
    /\b(?:phish|aware|train|course|induction|learn|clicks?\b|report(?:ing)? rate|culture|morale|campaign|quiz|competen|newsletter|e-learning|workshop|champion|staff satisfaction)/,
  ],
  [
    "access",
    /\b(?:access\b|accesses|account|passwords?|mfa|multi-factor|authenticat|privileg|identit|joiner|leaver|sign-on|sso\b|credential|admin)/,
  ],
  [
    "weakness",
    /\b(?:patch|vulnerab|harden|scann?|penetration|pentest|misconfig|firewall|network|segment|malware|endpoint|edr|antivirus|perimeter|servers?\b|ports?\b)/,
  ],
  [
    "continuity",
    /\b(?:backup|back-up|restor|availab|uptime|continuity|recover|rto\b|rpo\b|disaster|outage|downtime|resilien|failover)/,
  ],
  [
    "incident",
    /\b(?:incident|root cause|detect|breach|soc\b|siem|respon[ds]|alert|contain|monitor|mttd|mttr)/,
  ],
  [
    "supplier",
    /\b(?:supplier|vendor|third[- ]part|procure|contract(?:s|ed|ing)?\b|outsourc|supply chain|subprocessor)/,
  ],
  [
    "governance",
    /\b(?:audit|nonconform|non-conform|finding|isms\b|management review|polic|exception|certif|iso\b|27001|soc 2|governance|procedure)/,
  ],
  [
    "law",
    /\b(?:legal|laws?\b|regulat|complian|comply|gdpr|privacy|nis2|dora\b|data subject|statutory|licen[cs])/,
  ],
  [
    "data",
    /\b(?:encrypt|data\b|classif|documents?\b|confidential|leak|laptop|records?\b|dlp\b|retention|tapes)/,
  ],
  ["standing", /\b(?:reputation|trust\b|customers?\b|brand|clients?\b|works council)/],
  [
    "premises",
    /\b(?:physical|badge|visitor|doors?\b|building|tailgat|cctv|clean desk|clear desk|server room)/,
  ],
  ["models", /\b(?:models?\b|prompt|ai\b|bias|jailbreak|algorithm|chatbot|hallucinat|machine learning|ml\b)/],
  [
    "product",
    /\b(?:product|code\b|software|release|coding|pipeline|applications?\b|deployment|api\b|devsecops|sdlc)/,
  ],
  ["cloud", /\b(?:cloud|file shares?|migrat|azure|aws\b)/],
  ["leading", /\b(?:ciso|dpo\b|officer|board\b|committee|budget|head of)/],
  ["risk", /\brisks?\b/],
  ["assets", /\b(?:assets?\b|inventor|cmdb|shadow it|devices?\b|phones?\b|mobile)/],
];
const empty = new Set(
  `will shall must should have been information security the and for with from that this all any each every our their its are is be by end at least within per
  than more less below above under over year quarter month day days hours weeks months annual monthly quarterly weekly
  completion complete completed coverage compliance success score share number count overdue open programme process policy control controls team report rates plan plans data staff employee employees user users system systems customer customers improve ensure increase reduce percent rate time number average measured target level high critical new use also both
  through into across based company organisation organization protect maintain`.split(/\s+/),
);

/** The topics a text touches. */
export const topicsOf = (text: string) =>
  new Set(topics.filter(([, words]) => words.test(text)).map(([name]) => name));

/** The topic named first. */
export function mainTopic(text: string): string | undefined {
  const places = topics
    .map(([name, words]) => ({ name, at: text.search(words) }))
    .filter(({ at }) => at >= 0);
  return places.sort((one, other) => one.at - other.at)[0]?.name;
}

/** The words of a text that could tell two outcomes to be one, cut to their stems. */
export function stemsOf(text: string): Set<string> {
  const words = text.match(/[a-z][a-z-]{3,}/g) ?? [];
  return new Set(
    words
      .filter((word) => !empty.has(word))
      .map((word) => word.replace(/(?:ies|es|s|ed|ing|e)$/, "").slice(0, 7)),
  );
}
