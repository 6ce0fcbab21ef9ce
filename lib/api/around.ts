import "server-only";
import { z } from "zod";
import { getNewsResource, inboxQuery, listNewsResources } from "#lib/inbox/resource.ts";
import { openNews, readAllNews } from "#lib/inbox/service.ts";
import { checkStatement } from "#lib/objectives/smart.ts";
import { smartQuestion } from "#lib/objectives/smart-question.ts";
import { search, searchQuery } from "#lib/search/queries.ts";
import { getTrailResource, listTrailResource, trailQuery } from "#lib/trail/resource.ts";
import { verifyPart, verifyQuery } from "#lib/trail/verify-part.ts";
import { newsAnswer } from "./answers/around.ts";
import { listAnswer, pageAnswer } from "./answers/common.ts";
import { finding } from "./answers/objective.ts";
import { entryAnswer, foundAnswer, verdictAnswer } from "./answers/trail.ts";
import { anId } from "./checked.ts";
import { idParams, operation } from "./operation.ts";

export const listNews = operation({
  act: "inbox.read",
  variant: "list",
  method: "get",
  path: "/inbox",
  summary: "List one's own news",
  description: "Mentions, what became yours, and decisions; the newest come first.",
  tag: "Inbox",
  query: inboxQuery,
  answer: pageAnswer(newsAnswer),
  run: (actor, { query }) => listNewsResources(actor, query),
});

export const readNews = operation({
  act: "inbox.read",
  variant: "open",
  method: "post",
  path: "/inbox/{id}/read",
  summary: "Mark one piece of news as read",
  tag: "Inbox",
  params: idParams,
  answer: newsAnswer,
  run: async (actor, { params }) => {
    const id = anId(params.id);
    await openNews(actor, { id });
    return getNewsResource({ ...actor, scopes: null }, id);
  },
});

export const readAll = operation({
  act: "inbox.read",
  variant: "read_all",
  method: "post",
  path: "/inbox/read",
  summary: "Mark all news as read",
  tag: "Inbox",
  answer: z.strictObject({ count: z.int() }).meta({ id: "ReadNews" }),
  run: (actor) => readAllNews(actor),
});

export const listTrail = operation({
  act: "trail.list",
  method: "get",
  path: "/trail",
  summary: "List entries of the trail",
  description: "In their order, exactly as they were hashed, as far as the reader may see them.",
  tag: "Trail",
  query: trailQuery,
  answer: z.strictObject({ data: z.array(entryAnswer), nextAfter: z.string().nullable() }),
  run: (actor, { query }) => listTrailResource(actor, query),
});

export const getTrail = operation({
  act: "trail.list",
  variant: "entry",
  method: "get",
  path: "/trail/{seq}",
  summary: "Read an entry of the trail",
  tag: "Trail",
  params: z.strictObject({ seq: z.string().max(19) }),
  answer: entryAnswer,
  run: (actor, { params }) => getTrailResource(actor, params.seq),
});

export const verifyTrail = operation({
  act: "trail.list",
  variant: "verify",
  method: "get",
  path: "/trail/verify",
  summary: "Verify the trail",
  description:
    "Recomputes the newest entries, or the part that is asked for, and holds it against the signed checkpoints. Ask on from nextAfter, starting after 0, to verify all of it.",
  tag: "Trail",
  query: verifyQuery,
  answer: verdictAnswer,
  run: (actor, { query }) => verifyPart(actor, query),
});

export const searchOperation = operation({
  act: "search.read",
  method: "get",
  path: "/search",
  summary: "Search every record",
  tag: "Search",
  query: searchQuery,
  answer: listAnswer(foundAnswer),
  run: (actor, { query }) => search(actor, query),
});

export const smartCheck = operation({
  act: "smart.check",
  method: "post",
  path: "/smart-check",
  summary: "Check a statement",
  description: "Writes nothing: what the SMART check finds in any statement.",
  tag: "SMART check",
  isWrite: false,
  example: { statement: "Improve security", kind: "QUANTITATIVE" },
  body: smartQuestion,
  answer: z.strictObject({ findings: z.array(finding) }).meta({ id: "SmartCheck" }),
  run: async (_actor, { body }) => ({ findings: checkStatement(body).findings }),
});
