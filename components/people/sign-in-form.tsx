"use client";
import { signIn } from "next-auth/react";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";

const refusals: Record<number, string> = {
  401: "E-mail and password do not match, or there were too many attempts. Check both; after several tries wait a few minutes, or ask an administrator for a reset link.",
  429: "Too many people are signing in at this moment. Try again in a few seconds.",
  503: "The database does not answer at this moment. Try again in a few seconds.",
};

async function refusalOf(email: string, password: string): Promise<string | null> {
  const result = await signIn("credentials", { email, password, redirect: false }).catch(() => null);
  if (result?.ok && !result.error) return null;
  return (
    refusals[result?.status ?? 0] ?? "The server did not answer as expected. Try again in a few seconds."
  );
}

/** Signs in and loads the page that was asked for. */
export function SignInForm({ next }: { next: string }) {
  const [problem, setProblem] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  const submit = async (form: FormData) => {
    setPending(true);
    const refused = await refusalOf(String(form.get("email") ?? ""), String(form.get("password") ?? ""));
    // A whole page load, so that nothing of somebody signed in before stays in memory.
    if (refused === null) return window.location.assign(next);
    setProblem(refused);
    setPending(false);
  };
  return (
    <form
      method="post"
      className="mt-4 grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void submit(new FormData(event.currentTarget));
      }}
    >
      {problem ? <Notice tone="bad" title={problem} /> : null}
      <label className="grid gap-1 text-sm font-medium">
        E-mail
        <input name="email" type="email" required autoComplete="username" className="control" />
      </label>
      <label className="grid gap-1 text-sm font-medium">
        Password
        <input name="password" type="password" required autoComplete="current-password" className="control" />
      </label>
      <Button type="submit" look="primary" disabled={isPending}>
        {isPending ? "Signing in…" : "Sign in"}
      </Button>
      <p className="text-xs text-muted">
        Forgotten your password? An administrator makes you a reset link on your page.
      </p>
    </form>
  );
}
