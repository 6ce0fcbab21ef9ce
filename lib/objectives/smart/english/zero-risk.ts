const harm =
  "(?:(?:security |data |cyber |privacy |information |safety |supply chain )?(?:incidents?|breach(?:es)?|attacks?|cyber-?attacks?|leaks?|leakages?|loss(?:es)?|compromises?|intrusions?|hacks?|hacking|thefts?|frauds?|errors?|mistakes?|outages?|disruptions?|interruptions?|downtime|misuse|abuse|disclosures?|exposures?|exfiltration|infections?|malware|ransomware|jailbreaks?|injections?|manipulation|tampering|sabotage|espionage|threats?|intruders?|hackers|poisoning|harm|damage|spills?|crashes|scams?|impersonation|corruption|stolen|surprises|eavesdropping|risks?|compromised|blackouts?|accidents?|mishaps?|penetrations|extortion|unavailability|takeovers?|hijackings?|hallucinations?|bias|discrimination))";
const unauthorised =
  "(?:unauthori[sz]ed|illicit|illegal|malicious|fraudulent|improper|unlawful|accidental|inadvertent|undetected|successful|lost|stolen|leaked|breached|compromised|hacked|insider|exposed|hijacked|harmful)";
const noise =
  "(?:and|or|than|with|without|that|when|which|who|where|if|until|while|because|after|before|by|in|on|during|from|at|of|is|are|has|have|open|overdue|older|outstanding|unresolved|unreported|undocumented|unreviewed|untreated|unpatched|unassigned|unclassified|unlogged|unmitigated|unowned|unaccepted|unassessed|residual|pending|late|blocked|missed|false)";
const fill = `(?:(?!${noise} )(?:[a-z][a-z0-9'/-]*|\\([a-z -]{1,40}\\)) ){0,5}?`;
const none =
  "(?:zero|no|nil|0 ?%?|not one|not a single|not any|never any|without any|without a single|free (?:of|from)(?: all| any)?|absence of(?: any| all)?|complete absence of)";
const after =
  "(?![- ](?:response|reports?|reporting|notifications?|handling|management|simulations?|plans?|rates?|drills?|tickets?|registers?|process|prevention|detection|assessments?|analys[ie]s|logs?|tests?|treatment|owners?|paths?|surface|vectors?|scenarios?|records?|exercises?|audits?|scores?|metrics?|reviews?|monitoring|training|campaigns?)\\b|-)";

// Counted somewhere named, or about work in one's own hands: no promise that nothing ever happens.
const counted =
  /^[^.;]{0,90}?\b(?:in|into|during|from|through|via|by|within|per|under|across|found in|counted in|according to|on|as)\b[^,.;]{0,60}?\b(?:logs?|scans?|scanning|tests?|testing|audits?|reviews?|simulations?|exercises?|assessments?|samples?|sampling|surveys?|checks?|inspections?|drills?|dashboard|red-team|security center|walk-?throughs?|reconciliations?|spot[- ]checks?|test runs|pentests?|monitoring reports?)\b/;
const ownHands =
  /^[^,.;]{0,60}?\b(?:older than|open (?:longer|for|more|after|beyond)|(?:left|remain(?:s|ing)?|stay(?:s)?) (?:open|unresolved|unassigned|unreported)|unresolved|unreported|without (?:an? )?(?:owner|root cause|ticket|review|report|analysis|documented|recorded|response)|beyond|longer than|reported late|not (?:reported|handled|closed|escalated|resolved|reviewed|patched)|overdue|later than|exceed(?:s|ing)?|handled outside|untreated|unacknowledged|after \d+ (?:hours|days|minutes)|(?:of|lasting) (?:more|longer) than)\b/;

const absolute = [
  /\b(?:100 ?%|100 percent|hundred percent|completely|fully|totally|absolutely|entirely|perfectly|always|utterly|guaranteed?) (?:secured?|safe|protected|risk[- ]free|immune|unhackable|incident[- ]free|bug[- ]free|bias[- ]free|error[- ]free|breach[- ]proof|tamper[- ]proof|impenetrable|invulnerable|trustworthy|resilient|attack[- ]proof|leak[- ]proof)\b/,
  /\b(?:100 ?%|100 percent|hundred percent|total|guaranteed?) (?:protection|security|safety|prevention|defen[cs]e)\b(?= (?:of|for|against|from|in|at|by|to|on|and|with|throughout)\b|[.,;]|$)/,
  /\b(?:absolute|perfect|total|complete|full|guaranteed|flawless) (?:\w+ )?(?:security|protection|safety|immunity|invulnerability|defen[cs]e|confidentiality|integrity)\b(?= (?:of|for|against|from|in|at|by|to|on|and|with)\b|[.,;]|$)/,
  /\b(?:unhackable|unbreakable|uncrackable|impenetrable|invulnerable|bullet-?proof|fool-?proof|hack-?proof|breach-?proof|tamper-?proof|leak-?proof|airtight|watertight|infallible|unbreachable|incident-free|breach-free|risk-free|bias-free|error-free|attack-proof|leak-free|malware-free|fraud-free|zero-(?:risk|incident|breach|loss|leak|downtime)s?)\b/,
  /\bmak(?:e|ing) [^.;]{0,60}\bimpossible\b/,
  /\bnothing (?:ever )?(?:leaks|escapes|gets lost|goes missing|gets out)\b/,
  /\bnothing (?:is|gets|was) (?:ever )?(?:lost|stolen|leaked|disclosed|hacked)\b/,
  /\b(?:immune|impervious) (?:to|against|from)\b/,
  /\bnothing (?:can|will|shall|must|ever) (?:ever )?(?:go wrong|happen|leak|be (?:lost|stolen))/,
];
const suffer =
  "(?:be|get|is|are|been) (?:ever )?(?:hacked|breached|stolen|compromised|leaked|lost|attacked|infected|exposed|misused|abused|intercepted|disclosed|tampered|bypassed|manipulated|tricked|jailbroken|exploited|harmed|interrupted|unavailable|down|deceived|phished|poisoned|corrupted|copied|extracted|taken over|hijacked|penetrated|infiltrated|destroyed|impersonated|spoofed|accessed)";
const badVerb = `(?:${suffer}|fall(?:s)? (?:for|victim|into the wrong hands)|get(?:s)? into the wrong hands|end(?:s)? up in the wrong hands|leak(?:s|ed)?|lose(?:s)?|lost|suffer(?:s)?|cause(?:s)? (?:a |an |any |another )?(?:[a-z]+ ){0,2}(?:incident|breach|loss|harm|leak|damage|outage)s?|harm(?:s)?|succeed(?:s)?|steal(?:s)?|fail(?:s)?|go(?:es)? (?:down|wrong)|happen(?:s)?|occur(?:s)?|escape(?:s)?|hallucinate(?:s)?|expose(?:s)?|disclose(?:s)?|break(?:s)? in(?:to)?|get(?:s)? in|penetrate(?:s)?|compromise(?:s)?|discriminate(?:s)?|make(?:s)? (?:a |any )?mistakes?|go offline|experience(?:s)?|have (?:a |an |any |another )?(?:[a-z]+ ){0,2}(?:incident|breach|outage|leak)s?)`;

const quantified = new RegExp(
  `(?<![a-z0-9.,-])${none} (?:(?:cases|instances|occurrences|events) of )?${fill}${harm}\\b${after}`,
  "g",
);
const wrongful = new RegExp(
  `(?<![a-z0-9.,-])${none} (?:[a-z]+ ){0,2}?${unauthorised}\\b(?! (?:simulated|reported))`,
  "g",
);
const objects =
  /(?<![a-z0-9.,-])(?:zero|no|not a single|0) (?:[a-z][a-z'-]* ){1,4}?(?:is |are |was |were |gets? |being )?(?:ever )?(?:lost|leaked|stolen|disclosed|breached|hacked|compromised|exposed|misused|exfiltrated|hijacked|corrupted|harmed|injured|deceived|tricked|taken over|tampered with)\b/g;
const nobody = new RegExp(
  `\\b(?:no|zero|not a single|nobody|no one|none)(?: [a-z][a-z'-]*){0,5}? (?:will |shall |can |must |may |should |is to |ever |to )+(?:ever )?${badVerb}\\b`,
  "g",
);
const nobodyEver = new RegExp(
  `\\b(?:no|nobody|no one|none)(?: [a-z][a-z'-]*){0,5}? (?:ever )(?:[a-z]+ )?${badVerb}\\b`,
  "g",
);
const never = new RegExp(
  `\\bnever (?:ever )?(?:have|has|need|needs) to (?:fear|worry)\\b|\\b(?:never|not ever|cannot ever|can't ever|can never|will never)(?: again)? (?:ever )?${badVerb}\\b|\\bcan ?(?:not|'t) be (?:hacked|breached|stolen|compromised|attacked|bypassed|exploited)\\b`,
  "g",
);
const every =
  "(?:all|any|every|each|every single|completely|entirely|totally|fully|altogether|100 ?% of(?: all| the)?|the possibility of|the occurrence of)";
const keepOut = new RegExp(
  `\\b(?:prevent|preventing|prevention of|avoid|avoiding|avoidance of|stop|stopping|eliminate|eliminating|elimination of|exclude|excluding|eradicate|eradicating|remove|block|blocking|repel|rule out|ward off|thwart|(?:protect|defend|guard|secure|safeguard|shield)(?: [a-z]+){0,5} (?:against|from)|get rid of|put an end to) (?:${every} )(?:[a-z][a-z'/-]* ){0,6}?(?:${harm}|${unauthorised}|possibility)\\b`,
  "g",
);
const wipeOut = new RegExp(
  `\\b(?:eliminate|eliminating|elimination of|eradicate|eradicating|eradication of|(?:completely|entirely|totally|fully|altogether) (?:avoid|prevent|remove|stop|exclude|block)|rule out|put an end to|get rid of) ${fill}(?:${harm}|${unauthorised})\\b${after}`,
  "g",
);
const entirely = new RegExp(
  `\\b(?:prevent|avoid|stop|exclude|remove|block) ${fill}${harm}\\b(?: [a-z]+){0,4}? (?:entirely|completely|altogether|for good|once and for all|at all times|in all cases|forever|under all circumstances)\\b`,
  "g",
);
const toZero = new RegExp(
  `\\b${harm}\\b[^.;:]{0,50}? (?:to|at|equals?|=) (?:zero|0|nil)\\b(?![.,]?\\d)`,
  "g",
);
const without = new RegExp(
  `\\b(?:year|quarter|month|period|operate|operation|operations|run|business|history|record|days) without (?:any |a |a single )?(?:[a-z]+ ){0,3}?${harm}\\b`,
  "g",
);
const neverDone =
  /\b(?:is|are|be|gets?) never (?:ever )?(?:hacked|breached|stolen|compromised|leaked|lost|attacked|infected|exposed|disclosed|bypassed|manipulated|exploited|interrupted|copied)\b/g;
const allStopped = new RegExp(
  `\\b(?:all|every|any) ${fill}(?:${harm}|${unauthorised} [a-z]+) (?:is|are|will be|shall be|must be|can be) (?:always )?(?:blocked|prevented|stopped|avoided|repelled|eliminated|excluded|averted)\\b`,
  "g",
);
const notAgain = new RegExp(
  `\\b${harm}(?: [a-z]+){0,3}? (?:do|does|will|shall|can|may) (?:not|no longer|never) (?:happen|occur|recur|arise|take place)\\b`,
  "g",
);
const flaws =
  /\b(?:eliminate|eliminating|elimination of|eradicate|eradicating) (?:all |any |every )?(?:[a-z-]+ ){0,2}?(?:vulnerabilities|weaknesses|phishing|bugs|flaws)\b(?! (?:found|older|identified|from|rated|with|open|within|in))/g;
const unable =
  /\b(?:no|nobody|no one|none)(?: [a-z][a-z'-]*){0,4}? (?:is|are|be|will be) able to (?:access|steal|copy|read|enter|break|get|harm|misuse|manipulate)\b/g;
const leaving =
  /\b(?:no|zero|nobody|none)(?: [a-z][a-z'-]*){1,4}? (?:leaves?|falls? into the wrong hands|ends? up in the wrong hands|gets? out)\b/g;
const outside =
  /\bkeep(?:ing)? (?:all |any |every |out )*(?:[a-z-]+ ){0,2}?(?:hackers?|attackers?|intruders?|criminals?|malware|ransomware|threats?|viruses)\b(?: (?:out|away|at bay)\b)/g;
const entering =
  /\b(?:no|nobody|no one|none)(?: [a-z]+){0,3}? (?:gets?|breaks?|hacks?) (?:in|into) (?:our|the|any|your)\b/g;
const violated =
  /(?<![a-z0-9.,-])(?:zero|no|0) (?:violations?|infringements?|cases of violation|breaking) of (?:[a-z]+ )?(?:confidentiality|integrity|privacy|secrecy|data protection|availability)\b/g;
const everyRule = [
  violated,
  entering,
  outside,
  neverDone,
  allStopped,
  notAgain,
  flaws,
  unable,
  leaving,
  quantified,
  wrongful,
  objects,
  nobody,
  nobodyEver,
  never,
  keepOut,
  wipeOut,
  entirely,
  toZero,
  without,
];

/** The words that promise the absence of risk, as [start, end) of the plain text. */
export function findZeroRisk(plain: string): { start: number; end: number } | null {
  for (const pattern of absolute) {
    const found = pattern.exec(plain);
    if (found) return { start: found.index, end: found.index + found[0].length };
  }
  for (const pattern of everyRule) {
    for (const found of plain.matchAll(pattern)) {
      const end = found.index + found[0].length;
      if (isCounted(plain, found[0], end)) continue;
      return { start: found.index, end };
    }
  }
  return null;
}

function isCounted(plain: string, found: string, end: number): boolean {
  const rest = plain.slice(end, end + 160);
  if (
    /\brisks?$/.test(found) &&
    /\b(?:high|critical|major|very high|red|top)\b/.test(found) &&
    !/to (?:zero|0)/.test(found)
  )
    return true;
  if (/\b(?:undetected|attempts?)\b/.test(found)) return true;
  if (/\b(?:unresolved|unreported|overdue|untreated|unpatched)\b/.test(found)) return true;
  if (
    /\b(?:more|later|fewer|less|longer|further|additional|need|clear|formal|documented) /.test(
      found.slice(0, 12),
    )
  )
    return true;
  return counted.test(rest) || ownHands.test(rest);
}
