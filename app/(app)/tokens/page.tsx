import type { Metadata } from "next";
import { TokenList } from "#components/account/token-list.tsx";
import { PageHeader } from "#components/shell/page-header.tsx";
import { found } from "#lib/found.ts";
import { listAllTokens } from "#lib/people/tokens.ts";
import { requireActor } from "#lib/request.ts";
import { endAnyToken } from "./actions.ts";

export const metadata: Metadata = { title: "API tokens" };

export default async function TokensPage() {
  const actor = await requireActor();
  const tokens = await found(listAllTokens(actor));
  return (
    <>
      <PageHeader
        title="API tokens"
        description="Everybody's tokens. Each may do at most what its person may."
        back={{ href: "/account", label: "Your account" }}
      />
      <TokenList tokens={tokens} actor={actor} revoke={endAnyToken} isEverybodys />
    </>
  );
}
