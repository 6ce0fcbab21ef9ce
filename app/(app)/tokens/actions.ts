"use server";
import { action } from "#lib/action.ts";
import { tokenId } from "#lib/people/schema.ts";
import { revokeToken } from "#lib/people/tokens.ts";

export const endAnyToken = action("token.revoke", tokenId, async (actor, { id }) => {
  await revokeToken(actor, id);
  return { message: "The token is revoked." };
});
