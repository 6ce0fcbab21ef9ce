import type { Metadata } from "next";
import { LinkForm } from "#components/people/link-form.tsx";
import { found } from "#lib/found.ts";
import { openLink } from "#lib/people/links.ts";
import { resetPassword } from "./actions.ts";

export const metadata: Metadata = { title: "Set a new password", referrer: "no-referrer" };

export default async function ResetPage({ params }: PageProps<"/reset/[token]">) {
  const { token } = await params;
  const link = await found(openLink("PASSWORD_RESET", token));
  const about = `Choose a new password for ${link.name} (${link.email}).`;
  return (
    <LinkForm title="Set a new password" about={about} link={link} token={token} action={resetPassword} />
  );
}
