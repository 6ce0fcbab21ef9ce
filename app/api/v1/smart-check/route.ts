import { checkStatement } from "#lib/objectives/smart.ts";
import { smartQuestion } from "#lib/objectives/smart-question.ts";
import { route } from "#lib/route.ts";

export const POST = route("smart.check", { body: smartQuestion }, async (_actor, { body }) => ({
  findings: checkStatement(body).findings,
}));
