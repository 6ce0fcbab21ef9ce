import { signIn } from "next-auth/react";

/**
 * Proves who is there: a new sign-in, or the password again in this session.
 * @returns why it was refused, or null
 */
export async function confirmIdentity(
  isSignIn: boolean,
  email: string,
  password: string,
): Promise<string | null> {
  if (isSignIn) {
    const result = await signIn("credentials", { email, password, redirect: false });
    return result?.ok && !result.error
      ? null
      : "E-mail and password do not match, or there were too many attempts.";
  }
  const response = await fetch("/api/reauthenticate", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ password }),
  }).catch(() => null);
  if (response?.ok) return null;
  const problem = await response?.json().catch(() => null);
  return typeof problem?.detail === "string"
    ? problem.detail
    : "The server did not answer. Try again in a few seconds.";
}
