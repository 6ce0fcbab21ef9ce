/** Codes of the sentence, in the order they are told. */
export const textCodes = [
  "vague",
  "zero-risk",
  "activity",
  "binary",
  "no-measure",
  "no-deadline",
  "compound",
] as const;
export type TextCode = (typeof textCodes)[number];

/** Codes of the record around the sentence. Those whose records do not exist in the product yet are not here. */
export const recordCodes = ["no-baseline", "unowned"] as const;
export type RecordCode = (typeof recordCodes)[number];
export type SmartCode = TextCode | RecordCode;
export const smartCodes: readonly SmartCode[] = [...textCodes, ...recordCodes];

export type SmartLetter = "S" | "M" | "A" | "R" | "T";
export type SmartSeverity = "blocking" | "advisory";

/** Which letter of SMART a code belongs to and whether it stands in the way of a proposal. */
export const codeFacts: Record<SmartCode, { letter: SmartLetter; severity: SmartSeverity; title: string }> = {
  vague: { letter: "S", severity: "blocking", title: "Vague" },
  "zero-risk": { letter: "A", severity: "blocking", title: "Promises zero risk" },
  activity: { letter: "S", severity: "blocking", title: "An activity, not an outcome" },
  binary: { letter: "M", severity: "advisory", title: "Done or not done" },
  "no-measure": { letter: "M", severity: "blocking", title: "No measure" },
  "no-deadline": { letter: "T", severity: "blocking", title: "No deadline" },
  compound: { letter: "S", severity: "advisory", title: "Several objectives in one" },
  "no-baseline": { letter: "M", severity: "advisory", title: "No baseline" },
  unowned: { letter: "A", severity: "blocking", title: "Nobody owns it" },
};

/** What a letter stands for. */
export const letterWords: Record<SmartLetter, string> = {
  S: "Specific",
  M: "Measurable",
  A: "Achievable",
  R: "Relevant",
  T: "Time-bound",
};

/** What a rule of a language found: `span` is [start, end) in UTF-16 units of the statement. */
export type Hit = { code: TextCode; span: [number, number]; message: string; suggestion: string };

/** One finding as every reader of the check gets it. */
export type SmartFinding = Omit<Hit, "code"> & {
  code: SmartCode;
  letter: SmartLetter;
  severity: SmartSeverity;
};

export type SmartKind = "QUANTITATIVE" | "QUALITATIVE";

/** Whether a finding is about the sentence; only those can be overruled when they block. */
export const isTextCode = (code: string): code is TextCode => textCodes.some((each) => each === code);
