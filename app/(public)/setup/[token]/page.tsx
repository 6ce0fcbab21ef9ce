import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SetupForm } from "#components/people/setup-form.tsx";
import { Card } from "#components/ui/card.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { hasPeople, isSetupOpen } from "#lib/people/setup.ts";
import { setUp } from "./actions.ts";

export const metadata: Metadata = { title: "Set up SixTwo", referrer: "no-referrer" };

export default async function SetupPage({ params }: PageProps<"/setup/[token]">) {
  const { token } = await params;
  // Once anybody exists there is no set-up, whatever the link.
  if (await hasPeople()) notFound();
  const isOpen = await isSetupOpen(token);
  return (
    <Card>
      <h1 className="mb-2 text-xl font-semibold">Set up SixTwo</h1>
      {isOpen ? (
        <SetupForm token={token} action={setUp} />
      ) : (
        <Notice tone="warn" title="This set-up link is not good, or not any more.">
          A link works for one hour and only the newest one counts. Start SixTwo again: it prints a new link.
        </Notice>
      )}
    </Card>
  );
}
