import { z } from "zod";
import { ownRequest } from "#lib/own-request.ts";
import { reauthenticate } from "#lib/people/reauthenticate.ts";
import { data } from "#lib/problem.ts";

const schema = z.strictObject({
  password: z
    .string("Type your password.")
    .min(1, "Type your password.")
    .max(1000, "This is not your password."),
});

export const POST = ownRequest(
  "account.reauthenticate",
  { schema, mostBytes: 10_000 },
  async (actor, { password }) => {
    await reauthenticate(actor, password);
    return data({ confirmed: true });
  },
);
