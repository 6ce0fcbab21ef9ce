import "server-only";
import * as actionItems from "./action-items.ts";
import * as around from "./around.ts";
import * as calendar from "./calendar.ts";
import * as comments from "./comments.ts";
import * as completions from "./completions.ts";
import * as evidence from "./evidence.ts";
import * as evidenceFiles from "./evidence-files.ts";
import * as kpis from "./kpis.ts";
import * as measurements from "./measurements.ts";
import * as objectiveParts from "./objective-parts.ts";
import * as objectives from "./objectives.ts";
import type { AnyOperation } from "./operation.ts";
import * as people from "./people.ts";
import * as plans from "./plans.ts";
import * as templates from "./templates.ts";

/** Every operation of the API: what the handlers serve and the OpenAPI document tells. */
export const operations: readonly AnyOperation[] = [
  objectives,
  objectiveParts,
  completions,
  kpis,
  templates,
  plans,
  actionItems,
  measurements,
  calendar,
  people,
  comments,
  evidence,
  evidenceFiles,
  around,
].flatMap((part) => Object.values(part) as AnyOperation[]);
