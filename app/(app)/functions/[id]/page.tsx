import { Discussion } from "#components/comments/discussion.tsx";
import { FunctionPage } from "#components/functions/function-page.tsx";
import { can } from "#lib/access.ts";
import { commentsFor } from "#lib/comments/queries.ts";
import { found } from "#lib/found.ts";
import { getFunction } from "#lib/functions/queries.ts";
import { pickFunctions, pickMembers } from "#lib/people/pickers.ts";
import { recordId } from "#lib/record-id.ts";
import { requireActor } from "#lib/request.ts";
import * as commentActions from "../../comments/actions.ts";
import { archive, edit, restore } from "../actions.ts";

export const metadata = { title: "Function" };

export default async function Page({ params }: PageProps<"/functions/[id]">) {
  const [actor, { id }] = await Promise.all([requireActor(), params]);
  const target = { kind: "function", ref: recordId(id) } as const;
  const record = await found(getFunction(actor, target.ref));
  const mayEdit = can(actor, "function.edit");
  const [parents, heads, comments] = await Promise.all([
    mayEdit ? pickFunctions(actor) : [],
    mayEdit ? pickMembers(actor) : [],
    commentsFor(actor, target),
  ]);
  return (
    <FunctionPage
      actor={actor}
      record={record}
      options={{ parents, heads }}
      acts={{ archive, edit, restore }}
    >
      <Discussion actor={actor} target={target} comments={comments} actions={commentActions} />
    </FunctionPage>
  );
}
