import type { Metadata } from "next";
import { LinkForm } from "#components/people/link-form.tsx";
import { found } from "#lib/found.ts";
import { openLink } from "#lib/people/links.ts";
import { acceptInvitation } from "./actions.ts";

export const metadata: Metadata = { title: "Welcome to SixTwo", referrer: "no-referrer" };

export default async function InvitationPage({ params }: PageProps<"/invitation/[token]">) {
  const { token } = await params;
  const link = await found(openLink("INVITATION", token));
  const about = `Choose a password to accept the invitation as ${link.name} (${link.email}).`;
  return (
    <LinkForm title="Welcome to SixTwo" about={about} link={link} token={token} action={acceptInvitation} />
  );
}
