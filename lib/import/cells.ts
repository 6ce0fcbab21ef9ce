import { dayOf } from "./calendar.ts";
import { type DateOrder, readDate } from "./dates.ts";
import type { Finding, ObjectiveDraftCells } from "./draft.ts";
import { type FieldKey, fieldOf } from "./fields.ts";
import { type DecimalMark, readNumber } from "./numbers.ts";
import { type Candidate, type PersonReading, readPerson } from "./people.ts";
import { readShort } from "./short-texts.ts";
import { ask, brief, dayExamples, label, tell, words } from "./telling.ts";
import {
  CYCLES,
  type Cycle,
  ciaOf,
  cycleOf,
  flagOf,
  isBlank,
  KINDS,
  kindOf,
  ORIGINS,
  originOf,
} from "./words.ts";

/** One cell on its way into a draft; `value` is trimmed and not empty. `answer` is undefined until there is one. */
export type Cell = { column: string; field: FieldKey; value: string; answer: string | null | undefined };

/** What is known about the column and the organisation while a cell is read. */
export type CellContext = {
  order: DateOrder;
  isOrderCertain: boolean;
  decimal: DecimalMark;
  isDecimalCertain: boolean;
  fiscalYearStart: number;
  people: readonly Candidate[];
  /** Person cells of the column that were read before. */
  owners: Map<string, PersonReading>;
  functions: readonly { id: string; name: string }[];
};

/** Whether the cell's wording must be kept in the import note, and what there is to say about it. */
export type CellResult = { keep: boolean; findings: Finding[] };

type Reader = (draft: ObjectiveDraftCells, cell: Cell, context: CellContext) => CellResult;

const TAKEN: CellResult = { keep: false, findings: [] };
const KEPT: CellResult = { keep: true, findings: [] };
const LONGEST_TAG = 100;
/** Of a large organisation only the first people are listed with a cell that names nobody. */
const MOST_CHOICES = 50;

/** Reads one cell into the draft. The draft is changed in place; what does not fit it is said in the result. */
export function readCell(draft: ObjectiveDraftCells, cell: Cell, context: CellContext): CellResult {
  const { reads, key } = fieldOf(cell.field);
  if (key === "importNote") return KEPT;
  if (reads === "text" && key !== "resources") return readText(draft, cell);
  if (cell.answer === null || (cell.answer === undefined && isBlank(cell.value))) return KEPT;
  return READERS[reads](draft, cell, context);
}

function readText(draft: ObjectiveDraftCells, cell: Cell): CellResult {
  const { field, value } = cell;
  if (field === "title") {
    draft.title = /[\t\r\n]|\p{Zl}|\p{Zp}/u.test(value) ? value.replace(/\s+/g, " ") : value;
    return { keep: draft.title !== value, findings: [] };
  }
  // A criterion of its own and the measure may both be there, in either order: neither overwrites the other.
  const { successCriterion } = draft.plan;
  if (field === "statement" || field === "measure") draft.statement = value;
  if (field === "rationale") draft.rationale = value;
  if (field === "successCriterion") draft.plan.successCriterion = value;
  if (field === "measure") draft.plan.successCriterion = successCriterion ?? value;
  if (field === "evaluationMethod") draft.plan.evaluationMethod = value;
  if (field === "authority") draft.plan.authority = value;
  if (field === "qualitativeReason") draft.qualitativeReason = value;
  if (field === "evaluatorIsOwnerReason" || field === "noResourcesReason") draft.plan[field] = value;
  return readShort(draft, cell) ? TAKEN : KEPT;
}

const readDay: Reader = (draft, cell, context) => {
  const { field } = cell;
  const set = (day: string) => {
    if (field === "firstEvaluationOn") draft.plan.firstEvaluationOn = day;
    else if (field === "targetOn" || field === "startsOn" || field === "baselineOn") draft[field] = day;
  };
  const [state, cycle] = cell.answer?.split(":") ?? [];
  if (field === "targetOn" && state === "ONGOING") {
    draft.isOngoing = true;
    draft.reviewCycle = CYCLES.find((one) => one === cycle) ?? draft.reviewCycle;
    return KEPT;
  }
  const [year, month, day] = cell.answer?.split("-").map(Number) ?? [];
  if (cell.answer !== undefined && dayOf(year ?? 0, month ?? 0, day ?? 0) === cell.answer) {
    set(cell.answer ?? "");
    return KEPT;
  }
  const reading = readDate(cell.value, context);
  if (reading.is === "refused") return ask(cell, { message: reading.message, allowed: dayExamples(field) });
  if (reading.is === "ongoing") {
    if (field !== "targetOn")
      return ask(cell, {
        message: `${label(cell)} needs a day, not a cycle. Write a day or leave it empty.`,
        allowed: dayExamples(field),
      });
    draft.isOngoing = true;
    draft.reviewCycle = reading.reviewCycle ?? draft.reviewCycle;
    if (reading.reviewCycle) return KEPT;
    const message = `"${brief(cell.value)}" is ongoing, but in which cycle is it reviewed? Choose one.`;
    const choices = CYCLES.map((value) => ({ value: `ONGOING:${value}`, label: words(value) }));
    return ask(cell, { message, allowed: CYCLES.map(words), choices });
  }
  set(reading.day);
  if (reading.confirm)
    return ask(cell, {
      message: reading.confirm,
      allowed: [reading.day],
      choices: [{ value: reading.day, label: reading.day }],
    });
  return {
    keep: !reading.isPlain,
    findings: reading.note ? [tell(cell, { severity: "note", message: reading.note })] : [],
  };
};

const readAmount: Reader = (draft, cell, context) => {
  const reading = readNumber(
    cell.answer ?? cell.value,
    cell.answer ? "." : context.decimal,
    Boolean(cell.answer) || context.isDecimalCertain,
  );
  if (!reading.ok) return ask(cell, { message: reading.message, allowed: ["a number such as 95.5"] });
  draft.baselineValue = reading.value;
  if (reading.confirm)
    return ask(cell, {
      message: reading.confirm,
      allowed: [reading.value],
      choices: [{ value: reading.value, label: reading.value }],
    });
  return { keep: Boolean(cell.answer) || !reading.isPlain, findings: [] };
};

const readPersonCell: Reader = (draft, cell, context) => {
  const { people } = context;
  const set = (id: string) => {
    if (cell.field === "ownerId") draft.ownerId = id;
    if (cell.field === "sponsorId") draft.sponsorId = id;
    if (cell.field === "evaluatorId") draft.plan.evaluatorId = id;
  };
  const answered = people.find((person) => person.id === cell.answer);
  if (answered) {
    set(answered.id);
    return KEPT;
  }
  const reading = remembered(cell.value, context);
  if (reading.is === "one") {
    set(reading.person.id);
    return { keep: !reading.isPlain, findings: [] };
  }
  const candidates =
    reading.is === "unknown" || reading.choices.length === 0
      ? people.slice(0, MOST_CHOICES)
      : reading.choices;
  const choices = candidates.map(({ id, name, email }) => ({ value: id, label: `${name} <${email}>` }));
  const role =
    cell.field === "ownerId"
      ? "accountable"
      : `the ${label(cell)
          .toLowerCase()
          .replace(/ \(plan\)/, "")}`;
  const message = {
    several: `"${brief(cell.value)}" names several. Which one is ${role}? Choose one person.`,
    unclear: `Who is "${brief(cell.value)}"? Choose the person who is ${role}.`,
    unknown: `Nobody here is called "${brief(cell.value)}". Choose who is ${role}, or invite the person first.`,
  }[reading.is];
  return ask(cell, { message, allowed: choices.map((choice) => choice.label), choices });
};

/** The same owner stands in many rows; each is looked up once. */
function remembered(value: string, { people, owners }: CellContext): PersonReading {
  const reading = owners.get(value) ?? readPerson(value, people);
  owners.set(value, reading);
  return reading;
}

const readFunction: Reader = (draft, cell, { functions }) => {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
  const found =
    functions.find(({ id }) => id === cell.answer) ??
    functions.find(({ name }) => plain(name) === plain(cell.value));
  if (found) {
    draft.functionId = found.id;
    return { keep: found.name !== cell.value, findings: [] };
  }
  const choices = functions.map(({ id, name }) => ({ value: id, label: name }));
  const message = `There is no function "${brief(cell.value)}". Choose one, or add it to the organisation first.`;
  return ask(cell, { message, allowed: choices.map((choice) => choice.label), choices });
};

const readWord: Reader = (draft, cell) => {
  const { field } = cell;
  const text = cell.answer ?? cell.value;
  if (field === "kind") return settle(cell, KINDS, kindOf(text), (kind) => (draft.kind = kind));
  if (field === "origin") return settle(cell, ORIGINS, originOf(text), (origin) => (draft.origin = origin));
  const set = (cycle: Cycle) => {
    if (field === "reviewCycle") draft.reviewCycle = cycle;
    else draft.plan.evaluationFrequency = cycle;
  };
  return settle(cell, CYCLES, cycleOf(text), set);
};

function settle<T extends string>(
  cell: Cell,
  all: readonly T[],
  word: T | null,
  set: (word: T) => void,
): CellResult {
  if (word !== null) {
    set(word);
    return { keep: words(word).toLowerCase() !== cell.value.toLowerCase(), findings: [] };
  }
  const message = `${label(cell)} cannot be "${brief(cell.value)}". Choose one of the allowed values.`;
  return ask(cell, {
    message,
    allowed: all.map(words),
    choices: all.map((value) => ({ value, label: words(value) })),
  });
}

const readFlag: Reader = (draft, cell) => {
  const { field } = cell;
  const flag = flagOf(cell.answer ?? cell.value);
  if (flag === null) {
    const choices = [
      { value: "true", label: "Yes" },
      { value: "false", label: "No" },
    ];
    return ask(cell, {
      message: `${label(cell)} is yes or no, not "${brief(cell.value)}".`,
      allowed: ["Yes", "No"],
      choices,
    });
  }
  if (
    field === "isConfidentiality" ||
    field === "isIntegrity" ||
    field === "isAvailability" ||
    field === "isOngoing"
  )
    draft[field] = flag;
  if (field === "needsNoResources") draft.plan.needsNoResources = flag;
  return { keep: !/^(yes|no|true|false|x)$/i.test(cell.value), findings: [] };
};

const readFlags: Reader = (draft, cell) => {
  const named = ciaOf(cell.answer ?? cell.value);
  if (!named)
    return ask(cell, {
      message: `"${brief(cell.value)}" names none of C, I and A. Write for instance "C, A".`,
      allowed: ["C", "I", "A"],
    });
  draft.isConfidentiality = named.c;
  draft.isIntegrity = named.i;
  draft.isAvailability = named.a;
  return { keep: !/^[CIA](\W+[CIA])*$/.test(cell.value), findings: [] };
};

const readList: Reader = (draft, cell) => {
  const tags = cell.value
    .split(/[,;|\n\r]+/)
    .map((tag) => tag.trim())
    .filter(Boolean);
  if (tags.some((tag) => tag.length > LONGEST_TAG)) {
    const message = `A tag has at most ${LONGEST_TAG} characters; the cell was kept as a note.`;
    return { keep: true, findings: [tell(cell, { severity: "note", message })] };
  }
  draft.tags = [...new Set([...draft.tags, ...tags])];
  return TAKEN;
};

const READERS: Record<ReturnType<typeof fieldOf>["reads"], Reader> = {
  text: (draft, cell) => {
    draft.resources.push(cell.value);
    return TAKEN;
  },
  flag: readFlag,
  flags: readFlags,
  day: readDay,
  number: readAmount,
  person: readPersonCell,
  function: readFunction,
  word: readWord,
  list: readList,
};
