import { env } from "#lib/env.ts";
import { sessionCookieName } from "#lib/people/sessions.ts";
import { signOut } from "#lib/people/sign-out.ts";
import { answerHeaders, problem, problemOf } from "#lib/problem.ts";
import { currentActor } from "#lib/request.ts";
import { isSameOrigin } from "#lib/same-origin.ts";

/** Ends this session, in the database and in the browser, where nothing of the pages stays behind. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers))
    return problem(403, "This form was sent from another site and was not accepted.");
  try {
    const actor = await currentActor();
    if (actor) await signOut(actor);
  } catch (error) {
    return problemOf(error);
  }
  const { isHttps } = env();
  return new Response(null, {
    status: 303,
    headers: {
      ...answerHeaders,
      location: "/sign-in",
      // Not the other cookies: the theme stays, and a known browser stays known to the throttling of sign-ins.
      "clear-site-data": '"cache", "storage"',
      "set-cookie": `${sessionCookieName(isHttps)}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${isHttps ? "; Secure" : ""}`,
    },
  });
}
