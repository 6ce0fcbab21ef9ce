import { abstract, artefact, concrete, gathering, hollow } from "./nouns.ts";
import { anyNumber } from "./numbers.ts";
import { type VerbClass, verbOf } from "./verbs.ts";

const soft =
  /\b(?:culture|trust|awareness|confidence|resilience|capabilit(?:y|ies)|competence|understanding|mindset|knowledge|relations?|relationships?|reputation|skills|habits?|environment|engagement|attitude|behaviou?rs?|consciousness|partnerships?|commitment|maturity|value|workforce|talent|capacity|capacities)\b/;
const duties =
  /\b(?:requirements?|obligations?|expectations?|laws?|legal|regulatory|contractual|duties|duty|standards?|commitments?|needs|demands|targets?|slas?|objectives?|criteria|gdpr|nis2|dora|deadlines?)\b/;
const certificate =
  /\b(?:certifications?|certificates?|certified|accreditations?|attestations?|recertification|seal|label|authori[sz]ation to operate|audit|type (?:2|ii|i|1)|cyber essentials|tisax|iso(?:\/iec)? \d+|insurance|approval|licen[cs]es?|funding|budget|sign-off|accreditation)\b/;
const comfort =
  /\b(?:assurance|confidence|secure|safe|protection|trust|support|reliable|trusted|trustworthy|security|resilient|value|transparency|leadership)\b/;
const hollowThing =
  /^(?:a |an |the )?(?:robust|adequate|appropriate|effective|strong|sound|suitable|sufficient|mature|good|proper)\b/;
// "Complete four audits" counts what is done, "complete the audit" is one delivery.
const severalOf = new RegExp(`^(?:at least |a minimum of )?${anyNumber} (?!%|per ?cent)`);
const withLesson =
  / with (?:[a-z-]+ ){0,4}(?:training|sessions?|workshops?|briefings?|guidance|updates?|information|advice)\b/;
const secureThing = /^(?:a |an |the )?(?:secure|safe|resilient|reliable|trustworthy)\b/;
const mood =
  /\b(?:culture|trust|awareness|confidence|resilience|mindset|understanding|reputation|relationships?|attitudes?|behaviou?rs?|consciousness|maturity|posture|defen[cs]es|preparedness|readiness|collaboration|cooperation|hygiene|ethos)$/;
const nounOf = (near: string) =>
  near.split(/ (?:of|on|about|against|that|which|where|who|until|before|during|within) |[.]/)[0] ?? "";
// "Two bulletins a month".
const perTime = (near: string) => near.split(/ (?:an?|per|each|every) /)[0] ?? near;
const recurring =
  /^(?:a |an |the |our |regular |)?(?:regular|periodic|weekly|monthly|quarterly|annual|yearly|daily|fortnightly)\b/;

const near0 = (object: string) => object.split(/[;:.]| (?:by|with|in|for|through|so) /)[0] ?? object;
const isWorkListed = (verbs: string) =>
  verbs.split(/[ ,]+/).some((word) => verbOf(word)?.classes.includes("act") === true);

/** What a known verb promises with this object: "build trust" is an intention, "build a gateway" a delivery. */
export function roleOf(known: { base: string; classes: VerbClass[] }, object: string): VerbClass {
  const { base, classes } = known;
  const near = object.split(/[,;:]| (?:by|with|in|for|to|through|so) /)[0] ?? object;
  const second = /^(?:, ?\w+ )*,? ?(?:and|&|\/|or) ([a-z-]+)\b/.exec(object)?.[1];
  const joined = second ? verbOf(second) : null;
  const thing = second ? object.slice(object.indexOf(second) + second.length) : object;
  if (joined?.classes.includes("act") && gathering.test(thing) && classes.includes("deliver")) return "act";
  if (joined && /^(?:deliver|provide|give|offer)$/.test(joined.base) && gathering.test(object)) return "act";
  if (joined?.classes.includes("act") && classes[0] === "handle") return "act";
  if (/\b(?:contacts?|dialogue|touch|exchange) with\b/.test(object)) return "act";
  if (joined && classes[0] === "handle" && /^(?:intend|prevent)$/.test(joined.classes[0] ?? ""))
    return "intend";
  // "Plan, conduct and document recovery tests": one of the verbs is work.
  const listed = /^(, ?(?:[a-z-]+, ?)*[a-z-]+,? (?:and|or) [a-z-]+) (.*)/.exec(near0(object));
  if (listed && gathering.test(listed[2] ?? "") && isWorkListed(listed[1] ?? "")) return "act";
  if (listed && mood.test(nounOf(listed[2] ?? "").replace(/[ .]+$/, ""))) return "intend";
  switch (base) {
    case "meet":
      return duties.test(near) ? "intend" : "act";
    case "build":
    case "create":
    case "develop":
    case "establish":
    case "form":
      if (hollowThing.test(near) && base !== "establish") return "intend";
      if (abstract.test(near.split(" ").at(-1) ?? "") && base !== "establish") return "intend";
      if (secureThing.test(near) && !concrete.test(nounOf(near))) return "intend";
      return (soft.test(near) || /\b(?:workforce|talent)\b/.test(object)) && !concrete.test(nounOf(near))
        ? "intend"
        : "deliver";
    case "become":
    case "be":
      return /\b(?:certified|accredited|registered|licensed|an? (?:[a-z]+ )?(?:member|signatory|participant))\b/.test(
        near,
      )
        ? "deliver"
        : "intend";
    case "integrate":
      return /^(?:the )?(?:information |cyber )?(?:security|privacy)\b/.test(near) ? "intend" : "deliver";
    case "provide":
    case "deliver":
    case "give":
    case "offer":
      if (
        base === "give" &&
        /\b(?:control|voice|certainty|choice|clarity|peace of mind|say|ownership|freedom|room|priority)\b/.test(
          near,
        )
      )
        return "intend";
      if (
        withLesson.test(object) ||
        recurring.test(near) ||
        gathering.test(near) ||
        /^(?:support|advice|help|assistance|consulting|information|feedback)\b/.test(near)
      )
        return "act";
      if (
        /^an? (?:secure|safe) (?!and\b)[a-z-]+ (?:[a-z-]+ )*(?:service|facility|channel|connection)$/.test(
          near,
        )
      )
        return "deliver";
      return comfort.test(near) && !concrete.test(nounOf(near)) ? "intend" : "deliver";
    case "do":
      return /\b(?:right|best|more|better|everything|our part|utmost)\b/.test(near) ? "intend" : "act";
    case "seek":
      return /\b(?:feedback|advice|views?|input|opinions?|ideas)\b/.test(near) ? "act" : "intend";
    case "achieve":
    case "reach":
    case "attain":
    case "obtain":
    case "gain":
    case "earn":
    case "get":
      if ((certificate.test(near) || /^"[^"]+"/.test(near)) && !/^(?:full )?compliance/.test(near))
        return "deliver";
      if (
        /^(?:the|an?|our) .* (?:approved|signed|signed off|certified|adopted|accredited|ratified|installed|published|accepted|funded)$/.test(
          near,
        )
      )
        return "deliver";
      return /^(?:all|every|each)\b.*(?:ed|up)$/.test(near) ? "hold" : "intend";
    case "enable":
      return /\b(?:business|growth|secure|safe|trust|people|teams|innovation|organi[sz]ation|staff|employees)\b/.test(
        near,
      )
        ? "intend"
        : "deliver";
    case "complete":
      // "Complete a gap assessment by June": work, where "complete the audit" is a delivery.
      if (/^an? /.test(near) && gathering.test(nounOf(near).split(" ").at(-1) ?? "")) return "act";
      return severalOf.test(near) && gathering.test(near) ? "act" : "deliver";
    case "identify":
      return "act";
    case "engage":
      if (/^(?:regularly )?with\b/.test(object)) return "act";
      return /\b(?:a|an|firm|provider|consultant|auditor)\b/.test(near) ? "deliver" : "intend";
    case "commit":
      return /\b(?:a|an|firm|provider|consultant|auditor)\b/.test(near) ? "deliver" : "intend";
    case "publish":
    case "issue":
    case "produce":
    case "write":
    case "prepare":
      if (severalOf.test(near) && gathering.test(perTime(near).split(" ").at(-1) ?? "")) return "act";
      return recurring.test(near) ? "act" : "deliver";
    case "report":
      return /^(?:on|to)\b|\b(?:progress|status|kpis?|metrics?|results?|performance|posture|figures)\b/.test(
        near,
      )
        ? "act"
        : "handle";
    case "close":
      return /^(?:the|a|our|down)\b/.test(near) && !/s$/.test(near) ? "deliver" : "handle";
    case "have":
    case "allow":
      if (concrete.test(nounOf(near)) && !hollowThing.test(near)) return "deliver";
      return soft.test(near) || comfort.test(near) || hollowThing.test(near) ? "intend" : "deliver";
    case "implement":
    case "introduce":
    case "launch":
    case "adopt":
      return soft.test(nounOf(near).split(" ").at(-1) ?? "") ? "intend" : "deliver";
    case "invest":
      return /\b(?:a|an|firm|tool|platform|solution)\b/.test(object) ? "deliver" : "intend";
    case "extend":
    case "expand":
      return / to /.test(object) && !hollowThing.test(near) ? "deliver" : "better";
    case "upgrade":
    case "drop":
      return soft.test(near) || /\b(?:security|protection)$/.test(near) ? "better" : "deliver";
    case "secure":
      return /\b(?:approval|budget|funding|certificat\w+|sponsorship)\b/.test(near) ? "deliver" : "intend";
    case "work":
      return /^(?:towards?|on becoming)\b/.test(near) ? "intend" : "act";
    case "raise":
      return /\b(?:topics?|questions?|issues?|concerns?|tickets?)\b/.test(near) ? "act" : "better";
    case "bring":
      if (/\b(?:closer|together|to life|forward|under control)\b/.test(object)) return "intend";
      return /\bdown\b/.test(near) ? "less" : "deliver";
    case "take":
      if (/\binto (?:operation|service|use|production)\b/.test(object)) return "deliver";
      return /\b(?:approach|account|care|lead|stand|stance|steps|initiative|pride|interest|responsibilit\w+|seriously|ownership|measures)\b/.test(
        near,
      )
        ? "intend"
        : "act";
    case "operate":
      return comfort.test(near) ||
        /^(?:free|without|within|safely|in (?:line|compliance|accordance))\b/.test(object)
        ? "intend"
        : "act";
    case "equip":
      return / to [a-z]+/.test(object) ||
        / with (?:the )?[^,]*\b(?:skills?|knowledge|confidence|competenc\w+)\b/.test(object)
        ? "intend"
        : "deliver";
    case "lay":
      return /\b(?:foundations?|groundwork|basis|path|ground)\b/.test(near) ? "intend" : "deliver";
    case "treat":
    case "manage":
    case "address":
    case "handle":
    case "tackle":
      return /^(?:all|every|each)\b/.test(near) || hollow.test(near) ? "handle" : "intend";
    case "continue":
    case "make":
      if (/\bavailable\b/.test(object) && !abstract.test(near)) return "deliver";
      if (
        /\b(?:mandatory|compulsory|immutable|read-only|obligatory|part of (?!everything|everyone|all|our (?:culture|dna|daily|business|company|work))[a-z]+)\b/.test(
          near,
        )
      )
        return "deliver";
      return /^sure\b/.test(near) ? "hold" : "intend";
    case "put":
    case "set":
    case "start":
    case "begin":
      if (/\bfirst$/.test(near)) return "intend";
      if (/^up /.test(near) && recurring.test(near.slice(3)) && gathering.test(near)) return "act";
      return gathering.test(near) && !/^(?:up|in place|a|an)\b/.test(near) ? "act" : "deliver";
    case "move":
    case "shift":
    case "transition":
    case "switch":
    case "transform":
      if (mood.test(nounOf(/ (?:in)?to (.*?)(?:$|[,.]| (?:by|in|for) )/.exec(object)?.[1] ?? "").trim()))
        return "intend";
      if (base !== "move" && base !== "shift") return mood.test(nounOf(near)) ? "intend" : "deliver";
      return /^towards?\b/.test(near) && !concrete.test(nounOf(near)) ? "intend" : "deliver";
    case "stay":
    case "remain":
      return /^(?:informed|abreast|in touch|in contact|up to date (?:about|on|with))\b/.test(near)
        ? "act"
        : "hold";
    case "keep":
    case "hold":
      if (/^(?:track|an eye|watch|abreast|in touch|in contact)\b/.test(near)) return "act";
      if (/\b(?:informed|updated|posted|up to date (?:about|on))\b/.test(near) && !artefact.test(near))
        return "act";
      return base === "hold" ? (artefact.test(near) && !gathering.test(near) ? "hold" : "act") : "hold";
    case "measure":
    case "update":
      return "act";
    default:
      return classes[0] === "deliver" && mood.test(nounOf(near)) ? "intend" : (classes[0] ?? "deliver");
  }
}
