import type { Metadata } from "next";
import { FeedCard } from "#components/account/feed-card.tsx";
import { PasswordCard } from "#components/account/password-card.tsx";
import { SessionsCard } from "#components/account/sessions-card.tsx";
import { TokensCard } from "#components/account/tokens-card.tsx";
import { PageHeader } from "#components/shell/page-header.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { can } from "#lib/access.ts";
import { ownFeed } from "#lib/calendar/feed.ts";
import { found } from "#lib/found.ts";
import { listSessions } from "#lib/people/account.ts";
import { listOwnTokens } from "#lib/people/tokens.ts";
import { requireActor } from "#lib/request.ts";
import * as act from "./actions.ts";

export const metadata: Metadata = { title: "Your account" };

export default async function AccountPage() {
  const actor = await requireActor();
  const [sessions, tokens, { feed }] = await Promise.all([
    found(listSessions(actor)),
    found(listOwnTokens(actor)),
    ownFeed(actor),
  ]);
  const all = can(actor, "token.read-all") ? (
    <ButtonLink href="/tokens">Everybody's tokens</ButtonLink>
  ) : null;
  return (
    <>
      <PageHeader title="Your account" description={`${actor.name}, ${actor.email}`} actions={all} />
      <div className="grid gap-4 lg:grid-cols-2 lg:items-start">
        <SessionsCard sessions={sessions} actor={actor} end={act.endSession} endAll={act.endAllSessions} />
        <PasswordCard action={act.setPassword} email={actor.email} />
        <FeedCard {...{ feed, actor }} create={act.makeFeed} end={act.endFeed} />
        <TokensCard tokens={tokens} actor={actor} create={act.makeToken} revoke={act.endToken} />
      </div>
    </>
  );
}
