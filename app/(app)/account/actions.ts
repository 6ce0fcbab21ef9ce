"use server";
import { headers } from "next/headers";
import { z } from "zod";
import { action } from "#lib/action.ts";
import { createFeed, revokeFeed } from "#lib/calendar/feed.ts";
import { changePassword, revokeSession, signOutEverywhere } from "#lib/people/account.ts";
import { passwordChange, sessionId, tokenId, tokenInput } from "#lib/people/schema.ts";
import { keepSession } from "#lib/people/session-cookie.ts";
import { createToken, revokeToken } from "#lib/people/tokens.ts";

export const endSession = action("session.revoke", sessionId, async (actor, { id }) => {
  const { isThis } = await revokeSession(actor, id);
  if (isThis) return { redirectTo: "/sign-in" };
  return { message: "That session has ended." };
});

export const endAllSessions = action("session.revoke-all", z.strictObject({}), async (actor) => {
  await signOutEverywhere(actor, actor.personId);
  return { redirectTo: "/sign-in" };
});

export const setPassword = action("account.change-password", passwordChange, async (actor, input) => {
  await keepSession(await changePassword(actor, input, (await headers()).get("user-agent")));
  return { message: "Your password is changed. Every other session has ended." };
});

export const makeFeed = action("feed.create", z.strictObject({}), async (actor) => {
  const { url } = await createFeed(actor);
  return url
    ? { message: "This is the address of your calendar. It is shown only now: copy it.", shown: url }
    : { message: "This address was made already and shown then." };
});

export const endFeed = action("feed.revoke", z.strictObject({}), async (actor) => {
  await revokeFeed(actor);
  return { message: "The address of your calendar works no longer." };
});

export const makeToken = action("token.create", tokenInput, async (actor, input) => {
  const { token } = await createToken(actor, input);
  return token
    ? { message: "This is the token. It is shown only now: copy it.", shown: token }
    : { message: "This token was made already and shown then." };
});

export const endToken = action("token.revoke", tokenId, async (actor, { id }) => {
  await revokeToken(actor, id);
  return { message: "The token is revoked." };
});
