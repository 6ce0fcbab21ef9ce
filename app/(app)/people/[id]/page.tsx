import type { Metadata } from "next";
import { Discussion } from "#components/comments/discussion.tsx";
import { PersonPage } from "#components/people/person-page.tsx";
import { commentsFor } from "#lib/comments/queries.ts";
import { found } from "#lib/found.ts";
import { pickFunctions } from "#lib/people/pickers.ts";
import { getPerson } from "#lib/people/queries.ts";
import { recordId } from "#lib/record-id.ts";
import { requireActor } from "#lib/request.ts";
import * as commentActions from "../../comments/actions.ts";
import * as actions from "./actions.ts";

export const metadata: Metadata = { title: "Person" };

export default async function Page({ params }: PageProps<"/people/[id]">) {
  const [actor, { id }] = await Promise.all([requireActor(), params]);
  const target = { kind: "person", ref: recordId(id) } as const;
  const [person, functions, comments] = await Promise.all([
    found(getPerson(actor, target.ref)),
    pickFunctions(actor),
    found(commentsFor(actor, target)),
  ]);
  return (
    <PersonPage actor={actor} person={person} functions={functions} actions={actions}>
      <Discussion actor={actor} target={target} comments={comments} actions={commentActions} />
    </PersonPage>
  );
}
