/** Indicators: what is counted already, so that only the number may be missing. */
export const indicator =
  /\b(?:numbers?|rates?|ratio|shares?|percentage|percent|proportion|count|counts|average|mean|median|time (?:needed|taken|to|between|spent|until|from)|mttr|mttd|mtbf|mttp|mtta|mttc|rto|rpo|kpi|lead time|response times?|reporting times?|recovery times?|resolution times?|detection times?|repair time|backlog|queue|uptime|dwell time|volume|frequency|completion|coverage|pass mark|scores?|score|ratings?|cost of|costs|hours|days|false positives?|click-?through|click rate|success|latency|age of|points?|turnaround|adoption|attendance|participation|quota|index|availability (?:at|above|to)|portal availability|service availability|system availability|availability rate|downtime|satisfaction)\b/;

/** Things one can count without being told how. */
export const countable =
  /\b(?:incidents|breaches|vulnerabilities|findings|exceptions|accounts|devices|tickets|requests|alerts|attacks|outages|complaints|nonconformities|non-conformities|violations|laptops|servers|suppliers|vendors|misconfigurations|clicks|privileges|events|disruptions|interruptions|failures|deviations|weaknesses|credentials|applications|systems|assets|actions|licences|licenses|infections|downloads|bugs|defects|endpoints|ports|rules|passwords|leaks|losses|copies|permissions|secrets|certificates|users|administrators|tests|changes|mistakes|errors)\b/;

/** What nobody can count: a percentage of it says nothing. */
export const abstract =
  /\b(?:security|awareness|resilience|culture|posture|maturity|protection|safety|trust|compliance|understanding|knowledge|efficiency|effectiveness|confidence|confidentiality|integrity|privacy|quality|readiness|preparedness|risks?|impact|governance|level|standing|image|position|practices|transparency|fairness|accountability|ethics|competence|skills|capability|capabilities|visibility|hygiene|susceptibility|likelihood|exposure|threats?|robustness|relationships?|partnerships?|excellence|talents?|leadership|innovation|impacts|consequences|effects|reputation|morale|responsiveness|behaviou?r|robust)\b/;

/** Things that are there or not, so that holding them is a state one can see. */
export const artefact =
  /\b(?:certifications?|certificates?|certified|accreditation|attestation|inventory|inventories|register|registers|catalogue|list|lists|log|logs|records?|documentation|licen[cs]es?|backups|copies|agreements?|contracts?|policy|policies|plans?|seal|membership|registration|audit trail|audit trails|minutes)\b/;

/** Things that are made: an awareness programme is one, awareness is none. */
export const concrete =
  /\b(?:programmes?|programs?|plans?|strateg(?:y|ies)|polic(?:y|ies)|frameworks?|platforms?|portals?|tools?|campaigns?|courses?|teams?|process(?:es)?|procedures?|registers?|charters?|standards?|guidelines?|handbooks?|concepts?|matrix|centres?|centers?|hotlines?|committees?|boards?|panels?|solutions?|systems?|gateways?|mailbox(?:es)?|channels?|dashboards?|architectures?|templates?|checklists?|playbooks?|runbooks?|baselines?|catalogues?|vaults?|labs?|roles?|functions?|offices?|modules?|sites?|rooms?|budgets?|contracts?)$/;

/** Work with people, held rather than built. */
export const gathering =
  /\b(?:trainings?|sessions?|workshops?|courses?|seminars?|webinars?|meetings?|campaigns?|briefings?|lessons|classes|newsletters?|presentations?|events?|drills?|exercises?|talks?|lectures?|reminders?|guidance|coaching|bulletins?|tips|posters?|e-learning(?: modules?)?|refreshers?|simulations?|audits?|reviews?|assessments?|tests?|scans?|checks?|testing|monitoring|scanning|auditing|rehearsals?|reports?|stor(?:y|ies)|updates?)\b/;

/** Words that make any sentence vague. */
export const hollow =
  /\b(?:faster|better|quicker|quickly|promptly|swiftly|rapidly|effectively|efficiently|appropriately|adequately|properly|sufficiently|timely|sooner|earlier|more (?:secure|resilient|robust|mature|effective|efficient|reliable|transparent|proactive|quickly|easily|often|consistent|aware)|less (?:risky|vulnerable|often)|safer|stronger|as soon as possible|state of the art|state-of-the-art|best practices?|world-class|wherever possible|where appropriate|as far as possible|reliably|responsibly|securely|safely|consistently)\b/;

/** Adjectives and participles of states nobody can see. */
export const hollowState =
  /\b(?:protected|secured?|safe|safely|securely|resilient|appropriate|appropriately|adequate|adequately|managed|ensured|aware|compliant|understood|understands?|reliable|robust|trusted|trustworthy|effective|effectively|efficient|sufficient|sufficiently|mature|improved|enhanced|strengthened|increased|raised|minimi[sz]ed|reduced|mitigated|maintained|preserved|embedded|viewed|seen|perceived|considered|respected|valued|promoted|fostered|safeguarded|guaranteed|optimi[sz]ed|acceptable|suitable|proportionate|confidential|competent|responsible|responsibility|priority|accountable|ethical|fair|transparent|prepared|hard|difficult|controlled|addressed|taken into account|able|capable|available|accurate|consistent|governed|aligned|comply|complies|knows?|(?<!zero[ -])trusts?|rely|feel|feels|recogni[sz]ed?|timely|well|better|proper|properly|strong|correctly|responsibly|healthy)\b/;

/** Somebody named who judges, or an instrument that does: what a qualitative objective is told by. */
export const judged =
  /\b(?:surveys?|interviews?|questionnaires?|self-assessments?|self-evaluation|sign-offs?|signs? off|signed off|signing off|ratings?|rated|rates?|maturity (?:level|score)|feedback|polls?|scorecards?|focus groups?|assessors?|reviewers?|observers?|debriefs?|agrees? in writing|confirms?|confirmed|attests?|attested|certif(?:y|ies|ied)|judges?|judged|concludes?|concluded|describes?|described|describing|states? that|say that|says that|records? (?:that|whether|each|every)|recorded in|peer reviews?|minutes|(?:judged|verified|validated|endorsed|reviewed|audited|appraised|witnessed) by|(?:in|at|by|after|from|through|during|according to|as shown by|following) (?:the |an? |each |every |their |our )?(?:[a-z'-]+ ){0,3}(?:audits?|reviews?|assessments?|evaluations?|appraisals?|debriefings?|focus groups?|hearings?|inspections?|walk-throughs?|round tables?|opinion|verdict|minutes)|opinion|assessed (?:by|as)|evaluated (?:by|as)|approved by|verified by|accepted by|appraisal|expert panel|jury|verdict|report(?:s)? that|finds? (?:that|it|the|our)|endorses?|endorsed|acknowledges?|testif(?:y|ies)|external (?:review|assessment|audit|assessor)|independent (?:review|assessment|audit)|audit opinion|according to|in the (?:opinion|view|judg(?:e)?ment) of|accepts?|accepted|approves?|endorse|ranks?|graded?|tells?|say|says|agrees?|agreed|finds?|management review|retrospectives?|lessons[- ]learned|exit talks|evaluation forms?|(?:annual|yearly|independent|external|quarterly) (?:evaluation|appraisal|assessment|review|audit)|considers? (?:it|the|our) [a-z]+ (?:adequate|sufficient|appropriate))\b/;
