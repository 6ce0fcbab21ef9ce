import { Discussion } from "#components/comments/discussion.tsx";
import { TemplatePage } from "#components/templates/template-page.tsx";
import { startOptions } from "#components/templates/use-fields.tsx";
import { can } from "#lib/access.ts";
import { commentsFor } from "#lib/comments/queries.ts";
import { found } from "#lib/found.ts";
import { pickFunctions, pickPeople } from "#lib/people/pickers.ts";
import { requireActor } from "#lib/request.ts";
import { getTemplate } from "#lib/templates/queries.ts";
import * as commentActions from "../../comments/actions.ts";
import { archive, restore, use } from "../actions.ts";

export const metadata = { title: "Template" };

export default async function Page({ params }: PageProps<"/templates/[key]">) {
  const [actor, { key }] = await Promise.all([requireActor(), params]);
  const mayUse = can(actor, "template.use");
  const template = await found(getTemplate(actor, key));
  const target = { kind: "template", ref: key } as const;
  const [comments, people, functions] = await Promise.all([
    template.isOwn ? commentsFor(actor, target) : null,
    mayUse && can(actor, "person.pick") ? pickPeople(actor) : [],
    mayUse ? pickFunctions(actor) : [],
  ]);
  return (
    <TemplatePage
      actor={actor}
      template={template}
      options={mayUse ? startOptions(actor, people, functions) : null}
      actions={{ use, archive, restore }}
      discussion={
        template.isOwn ? (
          <Discussion actor={actor} target={target} comments={comments} actions={commentActions} />
        ) : null
      }
    />
  );
}
