import type { SmartCode } from "#lib/objectives/smart/finding.ts";
import type { Cycle, ObjectiveKind, ObjectiveOrigin, ResourceKind } from "#prisma/generated/enums.ts";
import { firstObjectives } from "./story-first.ts";
import { secondObjectives } from "./story-second.ts";

/** How far an objective of the story has come. */
export type Chapter =
  | "sketch"
  | "complete draft"
  | "returned"
  | "proposed"
  | "active"
  | "handed over"
  | "achieved"
  | "missed"
  | "closed"
  | "archived";

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
  /** Answers a finding of the SMART check before it is proposed. */
  justification?: { code: SmartCode; reason: string };
  starts: number;
  target: number | null;
  cycle?: Cycle;
  tags: string[];
  criterion: string;
  method: string;
  frequency: Cycle;
  actions: { title: string; owner: string; due: number; progress: number; evidence?: string }[];
  resource?: {
    kind: ResourceKind;
    description: string;
    amount?: string;
    days?: string;
    decision?: "requested" | "approved" | "declined";
    spent?: string;
  };
  chapter: Chapter;
};

/** Twelve objectives in every state the product reaches so far, of both kinds. */
export const story: StoryObjective[] = [...firstObjectives, ...secondObjectives];
