import "server-only";
import { z } from "zod";
import type { Actor } from "#lib/actor.ts";
import { type CommentedKind, getCommentResource, listCommentResources } from "#lib/comments/resource.ts";
import { commentEdit, commentMove, newComment } from "#lib/comments/schema.ts";
import { addComment, editComment, removeComment } from "#lib/comments/service.ts";
import { pageQuery } from "#lib/paging.ts";
import { commentAnswer } from "./answers/around.ts";
import { pageAnswer } from "./answers/common.ts";
import { anId, whole } from "./checked.ts";
import { idParams, keyParams, operation, refParams } from "./operation.ts";

const tag = "Comments";
const body = z.strictObject({ body: newComment.shape.body });
const added = commentAnswer.extend({ record: z.string() }).meta({ id: "NewComment" });

function commentsOf(kind: CommentedKind, collection: string, name: string, params: z.ZodObject = idParams) {
  // Named by reference, key or id, as the record's own address is.
  const [param = ""] = Object.keys(params.shape);
  const path = `/${collection}/{${param}}/comments` as const;
  const recordIn = (given: Record<string, unknown>) => String(given[param]);
  const variant = kind.replace("-", "_");
  return {
    list: operation({
      act: "comment.read",
      variant,
      method: "get",
      path,
      summary: `List comments on ${name}`,
      description: "The oldest come first. One that was taken back has no words.",
      tag,
      params,
      query: pageQuery,
      answer: pageAnswer(commentAnswer),
      run: (actor, given) => listCommentResources(actor, kind, recordIn(given.params), given.query),
    }),
    add: operation({
      act: "comment.add",
      variant,
      method: "post",
      path,
      summary: `Comment on ${name}`,
      description: "Whoever is mentioned with @ and their name finds it in their inbox.",
      tag,
      params,
      body,
      answer: added,
      location: ({ record }) => `/${collection}/${record}/comments`,
      run: async (actor: Actor, { params: given, body: { body: text } }) => {
        const record = recordIn(given);
        const { id } = await addComment(actor, whole(newComment, { kind, ref: record, body: text }));
        return { ...(await getCommentResource({ ...actor, scopes: null }, kind, record, id)), record };
      },
    }),
  };
}

const onObjective = commentsOf("objective", "objectives", "an objective", refParams);
const onActionItem = commentsOf("action-item", "action-items", "an action item", refParams);
const onKpi = commentsOf("kpi", "kpis", "a KPI", refParams);
const onFunction = commentsOf("function", "functions", "a function");
const onPerson = commentsOf("person", "people", "a person");
const onTemplate = commentsOf("template", "templates", "a template of one's own", keyParams);

const onEvidence = commentsOf("evidence", "evidence", "a piece of evidence", refParams);

export const { list: listObjectiveComments, add: addObjectiveComment } = onObjective;
export const { list: listActionItemComments, add: addActionItemComment } = onActionItem;
export const { list: listKpiComments, add: addKpiComment } = onKpi;
export const { list: listFunctionComments, add: addFunctionComment } = onFunction;
export const { list: listPersonComments, add: addPersonComment } = onPerson;
export const { list: listTemplateComments, add: addTemplateComment } = onTemplate;

export const { list: listEvidenceComments, add: addEvidenceComment } = onEvidence;

export const editCommentOperation = operation({
  act: "comment.edit",
  method: "patch",
  path: "/comments/{id}",
  summary: "Change one's own comment",
  tag,
  params: idParams,
  isVersioned: true,
  body,
  answer: z.strictObject({ id: z.uuid(), version: z.int() }).meta({ id: "ChangedComment" }),
  run: async (actor, { params, body: { body: text }, version }) => {
    const { id } = await editComment(actor, whole(commentEdit, { ...params, body: text, version }));
    return { id, version: version + 1 };
  },
});

export const removeCommentOperation = operation({
  act: "comment.remove",
  method: "delete",
  path: "/comments/{id}",
  summary: "Take a comment back",
  description: "Its place stays; its words are in the trail only.",
  tag,
  params: idParams,
  isVersioned: true,
  answer: null,
  run: async (actor, { params, version }) => {
    await removeComment(actor, whole(commentMove, { id: anId(params.id), version }));
  },
});
