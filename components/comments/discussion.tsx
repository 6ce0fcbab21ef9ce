import { ActionForm } from "#components/form/action-form.tsx";
import { Field } from "#components/form/field.tsx";
import { Card } from "#components/ui/card.tsx";
import { InstantText } from "#components/ui/time.tsx";
import { can } from "#lib/access.ts";
import type { FormAction } from "#lib/action.ts";
import type { Actor } from "#lib/actor.ts";
import type { ShownComment } from "#lib/comments/queries.ts";
import type { CommentTarget } from "#lib/comments/schema.ts";
import { CommentBody } from "./comment-body.tsx";
import { MentionSuggestions } from "./mention-suggestions.tsx";

/** What can be done with comments: the server actions of app/(app)/comments/actions.ts. */
export type CommentActions = Record<"addComment" | "editComment" | "removeComment", FormAction>;

/** What people say about a record, and the field to say more. */
export function Discussion({
  actor,
  target,
  comments,
  actions,
}: {
  actor: Actor;
  target: CommentTarget;
  comments: ShownComment[] | null;
  actions: CommentActions;
}) {
  if (comments === null) return null;
  const mayAdd = can(actor, "comment.add");
  if (comments.length === 0 && !mayAdd) return null;
  return (
    <div id="discussion" className="scroll-mt-20">
      <Card title="Discussion">
        {comments.length === 0 ? (
          <p className="mb-3 text-sm text-muted">Nobody has said anything about this yet.</p>
        ) : (
          <ol className="mb-4 grid gap-4">
            {comments.map((comment) => (
              <li key={comment.id} id={`comment-${comment.id}`} className="border-l-2 border-line pl-3">
                <Comment actor={actor} comment={comment} actions={actions} />
              </li>
            ))}
          </ol>
        )}
        {mayAdd ? (
          <ActionForm
            action={actions.addComment}
            submission={crypto.randomUUID()}
            submitLabel="Comment"
            look="secondary"
            key={comments.length}
          >
            <input type="hidden" name="kind" value={target.kind} />
            <input type="hidden" name="ref" value={target.ref} />
            <Field name="body" label="Comment" as="textarea" rows={3} required hint={hint} />
            <MentionSuggestions />
          </ActionForm>
        ) : null}
      </Card>
    </div>
  );
}

const hint = "Markdown works. @ and a name tells that person.";

function Comment({
  actor,
  comment,
  actions,
}: {
  actor: Actor;
  comment: ShownComment;
  actions: CommentActions;
}) {
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2 text-sm">
        <span className="font-medium">{comment.author?.name ?? "SixTwo"}</span>
        <span className="text-xs text-muted">
          <InstantText
            at={comment.createdAt}
            locale={actor.organisation.locale}
            timeZone={actor.organisation.timeZone}
          />
          {comment.editedAt ? ", edited" : ""}
        </span>
      </p>
      {comment.body === null ? (
        <p className="text-sm text-muted italic">This comment was taken back.</p>
      ) : (
        <CommentBody text={comment.body} />
      )}
      {comment.canEdit || comment.canRemove ? (
        <details className="mt-1 text-sm">
          <summary className="cursor-pointer text-xs text-muted hover:underline">Change or take back</summary>
          <div className="mt-2 grid gap-2">
            {comment.canEdit ? (
              <ActionForm
                action={actions.editComment}
                submission={crypto.randomUUID()}
                submitLabel="Save"
                look="secondary"
                key={comment.version}
              >
                <input type="hidden" name="id" value={comment.id} />
                <input type="hidden" name="version" value={comment.version} />
                <Field
                  name="body"
                  label="Your comment"
                  as="textarea"
                  rows={3}
                  required
                  initial={comment.body}
                />
              </ActionForm>
            ) : null}
            {comment.canRemove ? (
              <ActionForm
                action={actions.removeComment}
                submission={crypto.randomUUID()}
                submitLabel="Take it back"
                look="danger"
              >
                <input type="hidden" name="id" value={comment.id} />
                <input type="hidden" name="version" value={comment.version} />
              </ActionForm>
            ) : null}
          </div>
        </details>
      ) : null}
    </>
  );
}
