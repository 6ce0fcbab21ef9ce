import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInForm } from "#components/people/sign-in-form.tsx";
import { Card } from "#components/ui/card.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { ownPath } from "#lib/own-path.ts";
import { hasPeople } from "#lib/people/setup.ts";
import { currentActor } from "#lib/request.ts";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { next, done } = await searchParams;
  if (await currentActor()) redirect(ownPath(next) as never);
  const isSetUp = await hasPeople();
  return (
    <Card>
      <h1 className="mb-4 text-xl font-semibold">Sign in</h1>
      {done === "password" ? <Notice tone="good" title="Your password is set. Sign in with it." /> : null}
      {done === "setup" ? (
        <Notice tone="good" title="SixTwo is set up. Sign in with the password you chose." />
      ) : null}
      {isSetUp ? (
        <SignInForm next={ownPath(next)} />
      ) : (
        <Notice tone="accent" title="SixTwo is not set up yet.">
          Open the set-up link that was printed where SixTwo was started. It works for one hour; a restart
          prints a new one.
        </Notice>
      )}
    </Card>
  );
}
